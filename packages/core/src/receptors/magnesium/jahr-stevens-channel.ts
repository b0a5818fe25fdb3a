import * as eq from "../../equations/receptor-index.js";
import { parameter } from "../../language/parameter.js";
import { model } from "../../model/model.js";
import { convention } from "../../sources/default-chain.js";
import { jahrStevensChannel1990 } from "../../sources/receptor.js";

const read = { source: jahrStevensChannel1990, evidence: "read" } as const;
const asPrinted = { source: convention, evidence: "derived", note: "the logarithm is of a rate in this unit" } as const;

/** The rates of one blocked state of the single channel, alone: what the whole-cell constant holds beyond it is left out. */
export const jahrStevensChannel = model({
  id: "jahr-stevens-channel",
  title: "Jahr and Stevens 1990, single channels",
  about:
    "Unblock over block of the magnesium state. The scheme has a second, magnesium-independent blocked state and exits from blocked to closed, so its constant at 0 mV is 22 % below the whole-cell one.",
  equations: [eq.magnesiumExitLog, eq.magnesiumEntryLog, eq.magnesiumFromRates],
  parameters: {
    poffMg: parameter("0.96", { ...read, range: [-10, 10], note: "b2 = exp(0.017 V + 0.96), 1/ms" }),
    soffMg: parameter("0.017 1/mV", { ...read, range: [0, 1] }),
    ponMg: parameter("-6.97", { ...read, range: [-20, 10], note: "a2 = exp(-0.045 V - 6.97), 1/(µM ms)" }),
    sonMg: parameter("-0.045 1/mV", { ...read, range: [-1, 0] }),
    uoffMg: parameter("1 1/ms", asPrinted),
    uonMg: parameter("1 1/(µM*ms)", asPrinted),
  },
  columns: ["KMg"],
});

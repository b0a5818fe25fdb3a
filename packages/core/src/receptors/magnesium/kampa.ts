import * as eq from "../../equations/receptor-index.js";
import { parameter } from "../../language/parameter.js";
import { model } from "../../model/model.js";
import { convention } from "../../sources/default-chain.js";
import { kampa2004 } from "../../sources/receptor.js";

const read = { source: kampa2004, evidence: "read" } as const;

/** Block of the open state alone. In the full scheme the blocked arm also closes and loses glutamate faster. */
export const kampa = model({
  id: "kampa",
  title: "Kampa 2004, open state",
  about: "Rat layer 5 pyramidal cells, nucleated patches. The full scheme is asymmetric; here its open state alone.",
  equations: [eq.magnesiumExitSplit, eq.magnesiumEntrySplit, eq.magnesiumFromRates],
  parameters: {
    koffMg0: parameter("12.8 1/ms", { ...read, note: "at 40 mV" }),
    konMg0: parameter("0.05 1/(mM*ms)", { ...read, note: "at 40 mV; 0.05e-3 per µM and ms in the code" }),
    zMg: parameter("2", { source: convention, evidence: "derived", range: [0, 2], note: "a divalent ion" }),
    deltaMg: parameter("0.8", { ...read, range: [0, 1.2] }),
    V0Mg: parameter("40 mV", read),
    VTMg: parameter("25 mV", { ...read, note: "as the code has it" }),
  },
  columns: ["KMg"],
});

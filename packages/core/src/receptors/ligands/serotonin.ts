import { parameter } from "../../language/parameter.js";
import { convention } from "../../sources/default-chain.js";
import { kloda2006 } from "../../sources/receptor.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const assay = {
  receptor: "GluN2A",
  conditions: "recombinant NR1 with NR2A; the expression system was not in the table",
  source: kloda2006,
  evidence: "read",
} as const;
const KBref = measured("K at 0 mV", "2.9 mM", { ...assay, voltage: 0, error: 0.4 });
const delta = measured("delta", "0.8", { ...assay, error: 0.1 });

/** Not a drug here but a check: a third blocker, of another kind, whose Woodhull fit stands beside an IC50 far from it. */
export const serotonin = poreBlocker({
  id: "serotonin",
  name: "serotonin (5-HT)",
  short: "5-HT",
  also: ["5-HT"],
  about: "Blocks the pore at millimolar concentrations; here to check the law of Woodhull on other data.",
  parameters: {
    KBref,
    Vref: parameter("0 mV", { source: kloda2006, evidence: "read", range: ["-120 mV", "60 mV"] }),
    z: parameter("1", { source: convention, evidence: "derived", range: [0, 2], note: "one charge" }),
    delta,
  },
  measurements: [KBref, delta, measured("IC50", "56 µM", { ...assay, voltage: -120, error: 15 })],
  without: { Ki: "no binding constant was read", kinetics: "no rates were found" },
});

import { parameter } from "../../language/parameter.js";
import { lord2013, williams1993 } from "../../sources/receptor.js";
import type { Ligand } from "../ligand.js";
import { measured } from "../measurement.js";
import { oneSite } from "../reference-channel.js";

const assay = { voltage: -70, source: williams1993, evidence: "read" } as const;
const gluN2B = measured("IC50", "0.34 µM", {
  ...assay,
  receptor: "GluN2B",
  conditions: "NR1A/NR2B, oocytes; neither use nor voltage matters, and the block stays incomplete",
});

/** A contrast to ketamine: it turns GluN2B down from outside the pore, and never quite off. */
export const ifenprodil: Ligand = {
  id: "ifenprodil",
  name: "ifenprodil",
  short: "ifenprodil",
  also: [],
  about: "430 times more potent at GluN2B than at GluN2A, and incomplete at any dose.",
  site: "amino-terminal domain",
  mechanism: "partial allosteric",
  parameters: {
    KBref: gluN2B,
    Vref: parameter("-70 mV", { source: williams1993, evidence: "read", range: ["-120 mV", "60 mV"] }),
    nH: oneSite,
  },
  measurements: [
    gluN2B,
    measured("IC50", "146 µM", {
      ...assay,
      receptor: "GluN2A",
      conditions: "NR1A/NR2A, oocytes; weak open-channel block, in part voltage-dependent",
    }),
  ],
  observations: [
    {
      says: "neither ketamine nor memantine displaces [3H]ifenprodil, mouse hippocampus",
      source: lord2013,
      evidence: "read",
    },
  ],
  kinetics: [],
  without: {
    delta: "its block of GluN2B does not depend on the voltage",
    Ki: "no binding constant was read",
    kinetics: "no rates were found",
  },
};

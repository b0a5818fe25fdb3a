import { traynelis2010 } from "../../sources/receptor.js";
import type { Ligand } from "../ligand.js";
import { between, measured } from "../measurement.js";

const cloned = { conditions: "recombinant, with GluN1", source: traynelis2010, evidence: "read" } as const;

/** The transmitter. Its EC50 is lowest where the receptor is slowest. */
export const glutamate: Ligand = {
  id: "glutamate",
  name: "glutamate",
  short: "glutamate",
  also: [],
  about: "The agonist of the GluN2 subunits; without it no channel opens, and nothing is trapped or released.",
  site: "glutamate",
  mechanism: "agonist",
  parameters: {},
  measurements: [
    ...between("EC50", ["1.8 µM", "7.7 µM"], { ...cloned, receptor: "GluN2A" }),
    ...between("EC50", ["0.9 µM", "4 µM"], { ...cloned, receptor: "GluN2B" }),
    measured("EC50", "1.0 µM", { ...cloned, receptor: "GluN2C" }),
    measured("EC50", "0.4 µM", { ...cloned, receptor: "GluN2D" }),
  ],
  observations: [],
  kinetics: [],
  without: {
    KBref: "it opens the channel and does not block it",
    Ki: "no binding constant was read",
    kinetics: "its rates belong to the schemes of gating",
  },
};

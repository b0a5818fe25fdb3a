import { corrected } from "../assays.js";
import type { Ligand } from "../ligand.js";
import { acrossReceptors } from "../measurement.js";

const cloned = acrossReceptors(
  "Ki",
  { GluN2A: "0.28 µM", GluN2B: "0.46 µM", GluN2C: "1.6 µM", GluN2D: "3.7 µM" },
  corrected,
);
const [gluN2A] = cloned;

/** A contrast to ketamine: it sits where glutamate sits and never enters the pore. */
export const dAP5: Ligand = {
  id: "d-ap5",
  name: "D-AP5",
  short: "D-AP5",
  also: ["AP5", "APV", "D-APV"],
  about: "Competes with glutamate: more glutamate overcomes it.",
  site: "glutamate",
  mechanism: "competitive",
  parameters: { Ki: gluN2A },
  measurements: cloned,
  observations: [],
  kinetics: [],
  without: {
    KBref: "an IC50 of a competitor belongs to one agonist concentration; its Ki does not",
    delta: "it does not enter the pore",
    kinetics: "no rates were found",
  },
};

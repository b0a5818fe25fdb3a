import { corrected } from "../assays.js";
import type { Ligand } from "../ligand.js";
import { acrossReceptors } from "../measurement.js";

const cloned = acrossReceptors(
  "Ki",
  { GluN2A: "0.041 µM", GluN2B: "0.27 µM", GluN2C: "0.63 µM", GluN2D: "1.99 µM" },
  corrected,
);
const [gluN2A] = cloned;

/** A contrast to ketamine: it sits where glutamate sits and never enters the pore. */
export const cpp: Ligand = {
  id: "cpp",
  name: "(R)-CPP",
  short: "CPP",
  also: ["(R)-CPP"],
  about: "Competes with glutamate, and prefers GluN2A.",
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

import { glycineSite, isolatedDomain } from "../assays.js";
import type { Ligand } from "../ligand.js";
import { acrossReceptors, measured } from "../measurement.js";

/** The co-agonist: its site must be filled too. */
export const glycine: Ligand = {
  id: "glycine",
  name: "glycine",
  short: "glycine",
  also: [],
  about: "Co-agonist of the GluN1 subunit.",
  site: "glycine",
  mechanism: "agonist",
  parameters: {},
  measurements: [
    ...acrossReceptors("EC50", { GluN2A: "1.1 µM", GluN2B: "0.3 µM", GluN2C: "0.2 µM", GluN2D: "0.1 µM" }, glycineSite),
    measured("Kd", "26.4 µM", isolatedDomain),
  ],
  observations: [],
  kinetics: [],
  without: {
    KBref: "it opens the channel and does not block it",
    Ki: "the only published constant is of an isolated domain",
    kinetics: "no rates were found",
  },
};

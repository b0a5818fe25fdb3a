import { glycineSite, isolatedDomain } from "../assays.js";
import type { Ligand } from "../ligand.js";
import { acrossReceptors, measured } from "../measurement.js";

/** The other co-agonist of the same site. */
export const dSerine: Ligand = {
  id: "d-serine",
  name: "D-serine",
  short: "D-serine",
  also: [],
  about: "Co-agonist of the GluN1 subunit.",
  site: "glycine",
  mechanism: "agonist",
  parameters: {},
  measurements: [
    ...acrossReceptors(
      "EC50",
      { GluN2A: "1.3 µM", GluN2B: "0.65 µM", GluN2C: "0.32 µM", GluN2D: "0.16 µM" },
      glycineSite,
    ),
    measured("Kd", "7.02 µM", isolatedDomain),
  ],
  observations: [],
  kinetics: [],
  without: {
    KBref: "it opens the channel and does not block it",
    Ki: "the only published constant is of an isolated domain",
    kinetics: "no rates were found",
  },
};

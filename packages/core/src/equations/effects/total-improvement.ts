import { symbols } from "../../language/symbols/known.js";
import { an2021 } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  improvement: ["improvement since the start", "E_{all}", "point", "points", "any"],
  placebo: ["improvement on placebo", "E_{placebo}", "point", "points", "any"],
  keep: ["share of the drug response that is kept", "k", "1", "1", "fraction"],
  acute: ["response while the drug acts", "A", "point", "points", "any"],
  dissociation: ["dissociation, CADSS points", "E_{dissociation}", "point", "points", "any"],
});

/** What the person in the trial feels: drug and placebo together, and what is felt while the drug acts. */
export const totalImprovement = equation({
  id: "total-improvement",
  of: "improvement",
  kind: "assignment",
  expr: "keep*MADRS + placebo + acute*dissociation/Emax_dissociation",
  source: an2021,
  title: "improvement with placebo",
});

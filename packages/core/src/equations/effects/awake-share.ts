import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  awake: ["probability of being arousable", "P_{awake}", "1", "%", "fraction"],
  hypnosis: ["probability of being unarousable", "P_{hypnosis}", "1", "1", "fraction"],
});

/** Who is not unarousable can be roused. */
export const awakeShare = equation({
  id: "awake-share",
  of: "awake",
  kind: "assignment",
  expr: "1 - hypnosis",
  source: convention,
  title: "probability of being arousable",
});

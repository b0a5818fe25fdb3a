import { symbols } from "../../language/symbols/known.js";
import { herd2008 } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  score: ["score", "S", "1"],
  top: ["score without drug", "S_0", "1"],
  share: ["largest fall, share of the score", "f", "1", "1", "fraction"],
});

/** A score falls from its value without drug by a share that is a sigmoid of concentration. */
export const fallingScore = equation({
  id: "falling-score",
  of: "score",
  kind: "assignment",
  expr: "top*(1 - share*(C/EC50)^gamma/(1 + (C/EC50)^gamma))",
  source: herd2008,
  title: "falling score",
});

import { symbols } from "../../language/symbols/known.js";
import { dahan2011 } from "../../sources/effects.js";
import { equation } from "../trees/effects.js";

symbols({
  pain: ["mean pain score, 0 to 10", "NRS", "1"],
  pain0: ["mean pain score at the start", "NRS_0", "1"],
  answering: ["share of people who answer", "p", "1", "1", "fraction"],
  relief: ["relief, share of the largest", "E_{relief}", "1", "%", "fraction"],
});

/** A mean pain score falls by the share of people who answer, times how far relief has come. */
export const painScore = equation({
  id: "pain-score",
  of: "pain",
  kind: "assignment",
  expr: "pain0*(1 - answering*relief)",
  source: dahan2011,
  title: "mean pain score",
});

import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  size: ["effect size", "d", "1", "1", "any"],
  largest: ["effect size at the peak of one dose", "d_{peak}", "1", "1", "any"],
  shareatpeak: ["share of the largest response at the peak of one dose", "q", "1", "1", "fraction"],
});

/** An effect size of a trial, carried along the course of the antidepressant response and worth its full size at the peak of one dose. */
export const shareOfResponse = equation({
  id: "share-of-response",
  of: "size",
  kind: "assignment",
  expr: "largest*(R/(R50 + R))/shareatpeak",
  source: convention,
  title: "effect size over time",
});

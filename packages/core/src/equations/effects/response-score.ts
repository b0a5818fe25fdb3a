import { symbols } from "../../language/symbols/known.js";
import { an2021 } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  zscore: ["distance from a response, in standard deviations", "z", "1", "1", "any"],
  placebo: ["improvement on placebo", "E_{placebo}", "point", "points", "any"],
  start: ["score at the start", "MADRS_0", "point", "points", "positive"],
  halfway: ["share of the score that counts as a response", "h", "1", "1", "fraction"],
  spread: ["spread of improvement between people, share of the start", "\\sigma", "1", "1", "positive"],
});

/** How far the mean improvement lies above half of the score at the start, in standard deviations. */
export const responseScore = equation({
  id: "response-score",
  of: "zscore",
  kind: "assignment",
  expr: "((MADRS + placebo)/start - halfway)/spread",
  source: an2021,
  title: "distance from a response",
});

import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  responders: ["share of people who respond", "P_{response}", "1", "%", "fraction"],
  zscore: ["distance from a response, in standard deviations", "z", "1", "1", "any"],
});

/** The share of a normal distribution below z, by a hyperbolic tangent: within 0.0004 of the integral. */
export const normalShare = equation({
  id: "normal-share",
  of: "responders",
  kind: "assignment",
  expr: "0.5*(1 + tanh(0.7978845608*(zscore + 0.044715*zscore^3)))",
  source: convention,
  title: "share of people who respond",
});

import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  probability: ["probability", "P", "1", "%", "fraction"],
  logit: ["log odds", "L", "1", "1", "any"],
});

/** The probability that belongs to log odds. */
export const eventProbability = equation({
  id: "event-probability",
  of: "probability",
  kind: "assignment",
  expr: "1/(1 + exp(-logit))",
  source: convention,
  title: "probability from log odds",
});

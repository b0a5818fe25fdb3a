import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  logit: ["log odds", "L", "1", "1", "any"],
  b0: ["log odds without drug", "\\beta_0", "1", "1", "any"],
  b1: ["rise of the log odds with concentration", "\\beta_1", "mL/ng", "mL/ng", "any"],
});

/** The log odds of an event rise in a straight line with concentration. */
export const eventLogOdds = equation({
  id: "event-log-odds",
  of: "logit",
  kind: "assignment",
  expr: "b0 + b1*C",
  source: convention,
  title: "log odds of an event",
});

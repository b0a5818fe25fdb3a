import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  logit: ["log odds", "L", "1", "1", "any"],
  b0: ["log odds without drug", "\\beta_0", "1", "1", "any"],
  perdoubling: ["log odds for each doubling", "\\beta_2", "1"],
  monthly: ["grams used in a month", "g", "1"],
});

/** Log odds of urinary symptoms rise with each doubling of what is used in a month. */
export const bladderLogOdds = equation({
  id: "bladder-log-odds",
  of: "logit",
  kind: "assignment",
  expr: "b0 + perdoubling*log(1 + monthly)/log(2)",
  source: convention,
  title: "log odds of urinary symptoms",
});

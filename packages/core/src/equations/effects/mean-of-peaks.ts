import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  peaks: ["mean of individual peaks", "p_{top}", "mmHg", "mmHg", "any"],
  mercury: ["change of pressure", "\\Delta p", "mmHg", "mmHg", "any"],
  noise: ["standard deviation of one reading", "\\sigma", "mmHg"],
  order: ["expected highest of n standard normal readings", "c_n", "1"],
});

/** Everybody has their highest reading at another moment, and chance helps: the mean of the highest of several readings lies above the highest mean. */
export const meanOfPeaks = equation({
  id: "mean-of-peaks",
  of: "peaks",
  kind: "assignment",
  expr: "mercury + noise*order",
  source: convention,
  title: "mean of individual peaks",
});

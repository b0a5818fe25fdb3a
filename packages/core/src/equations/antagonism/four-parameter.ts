import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** Between two plateaus, half-way at the EC50; over the logarithm of the dose, in which the curve is symmetric. */
export const fourParameter = equation({
  id: "four-parameter",
  of: "E",
  kind: "assignment",
  expr: "baseline + (plateau - baseline)/(1 + 10^(nH*(logEC50 - logDose)))",
  source: convention,
  title: "four-parameter dose-response curve",
});

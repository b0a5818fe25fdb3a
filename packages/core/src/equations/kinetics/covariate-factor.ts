import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** A number that is another factor of itself in one group of people; `yes` is 1 there and 0 elsewhere. */
export const covariateFactor = equation({
  id: "covariate-factor",
  of: "Pi",
  kind: "assignment",
  expr: "P*factor^yes",
  source: convention,
  title: "covariate",
});

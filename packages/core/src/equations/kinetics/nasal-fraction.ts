import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/**
 * The share of a spray that a nose takes up. People differ in its odds, so that it stays between 0 and 1: a normal
 * deviate of the logit is a lognormal factor of the odds.
 */
export const nasalFraction = equation({
  id: "nasal-fraction",
  of: "FRni",
  kind: "assignment",
  expr: "min(oFRn*FRn/(1 - FRn + oFRn*FRn)*fFRn^japanese, 1)",
  source: convention,
  title: "nasal uptake of this person",
});

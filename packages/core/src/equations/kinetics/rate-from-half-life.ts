import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** A first-order rate from the time in which half is gone. */
export const rateFromHalfLife = equation({
  id: "rate-from-half-life",
  of: "ke0",
  kind: "assignment",
  expr: "log(2)/halfLife",
  source: convention,
  title: "rate from half-life",
  units: { halfLife: "min" },
});

import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** The same with the time constant of the membrane. */
export const pyramidalRateFull = equation({
  id: "pyramidal-rate-full",
  of: "rE",
  kind: "rate",
  expr: "(max(0, JEE*AE*rE - JEI*zI + PE*AE) - rE)/tauRE",
  source: convention,
  title: "pyramidal cells, in milliseconds",
});

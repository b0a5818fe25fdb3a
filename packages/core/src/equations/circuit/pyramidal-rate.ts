import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** The rate of the pyramidal cells: their drive less the inhibition they receive, amplified by their own recurrence. */
export const pyramidalRate = equation({
  id: "pyramidal-rate",
  of: "rE",
  kind: "assignment",
  expr: "max(0, PE*AE - JEI*zI)/(1 - JEE*AE)",
  source: convention,
  title: "pyramidal cells",
});

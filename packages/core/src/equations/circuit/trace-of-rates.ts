import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** The two rates do not ring ever louder as long as this is below 0. */
export const traceOfRates = equation({
  id: "trace-of-rates",
  of: "trJ",
  kind: "assignment",
  expr: "(JEE*AE - 1)/tauRE - (1 + JII)/tauRI",
  source: convention,
  title: "damping of the two rates",
});

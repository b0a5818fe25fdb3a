import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** The two rates return to their balance as long as this is above 0. */
export const determinantOfRates = equation({
  id: "determinant-of-rates",
  of: "detJ",
  kind: "assignment",
  expr: "(1 - JEE*AE)*(1 + JII) + JEI*JIE*AI",
  source: convention,
  title: "stability of the two rates",
});

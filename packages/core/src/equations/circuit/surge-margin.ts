import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Above 0 the brake loses more than the cell does, and release rises: the circuit near rest, made linear. */
export const surgeMargin = equation({
  id: "surge-margin",
  of: "surge",
  kind: "assignment",
  expr: "JEI*nI*bI - (1 + JEI)*nE*bE",
  source: convention,
  title: "margin of the surge",
});

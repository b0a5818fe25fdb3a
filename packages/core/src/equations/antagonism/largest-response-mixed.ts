import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** With much agonist only the receptors with agonist count, and there the constant is alphaB times as large. */
export const largestResponseMixed = equation({
  id: "largest-response-mixed",
  of: "pmax",
  kind: "assignment",
  expr: "1/(1 + antagonist/(alphaB*KB))",
  source: convention,
  title: "largest response beside a mixed antagonist",
});

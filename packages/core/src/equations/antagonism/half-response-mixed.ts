import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** To the right when the antagonist prefers the empty receptor, to the left when it prefers the one with agonist. */
export const halfResponseMixed = equation({
  id: "half-response-mixed",
  of: "A50",
  kind: "assignment",
  expr: "KA*(1 + antagonist/KB)/(1 + antagonist/(alphaB*KB))",
  source: convention,
  title: "agonist for half beside a mixed antagonist",
});

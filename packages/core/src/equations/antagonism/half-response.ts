import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** The curve moves to the right and keeps its shape and its height. */
export const halfResponse = equation({
  id: "half-response",
  of: "A50",
  kind: "assignment",
  expr: "KA*(1 + antagonist/KB)",
  source: convention,
  title: "agonist for half, shifted to the right",
});

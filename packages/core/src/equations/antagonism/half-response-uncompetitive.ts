import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** The antagonist holds on to receptors with agonist, which looks like a better agonist for a smaller effect. */
export const halfResponseUncompetitive = equation({
  id: "half-response-uncompetitive",
  of: "A50",
  kind: "assignment",
  expr: "KA/(1 + antagonist/KB)",
  source: convention,
  title: "agonist for half, shifted to the left",
});

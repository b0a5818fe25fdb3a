import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** Half of a square needs more agonist; the antagonist moves it as much as it moves one site. */
export const halfResponseTwoSites = equation({
  id: "half-response-two-sites",
  of: "A50",
  kind: "assignment",
  expr: "(1 + sqrt(2))*KA*(1 + antagonist/KB)",
  source: convention,
  title: "agonist for half where two sites must be filled",
});

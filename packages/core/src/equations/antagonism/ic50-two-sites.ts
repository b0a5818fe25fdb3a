import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** The square makes the antagonist look stronger than its constant. */
export const ic50TwoSites = equation({
  id: "ic50-two-sites",
  of: "IC50",
  kind: "assignment",
  expr: "(sqrt(2) - 1)*KB*(1 + agonist/KA)",
  source: convention,
  title: "IC50 where two sites must be filled",
});

import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** Both of two equal sites must hold agonist, and one antagonist is enough to silence the receptor. */
export const gaddumTwoSites = equation({
  id: "gaddum-two-sites",
  of: "response",
  kind: "assignment",
  expr: "(agonist/(agonist + KA*(1 + antagonist/KB)))^2",
  source: convention,
  title: "competitive antagonist where two sites must be filled",
});

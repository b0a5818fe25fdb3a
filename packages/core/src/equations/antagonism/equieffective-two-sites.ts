import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** The same where the response is a square. */
export const equieffectiveTwoSites = equation({
  id: "equieffective-two-sites",
  of: "agonist",
  kind: "assignment",
  expr: "A50*(sqrt(2) - 1)*sqrt(odds)/(sqrt(1 + odds) - sqrt(odds))",
  source: convention,
  title: "agonist for a given response, two sites",
});

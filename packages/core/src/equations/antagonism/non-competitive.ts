import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** The antagonist takes receptors away, however much agonist there is. */
export const nonCompetitive = equation({
  id: "non-competitive",
  of: "response",
  kind: "assignment",
  expr: "agonist/(agonist + KA)/(1 + antagonist/KB)",
  source: convention,
  title: "response beside a non-competitive antagonist",
});

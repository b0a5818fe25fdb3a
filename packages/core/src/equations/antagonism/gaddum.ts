import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** Agonist and antagonist want one place: the antagonist makes the agonist look weaker, and enough agonist wins. */
export const gaddum = equation({
  id: "gaddum",
  of: "response",
  kind: "assignment",
  expr: "agonist/(agonist + KA*(1 + antagonist/KB))",
  source: convention,
  title: "response beside a competitive antagonist",
});

import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** The antagonist binds only where agonist has bound: the more agonist, the more block. */
export const uncompetitive = equation({
  id: "uncompetitive",
  of: "response",
  kind: "assignment",
  expr: "agonist/(KA + agonist*(1 + antagonist/KB))",
  source: convention,
  title: "response beside an uncompetitive antagonist",
});

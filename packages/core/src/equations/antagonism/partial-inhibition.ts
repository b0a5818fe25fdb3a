import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** A receptor that holds the antagonist still works, at a part of its strength: block is never complete. */
export const partialInhibition = equation({
  id: "partial-inhibition",
  of: "response",
  kind: "assignment",
  expr: "agonist/(agonist + KA)*(1 - mB*antagonist/(antagonist + KB))",
  source: convention,
  title: "response beside a partial allosteric antagonist",
});

import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** Equal responses are compared, because halves of unequal heights are not. */
export const equieffective = equation({
  id: "equieffective",
  of: "agonist",
  kind: "assignment",
  expr: "A50*odds^(1/nA)",
  source: convention,
  title: "agonist for a given response",
});

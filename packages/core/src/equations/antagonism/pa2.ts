import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** The constant as a negative logarithm: the larger, the stronger the antagonist. */
export const pa2 = equation({
  id: "pa2",
  of: "pA2",
  kind: "assignment",
  expr: "-log(KB/molar)/log(10)",
  source: convention,
  title: "pA2",
});

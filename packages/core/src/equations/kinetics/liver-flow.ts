import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** Liver blood flow falls with every year above a reference age. */
export const liverFlow = equation({
  id: "liver-flow",
  of: "QLi",
  kind: "assignment",
  expr: "QL - sQL*max(AGE - AGEref, 0)",
  source: convention,
  title: "liver flow and age",
});

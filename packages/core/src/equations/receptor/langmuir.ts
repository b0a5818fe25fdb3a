import { gilling2009 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** The fraction of channels that hold a blocker, at equilibrium: half at the IC50, never above 1. */
export const langmuir = equation({
  id: "langmuir",
  of: "B",
  kind: "assignment",
  expr: "Cu/(Cu + IC50)",
  source: gilling2009,
  title: "block at equilibrium",
});

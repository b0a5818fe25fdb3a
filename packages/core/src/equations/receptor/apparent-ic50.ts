import { gilling2009 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** Magnesium and ketamine compete for the same pore, so magnesium raises the IC50 of ketamine. */
export const apparentIc50 = equation({
  id: "apparent-ic50",
  of: "IC50Mg",
  kind: "assignment",
  expr: "KB*(1 + Mg/KMg)",
  source: gilling2009,
  title: "IC50 with magnesium",
});

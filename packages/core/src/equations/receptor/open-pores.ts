import { jahrStevens1990 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** Magnesium and the blockers compete for one pore: their ratios add, their blocks do not. */
export const openPores = equation({
  id: "open-pores",
  of: "gpore",
  kind: "assignment",
  expr: "1/(1 + Mg/KMg + S)",
  source: jahrStevens1990,
  title: "pores that nothing blocks",
});

import { equation } from "../../language/formula/equation.js";
import { jahrStevens1990 } from "../../sources/default-chain.js";

/** Magnesium and the blockers compete for one pore: their ratios add, their blocks do not. */
export const openPores = equation({
  id: "open-pores",
  of: "gpore",
  kind: "assignment",
  expr: "1/(1 + Mg/KMg + S)",
  source: jahrStevens1990,
  title: "pores that nothing blocks",
});

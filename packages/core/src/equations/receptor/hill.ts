import { gilling2009 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** The same curve with a slope of its own. Over the ratio, so that no drug gives exactly no block. */
export const hill = equation({
  id: "hill",
  of: "B",
  kind: "assignment",
  expr: "(Cu/IC50)^nH/(1 + (Cu/IC50)^nH)",
  source: gilling2009,
  title: "block with a Hill slope",
});

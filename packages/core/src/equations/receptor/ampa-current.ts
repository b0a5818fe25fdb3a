import { dms1998 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** No magnesium and no trapping here: a straight line through the reversal. */
export const ampaCurrent = equation({
  id: "ampa-current",
  of: "IA",
  kind: "assignment",
  expr: "gA*Po*(Vm - EA)",
  source: dms1998,
  title: "AMPA current",
});

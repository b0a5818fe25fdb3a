import { leff1993 } from "../../sources/receptor.js";
import { equation } from "../trees/antagonism.js";

/** The constant behind an IC50 that was measured beside an agonist with a Hill slope. */
export const leffDougall = equation({
  id: "leff-dougall",
  of: "KB",
  kind: "assignment",
  expr: "IC50/((2 + (agonist/KA)^nA)^(1/nA) - 1)",
  source: leff1993,
  title: "antagonist constant from an IC50",
});

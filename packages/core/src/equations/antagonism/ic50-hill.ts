import { leff1993 } from "../../sources/receptor.js";
import { equation } from "../trees/antagonism.js";

/** With a slope of 1 this is the rule of Cheng and Prusoff, and with no other slope. */
export const ic50Hill = equation({
  id: "ic50-hill",
  of: "IC50",
  kind: "assignment",
  expr: "KB*((2 + (agonist/KA)^nA)^(1/nA) - 1)",
  source: leff1993,
  title: "IC50 beside an agonist with a Hill slope",
});

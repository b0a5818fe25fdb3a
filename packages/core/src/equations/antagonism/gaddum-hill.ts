import { leff1993 } from "../../sources/receptor.js";
import { equation } from "../trees/antagonism.js";

/** The competition acts on the dose and the slope acts on the competition: the whole ratio stands to the power. */
export const gaddumHill = equation({
  id: "gaddum-hill",
  of: "response",
  kind: "assignment",
  expr: "(agonist/(KA*(1 + antagonist/KB)))^nA/(1 + (agonist/(KA*(1 + antagonist/KB)))^nA)",
  source: leff1993,
  title: "competitive antagonist, agonist with a Hill slope",
});

import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** Between KB without agonist and alphaB times KB with much. */
export const ic50Mixed = equation({
  id: "ic50-mixed",
  of: "IC50",
  kind: "assignment",
  expr: "(KA + agonist)/(KA/KB + agonist/(alphaB*KB))",
  source: convention,
  title: "IC50 of a mixed antagonist",
});

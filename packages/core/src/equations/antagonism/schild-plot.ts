import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** A straight line; of a competitive antagonist its slope is 1 and it crosses zero at the constant. */
export const schildPlot = equation({
  id: "schild-plot",
  of: "logDR",
  kind: "assignment",
  expr: "sB*log(antagonist/KB)/log(10)",
  source: convention,
  title: "Schild plot",
});

import { an2021 } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

/** Points on the MADRS scale by which the drug beats placebo. */
export const madrsImprovement = equation({
  id: "madrs-improvement",
  of: "MADRS",
  kind: "assignment",
  expr: "Emax_MADRS*R/(R50 + R)",
  source: an2021,
  title: "MADRS improvement",
});

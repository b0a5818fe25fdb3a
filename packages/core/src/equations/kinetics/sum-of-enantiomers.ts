import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** What an assay that cannot tell the enantiomers apart would read. */
export const sumOfEnantiomers = equation({
  id: "sum-of-enantiomers",
  of: "Cket",
  kind: "assignment",
  expr: "CketS + CketR",
  source: convention,
  title: "both enantiomers",
});

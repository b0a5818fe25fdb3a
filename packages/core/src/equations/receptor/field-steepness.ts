import { gilling2009 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** How fast the grip of a blocker weakens with depolarisation, per millivolt. */
export const fieldSteepness = equation({
  id: "field-steepness",
  of: "aB",
  kind: "assignment",
  expr: "z*delta/VT",
  source: gilling2009,
  title: "steepness of the block",
});

import { thisWork } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Scaled so that the highest free concentration is sRat for each mg/kg. */
export const ratBrain = equation({
  id: "rat-brain",
  of: "Cu",
  kind: "assignment",
  expr: "sRat*A2/WT*(ka_ip/k10)^(k10/(ka_ip - k10))",
  source: thisWork,
  title: "free drug in the brain of a rat",
});

import { thisWork } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** Depolarisation frees the pore of magnesium faster than it weakens the blocker, up to this voltage. */
export const mostPotentVoltage = equation({
  id: "most-potent-voltage",
  of: "Vbest",
  kind: "assignment",
  expr: "-log(aB*KMg0/((kMg - aB)*Mg))/kMg",
  source: thisWork,
  title: "voltage of the smallest IC50",
});

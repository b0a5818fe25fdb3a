import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Only the percentage of baseline means something: the absolute level is uncertain a hundredfold. */
export const glutamateRelative = equation({
  id: "glutamate-relative",
  of: "G",
  kind: "assignment",
  expr: "Glu/G0",
  source: convention,
  title: "glutamate over baseline",
});

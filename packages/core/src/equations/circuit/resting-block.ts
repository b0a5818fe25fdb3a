import { autry2011 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** Receptors at rest hold translation back; ketamine blocks these too. */
export const restingBlock = equation({
  id: "resting-block",
  of: "bR",
  kind: "assignment",
  expr: "Ceq/(Ceq + KR)",
  source: autry2011,
  title: "block of receptors at rest",
});

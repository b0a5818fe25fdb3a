import { autry2011 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** With receptors at rest blocked, eEF2 loses its phosphate and translation begins. */
export const eef2Phosphorylation = equation({
  id: "eef2-phosphorylation",
  of: "pEF2",
  kind: "rate",
  expr: "kP*(1 - epsR*bR - pEF2)",
  source: autry2011,
  title: "phosphorylated eEF2",
});

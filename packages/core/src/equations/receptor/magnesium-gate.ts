import { jahrStevens1990 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** The fraction of channels that magnesium leaves open at this voltage. */
export const magnesiumGate = equation({
  id: "magnesium-gate",
  of: "gMg",
  kind: "assignment",
  expr: "1/(1 + Mg/KMg)",
  source: jahrStevens1990,
  title: "magnesium gate",
});

import { gilling2009 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** A charged blocker is drawn into the channel by the field: depolarisation weakens its grip. */
export const woodhull = equation({
  id: "woodhull",
  of: "KB",
  kind: "assignment",
  expr: "KBref*exp(z*delta*(Vm - Vref)/VT)",
  source: gilling2009,
  title: "voltage-dependent block",
});

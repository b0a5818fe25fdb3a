import { jahrStevens1990 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** The current of the pores that are open and not blocked, driven by the distance to its reversal. */
export const nmdaCurrent = equation({
  id: "nmda-current",
  of: "IN",
  kind: "assignment",
  expr: "gN*Po*gpore*(Vm - EN)",
  source: jahrStevens1990,
  title: "NMDA current",
});

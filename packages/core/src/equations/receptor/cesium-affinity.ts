import { clarke2008 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** Caesium from inside holds the pore the more tightly the more the cell is depolarised. */
export const cesiumAffinity = equation({
  id: "cesium-affinity",
  of: "KCs",
  kind: "assignment",
  expr: "KCs0*exp(-Vm/VCs)",
  source: clarke2008,
  title: "caesium inside the pore",
});

import { modaSava2019 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** Spines keep the effect up, and are lost in days. */
export const structuralStrength = equation({
  id: "structural-strength",
  of: "Wslow",
  kind: "rate",
  expr: "gP*kW*M3 - kloss*Wslow",
  source: modaSava2019,
  title: "structural strength",
});

import { arriza1994 } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Transporters clear glutamate in milliseconds, so its level is where uptake equals influx. */
export const extracellularGlutamate = equation({
  id: "extracellular-glutamate",
  of: "Glu",
  kind: "assignment",
  expr: "Km*J/(Vmax - J)",
  source: arriza1994,
  title: "extracellular glutamate",
});

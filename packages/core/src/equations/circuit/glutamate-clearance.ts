import { arriza1994 } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** The same as a balance of influx and uptake. */
export const glutamateClearance = equation({
  id: "glutamate-clearance",
  of: "Glu",
  kind: "rate",
  expr: "J - Vmax*Glu/(Km + Glu)",
  source: arriza1994,
  title: "extracellular glutamate, in milliseconds",
});

import { baker2002 } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** The vesicular share follows release; the rest leaks in regardless. */
export const glutamateInflux = equation({
  id: "glutamate-influx",
  of: "J",
  kind: "assignment",
  expr: "J0*(phi*release + 1 - phi)",
  source: baker2002,
  title: "influx",
});

import { autry2011 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** BDNF over its usual level follows the drive. */
export const bdnf = equation({
  id: "bdnf",
  of: "BDNF",
  kind: "rate",
  expr: "kB*(1 + EB*uP - BDNF)",
  source: autry2011,
  title: "BDNF",
});

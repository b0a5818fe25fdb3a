import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  mercury: ["change of pressure", "\\Delta p", "mmHg", "mmHg", "any"],
  basis: ["mean arterial pressure at rest", "MAP_0", "mmHg"],
  perpressure: ["rise for each mmHg of the mean", "k", "1"],
  MAP: ["change of mean arterial pressure", "\\Delta MAP", "1", "%", "any"],
});

/** One of the two pressures rises in a fixed proportion to the mean. */
export const pressureRise = equation({
  id: "pressure-rise",
  of: "mercury",
  kind: "assignment",
  expr: "basis*perpressure*MAP",
  source: convention,
  title: "rise of a pressure",
});

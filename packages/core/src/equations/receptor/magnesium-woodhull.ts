import { spruston1995 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** Magnesium as a charged blocker at one depth of the field, like any other. */
export const magnesiumWoodhull = equation({
  id: "magnesium-woodhull",
  of: "KMg",
  kind: "assignment",
  expr: "KMg0*exp(zMg*deltaMg*Vm/VTMg)",
  source: spruston1995,
  title: "magnesium block, Woodhull",
});

import { ascher1988 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** The two rates together give the steepness of the sigmoid. */
export const magnesiumSpread = equation({
  id: "magnesium-spread",
  of: "VsMg",
  kind: "assignment",
  expr: "1/(1/VoffMg + 1/VonMg)",
  source: ascher1988,
  title: "spread of the magnesium block",
});

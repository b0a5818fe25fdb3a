import { ascher1988 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** The field drives magnesium into the pore: an e-fold faster for every few millivolts below. */
export const magnesiumEntry = equation({
  id: "magnesium-entry",
  of: "konMg",
  kind: "assignment",
  expr: "konMg0*exp(-Vm/VonMg)",
  source: ascher1988,
  title: "magnesium enters the pore",
});

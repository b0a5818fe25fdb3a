import { ascher1988 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** The middle of the sigmoid that the two rates make. */
export const halfMagnesiumFromRates = equation({
  id: "half-magnesium-from-rates",
  of: "Vhalf",
  kind: "assignment",
  expr: "VsMg*log(Mg*konMg0/koffMg0)",
  source: ascher1988,
  title: "voltage of half the magnesium block, from its rates",
});

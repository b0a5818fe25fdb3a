import { jahrStevens1990 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** Where magnesium leaves half of the pores open. */
export const halfMagnesiumVoltage = equation({
  id: "half-magnesium-voltage",
  of: "Vhalf",
  kind: "assignment",
  expr: "log(Mg/KMg0)/kMg",
  source: jahrStevens1990,
  title: "voltage of half the magnesium block",
});

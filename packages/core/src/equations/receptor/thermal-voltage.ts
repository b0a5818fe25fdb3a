import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** The voltage that heat stands for: RT/F, about 25 mV at room temperature. */
export const thermalVoltage = equation({
  id: "thermal-voltage",
  of: "VT",
  kind: "assignment",
  expr: "RF*Tabs",
  source: convention,
  title: "thermal voltage",
});

import { jahrStevensChannel1990 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** The same rate as single-channel work prints it, the logarithm as a straight line in the voltage. */
export const magnesiumEntryLog = equation({
  id: "magnesium-entry-log",
  of: "konMg",
  kind: "assignment",
  expr: "uonMg*exp(ponMg + sonMg*Vm)",
  source: jahrStevensChannel1990,
  title: "magnesium enters the pore, as a logarithm",
});

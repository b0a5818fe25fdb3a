import { jahrStevensChannel1990 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** The rate of leaving, its logarithm as a straight line in the voltage. */
export const magnesiumExitLog = equation({
  id: "magnesium-exit-log",
  of: "koffMg",
  kind: "assignment",
  expr: "uoffMg*exp(poffMg + soffMg*Vm)",
  source: jahrStevensChannel1990,
  title: "magnesium leaves the pore, as a logarithm",
});

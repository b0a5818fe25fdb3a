import { kampa2004 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** On the way out they cross the rest of it. */
export const magnesiumExitSplit = equation({
  id: "magnesium-exit-split",
  of: "koffMg",
  kind: "assignment",
  expr: "koffMg0*exp(zMg*(1 - deltaMg)*(Vm - V0Mg)/VTMg)",
  source: kampa2004,
  title: "magnesium leaves across the rest of the field",
});

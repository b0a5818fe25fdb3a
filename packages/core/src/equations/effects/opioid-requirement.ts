import { symbols } from "../../language/symbols/known.js";
import { brinck2021 } from "../../sources/effects.js";
import { equation } from "../trees/effects.js";

symbols({
  requirement: ["opioid still needed, share", "U_O/U_{O,0}", "1", "%", "fraction"],
  bend: ["interaction of the two drugs", "\\alpha", "1", "1", "any"],
});

/** The opioid that is still needed for the same relief, as a share of what is needed without ketamine. */
export const opioidRequirement = equation({
  id: "opioid-requirement",
  of: "requirement",
  kind: "assignment",
  expr: "max(0, 1 - C/EC50)/(1 + bend*C/EC50)",
  source: brinck2021,
  title: "opioid still needed",
});

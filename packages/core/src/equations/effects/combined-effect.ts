import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  joint: ["effect of two drugs together, share of the largest", "E_{KO}", "1", "%", "fraction"],
  unitK: ["ketamine in units of its half effect", "U_K", "1"],
  unitO: ["opioid in units of its half effect", "U_O", "1"],
  bend: ["interaction of the two drugs", "\\alpha", "1", "1", "any"],
});

/** Two drugs of one surface: doses in units of their half effects add, and `bend` curves the lines of equal effect. */
export const combinedEffect = equation({
  id: "combined-effect",
  of: "joint",
  kind: "assignment",
  expr: "(unitK + unitO + bend*unitK*unitO)^gamma/(1 + (unitK + unitO + bend*unitK*unitO)^gamma)",
  source: convention,
  title: "Greco surface",
});

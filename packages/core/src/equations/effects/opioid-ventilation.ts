import { symbols } from "../../language/symbols/known.js";
import { jonkman2018 } from "../../sources/effects.js";
import { equation } from "../trees/effects.js";

symbols({
  ventilation: ["ventilation at constant carbon dioxide", "V_E", "L/min"],
  airrest: ["ventilation without drugs", "V_0", "L/min"],
  basefall: ["fall that S-ketamine does not touch, share", "b_0", "1", "1", "fraction"],
  pull: ["pull of the opioid on carbon dioxide sensitivity", "u", "1"],
});

/** Part of what an opioid takes from breathing is its pull on carbon dioxide sensitivity, and S-ketamine weakens that part alone. */
export const opioidVentilation = equation({
  id: "opioid-ventilation",
  of: "ventilation",
  kind: "assignment",
  expr: "airrest*(1 - basefall)/(1 + pull/(1 + C/EC50))",
  source: jonkman2018,
  title: "ventilation with an opioid",
});

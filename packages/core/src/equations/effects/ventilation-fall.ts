import { symbols } from "../../language/symbols/known.js";
import { bourke1987 } from "../../sources/effects.js";
import { equation } from "../trees/effects.js";

symbols({
  airflow: ["change of ventilation", "\\Delta V_E", "L/min", "L/min", "any"],
  airfall: ["fall at the reference dose", "a", "L/min"],
  airstep: ["fall for each doubling", "b", "L/min"],
  airdose: ["dose of the reference fall", "D_1", "µg/kg", "mg/kg"],
});

/** Breathing at constant carbon dioxide falls by the same volume for each doubling of the dose. */
export const ventilationFall = equation({
  id: "ventilation-fall",
  of: "airflow",
  kind: "assignment",
  expr: "-airfall*max(0, 1 + airstep*log(max(D/airdose, 0.000001))/(airfall*log(2)))",
  source: bourke1987,
  title: "fall of ventilation with the dose",
});

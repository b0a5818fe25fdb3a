import { asItsEffect, type SymbolRows } from "./rows.js";

/** The symbols of effects. What belongs to one effect is a relative of these, `EC50_analgesia`; the effects of the library name their own columns. */
export const effectSymbols: SymbolRows = {
  // effects
  E: ["effect", "E", asItsEffect],
  E0: ["effect without drug", "E_0", asItsEffect],
  Emax: ["largest effect", "E_{max}", asItsEffect],
  EC50: ["concentration of half effect", "EC_{50}", "ng/mL"],
  gamma: ["steepness of the effect", "\\gamma", "1"],
  // the days after
  MADRS: ["MADRS improvement over placebo", "\\Delta MADRS", "point", "points", "any"],
  X: ["response waiting to appear", "X_{mood}", "1", "1", "any"],
  R: ["response present, in unit doses", "R_{mood}", "1", "1", "any"],
  kon: ["onset rate of the response", "k_{on}", "1/min", "1/d"],
  koff: ["loss rate of the response", "k_{off}", "1/min", "1/d"],
  R50: ["response for half the largest effect", "R_{50}", "1"],
  D: ["dose per body weight", "D", "µg/kg", "mg/kg"],
  D50: ["dose that triggers half of the largest response", "D_{50}", "µg/kg", "mg/kg"],
  Dref: ["reference dose", "D_{ref}", "µg/kg", "mg/kg"],
  trigger: ["response triggered, in unit doses", "S", "1", "1", "any"],
};

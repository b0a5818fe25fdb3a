import type { SymbolRows } from "./rows.js";

/** The symbols of antagonism. */
export const antagonismSymbols: SymbolRows = {
  antagonist: ["antagonist concentration", "[B]", "µmol/L"],
  response: ["response, of the largest without antagonist", "p", "1"],
  pmax: ["largest response that is left", "p_{max}", "1"],
  A50: ["agonist for half of the response that is left", "A_{50}", "µmol/L"],
  nA: ["Hill slope of the agonist", "n_A", "1"],
  alphaB: ["constant of the antagonist with agonist bound, over that without", "\\alpha", "1"],
  mB: ["largest inhibition", "m", "1"],
  odds: ["response over what is missing to the largest", "o", "1"],
  DR: ["dose ratio", "DR", "1"],
  logDR: ["logarithm of the dose ratio less one", "\\mathrm{lg}(DR - 1)", "1"],
  sB: ["slope of the Schild plot", "s", "1"],
  pA2: ["negative logarithm of the antagonist that doubles the dose", "pA_2", "1"],
  // the curve that is fitted to data
  baseline: ["response without drug", "E_{0}", "1"],
  plateau: ["response to a very large dose", "E_{\\infty}", "1"],
  logEC50: ["decimal logarithm of the dose for half", "\\mathrm{lg}\\,EC_{50}", "1"],
  logDose: ["decimal logarithm of the dose", "\\mathrm{lg}\\,[A]", "1"],
  molar: ["one mole per litre", "c_0", "µmol/L", "mol/L"],
};

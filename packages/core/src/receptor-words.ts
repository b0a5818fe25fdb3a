import { antagonismSymbols } from "./antagonism-symbols.js";
import { gatingSymbols } from "./gating-symbols.js";
import { addTerms } from "./glossary.js";
import { receptorSymbols } from "./receptor-symbols.js";
import { addSymbols } from "./symbols.js";

// Comes before the formulas of the receptor, so that they find their symbols known.
for (const [symbol, [name, tex, unit, shown]] of Object.entries({
  ...receptorSymbols,
  ...antagonismSymbols,
  ...gatingSymbols,
})) {
  addSymbols({ [symbol]: shown === undefined ? unit : [unit, shown] });
  addTerms({ [symbol]: [name, tex] });
}

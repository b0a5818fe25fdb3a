import { baked } from "./baked-receptor.js";
import { addTerms } from "./glossary.js";
import { addBaked } from "./parser.js";
import { receptorSymbols } from "./receptor-symbols.js";
import { addSymbols } from "./symbols.js";

// Comes before the formulas of the receptor, so that they find their symbols known and themselves read.
for (const [symbol, [name, tex, unit, shown]] of Object.entries(receptorSymbols)) {
  addSymbols({ [symbol]: shown === undefined ? unit : [unit, shown] });
  addTerms({ [symbol]: [name, tex] });
}
addBaked(baked);

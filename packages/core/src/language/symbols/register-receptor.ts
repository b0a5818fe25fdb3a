import { antagonismSymbols } from "./antagonism.js";
import { gatingSymbols } from "./gating.js";
import { addTerms } from "./glossary.js";
import { receptorSymbols } from "./receptor.js";
import { addSymbols } from "./symbol-unit.js";

let learnt = false;

/** Makes the symbols of the receptor known, once; its formulas ask for it before they are read. */
export function learnReceptorWords(): void {
  if (learnt) return;
  learnt = true;
  for (const [symbol, [name, tex, unit, shown]] of Object.entries({
    ...receptorSymbols,
    ...antagonismSymbols,
    ...gatingSymbols,
  })) {
    addSymbols({ [symbol]: shown === undefined ? unit : [unit, shown] });
    addTerms({ [symbol]: [name, tex] });
  }
}

// Names and units of symbols are of use without any formula too.
learnReceptorWords();

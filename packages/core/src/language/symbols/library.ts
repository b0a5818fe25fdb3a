import { antagonismSymbols } from "./antagonism.js";
import { circuitSymbols } from "./circuit.js";
import { effectSymbols } from "./effects.js";
import { gatingSymbols } from "./gating.js";
import { kineticsSymbols } from "./kinetics.js";
import { rowOf, symbols } from "./known.js";
import { receptorSymbols } from "./nmda-receptor.js";
import type { SymbolRows } from "./rows.js";

// Apart from the symbols that are known: a page that only simulates knows those of its models, and carries no others.
const tables: readonly SymbolRows[] = [
  kineticsSymbols,
  receptorSymbols,
  circuitSymbols,
  effectSymbols,
  antagonismSymbols,
  gatingSymbols,
];

/** Makes every symbol of the library known, once: where formulas are written and where symbols are explained. */
export function learnSymbols(): void {
  if (learnt) return;
  learnt = true;
  for (const table of tables) symbols(table);
}

let learnt = false;

/** True for a symbol that no table of the library has: an effect brought it. */
export const isAdded = (symbol: string): boolean =>
  rowOf(symbol) !== undefined && !tables.some((table) => symbol in table);

import { type SymbolUnit, symbolUnits } from "./default-units.js";

/** The units of symbols, as far as they are known here: all where formulas are written, in a page those of its models. */
const units: Record<string, SymbolUnit> = {};

/** Adds symbols of a part that is loaded on demand. */
export const addSymbols = (more: Readonly<Record<string, SymbolUnit>>): void => void Object.assign(units, more);

/** Learns the units of the whole library: called where formulas are written and where symbols are explained. */
export function learnSymbols(): void {
  if (!learnt) addSymbols(symbolUnits);
  learnt = true;
}

let learnt = false;

/** The symbol itself, or the one that it is a relative of: `V1i` is V1 for this body, `A1S` and `A1R` are A1 of one enantiomer,
 * `ka_oral` is ka of one route.
 */
export function stem(symbol: string): string | undefined {
  if (Object.hasOwn(units, symbol)) return symbol;
  if (symbol.length > LONGEST_SYMBOL) return undefined;
  const shorter = symbol.replace(RELATIVE, "");
  return shorter === symbol ? undefined : stem(shorter);
}

const LONGEST_SYMBOL = 40;
const RELATIVE = /(?:_[a-z]+|[iSR])$/;

/**
 * The unit of a symbol in equations; `undefined` for a symbol that nobody knows.
 * @param symbol of an equation, `V1`, or a relative of one, `V1i`.
 */
export function symbolUnit(symbol: string): string | undefined {
  const row = units[stem(symbol) ?? ""];
  return typeof row === "string" ? row : row?.[0];
}

/** The unit in which people read a symbol. */
export function shownUnit(symbol: string): string | undefined {
  const row = units[stem(symbol) ?? ""];
  return typeof row === "string" ? row : row?.[1];
}

import { register } from "../registry.js";
import { asItsEffect, type SymbolRow, type SymbolRows } from "./rows.js";

/** The symbols that are known here: all where formulas are written, in a page those of its models until more is asked for. */
const rows: Record<string, SymbolRow> = Object.create(null);

/**
 * Makes symbols known beside those of the library, with their units and letters, and gives them back.
 * @param more rows by symbol, `{ pulse: ["rise of the heart rate", "\\Delta HR", "1", "%"] }`.
 */
export function symbols<T extends SymbolRows>(more: T): T {
  for (const symbol of Object.keys(more)) if (!(symbol in rows)) names.push(symbol);
  register<SymbolRows>(rows, more);
  return more;
}

const names: string[] = [];

/** Every symbol that is known here, without its relatives; what is learnt later is added to the same list. */
export const knownSymbols: readonly string[] = names;

/** The row of a symbol by itself. */
export const rowOf = (symbol: string): SymbolRow | undefined => rows[symbol];

const LONGEST_SYMBOL = 40;
const RELATIVE = /(?:_(?:[a-z]+|[A-Z]{2,})|[iSR])$/;

/**
 * The symbol itself, or the one that it is a relative of: `V1i` is V1 for this body, `A1S` and `A1R` are A1 of one enantiomer,
 * `ka_oral` is ka of one route, `EC50_analgesia` the EC50 of one effect.
 */
export function stem(symbol: string): string | undefined {
  if (symbol in rows) return symbol;
  if (symbol.length > LONGEST_SYMBOL) return undefined;
  const shorter = symbol.replace(RELATIVE, "");
  return shorter === symbol ? undefined : stem(shorter);
}

/** The endings that make a symbol a relative of its stem, in order: `_oral` and `S` of `Ad_oralS`. */
export function endings(symbol: string): string[] {
  const root = stem(symbol);
  const found: string[] = [];
  for (let rest = symbol; root !== undefined && rest !== root; ) {
    const [ending = rest] = RELATIVE.exec(rest) ?? [];
    found.unshift(ending);
    rest = rest.slice(0, -ending.length);
  }
  return found;
}

/** Unit of equations and the one that people read. */
function unitsOf(symbol: string): readonly [unit: string, shown: string] | undefined {
  const root = stem(symbol);
  const row = root === undefined ? undefined : rows[root];
  if (row === undefined) return undefined;
  const [, , own, shown = own] = row;
  if (own !== asItsEffect) return [own, shown];
  const effect = endings(symbol)[0]?.slice(1) ?? "";
  return effect in rows ? unitsOf(effect) : ["1", "1"];
}

/**
 * The unit of a symbol in equations; `undefined` for a symbol that nobody knows.
 * @param symbol of an equation, `V1`, or a relative of one, `V1i`.
 */
export const symbolUnit = (symbol: string): string | undefined => unitsOf(symbol)?.[0];

/** The unit in which people read a symbol. */
export const shownUnit = (symbol: string): string | undefined => unitsOf(symbol)?.[1];

/**
 * What is wrong with a value where it enters a formula, as the end of a sentence; nothing for a value within its bounds, and for a
 * symbol that nobody knows.
 * @param symbol of an equation.
 * @param value in `inUnit`.
 * @param inUnit the unit of the symbol in this formula.
 */
export function outOfBounds(symbol: string, value: number, inUnit: string): string | undefined {
  const row = rows[stem(symbol) ?? ""];
  const bounds = row === undefined ? "any" : (row[4] ?? byUnit(inUnit));
  if (bounds === "fraction") return value >= 0 && value <= 1 ? undefined : "must be between 0 and 1";
  if (bounds === "any" || value > 0) return undefined;
  if (bounds === "positive") return "must be above 0";
  return value < 0 ? "must not be negative" : undefined;
}

/** Voltages, currents, scores and pressures have both signs. */
const SIGNED = /V|[pn][AS]\b|point|Hg/;

function byUnit(text: string): "positive" | "any" | undefined {
  if (text === "L" || text === "kg" || text === "g/mol" || text === "K") return "positive";
  return SIGNED.test(text) ? "any" : undefined;
}

import type { Equation } from "../language/formula/equation.js";
import { unknown } from "../language/names.js";
import type { Parameter } from "../language/parameter.js";
import { symbolUnit } from "../language/symbols/known.js";
import { sameDimension, unit } from "../language/units.js";

/** What of a model says the units of its symbols. */
interface Formulas {
  readonly equations: readonly Equation[];
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** The unit of a symbol. */
export type UnitOf = (symbol: string) => string;
const unitTables = new WeakMap<Formulas, UnitOf>();

/** The unit of a symbol in this model: as its equation or parameter says, else as the glossary says. */
export function unitIn(made: Formulas): UnitOf {
  const known = unitTables.get(made);
  if (known !== undefined) return known;
  const own = new Map<string, string>();
  for (const one of made.equations) for (const symbol of [one.of, ...one.reads]) own.set(symbol, one.unit(symbol));
  const table = (symbol: string): string => {
    const [told, known] = [made.parameters[symbol]?.unit, symbolUnit(symbol)];
    // A parameter may be written in hours; formulas are in the unit of the glossary when the kind is the same.
    const both = told !== undefined && known !== undefined && sameDimension(unit(told), unit(known));
    const found = own.get(symbol) ?? (both ? known : (told ?? known));
    if (found === undefined) throw unknown("symbol", symbol, [...own.keys()]);
    return found;
  };
  unitTables.set(made, table);
  return table;
}

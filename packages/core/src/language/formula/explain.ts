import { withUnit } from "../number-text.js";
import { shownUnit, symbolUnit } from "../symbols/known.js";
import { convert } from "../units.js";
import type { Equation } from "./equation.js";
import { workedLine } from "./worked-line.js";

/**
 * The line a student would write: symbols, then numbers with their units, then the result.
 * `Cu = fu*Ce/MW = 0.55*220 ng/mL/237.7 g/mol = 0.509 µmol/L`
 * @param values in the units of the equation, in the order of `reads`.
 */
export function explain(equation: Equation, values: readonly number[], result: number): string {
  const { of, kind, tree, reads } = equation;
  const shown = (value: number, symbol: string): string => {
    const unit = equation.unit(symbol);
    const people = symbolUnit(symbol) === unit ? (shownUnit(symbol) as string) : unit;
    return withUnit(convert(value, unit, people), people, 4);
  };
  const numbers = Object.fromEntries(reads.map((symbol, i) => [symbol, shown(values[i] as number, symbol)]));
  const unit = equation.unit(of);
  const answer =
    kind === "assignment" ? shown(result, of) : withUnit(result, unit === "1" ? "1/min" : `${unit}/min`, 4);
  return workedLine(kind === "rate" ? `d${of}/dt` : of, tree, numbers, answer);
}

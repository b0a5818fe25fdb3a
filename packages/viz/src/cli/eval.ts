import { convert, purpose, withUnit } from "@ketalab/core";
import { equationOf, numberOf, readValues, unitFor } from "./values.js";
import { json, type Verb } from "./verb.js";

export const evaluate: Verb = {
  usage: "ketalab eval EQUATION symbol=value…",
  summary: "works one equation out",
  about:
    'A value is a number with its unit; a number alone is taken in the unit of the equation, which "ketalab explain EQUATION" shows.',
  flags: { json: { about: "the value to full precision, as JSON" } },
  examples: [
    'ketalab eval free-concentration Ce="220 ng/mL" fu=0.55 MW="237.73 g/mol"',
    'ketalab eval hill Cu="0.5 umol/L" IC50="1 umol/L" nH=1 --json',
  ],
  answer([id, ...words], given) {
    const equation = equationOf(id, "eval");
    const { of, kind } = equation;
    const result = numberOf(equation, readValues(words));
    const rate = kind === "rate";
    const unit = rate ? perMinute(equation.unit(of)) : unitFor(equation, of);
    const value = rate ? result : convert(result, equation.unit(of), unit);
    if (given.json) return json({ note: purpose, equation: equation.id, symbol: rate ? `d${of}/dt` : of, value, unit });
    // A plain minus, because what is printed here is often given to another command.
    return `${withUnit(value, unit, 6).replaceAll("\u2212", "-")}\n`;
  },
};

const perMinute = (unit: string) => (unit === "1" ? "1/min" : `${unit}/min`);

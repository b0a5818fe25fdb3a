import type { Equation } from "@ketalab/core";
import { aligned } from "./aligned.js";
import { described, equationOf, numberOf, readValues, unitFor } from "./values.js";
import type { Verb } from "./verb.js";

export const explain: Verb = {
  usage: "ketalab explain EQUATION symbol=value…",
  summary: "shows an equation with its symbols, units and source, and works it out",
  about: "Without values it shows the equation alone.",
  flags: {},
  examples: [
    'ketalab explain free-concentration Ce="220 ng/mL" fu=0.55 MW="237.73 g/mol"',
    "ketalab explain magnesium-gate",
  ],
  answer([id, ...words]) {
    const equation = equationOf(id, "explain");
    const { title, of, kind, expr, reads, source } = equation;
    const left = kind === "rate" ? `d${of}/dt` : of;
    const line = words.length === 0 ? "" : `\n${worked(equation, words)}\n`;
    const symbols = [of, ...reads.filter((symbol) => symbol !== of)].map((symbol) => [
      `  ${symbol}`,
      unitText(equation.unit(symbol), unitFor(equation, symbol)),
      described(symbol)?.name ?? "",
    ]);
    const cited = [source.citation, source.identifier].filter((part) => part !== "").join(", ");
    return `${title}\n\n${left} = ${expr}\n${line}\n${aligned(symbols)}\nsource: ${cited} (${source.via})\n`;
  },
};

/** The line worked out, where the values give a number. */
function worked(equation: Equation, words: readonly string[]): string {
  const values = readValues(words);
  numberOf(equation, values);
  return equation.explain(values);
}

/** A bare number is taken in the unit of the equation, so that one comes first. */
const unitText = (unit: string, shown: string) => (unit === shown ? unit : `${unit} (shown in ${shown})`);

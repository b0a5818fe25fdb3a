import { substitute, type Tree, text } from "./expression.js";

/** The line a student would write: what is sought, the formula, the formula with numbers in it, the answer. */
export function workedLine(
  of: string,
  formula: Tree,
  numbers: Readonly<Record<string, string>>,
  answer: string,
): string {
  const shown = Object.fromEntries(Object.entries(numbers).map(([symbol, number]) => [symbol, bracketed(number)]));
  return `${of} = ${text(formula)} = ${text(substitute(formula, shown))} = ${answer}`;
}

/** Negative numbers stand in brackets, so that two signs never meet. */
const bracketed = (number: string): string => (/^[-\u2212]/.test(number) ? `(${number})` : number);

/** Which mark stands before the decimals. */
export type Decimal = "point" | "comma";

const signs = /[\u2212\u2013]/g;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Every reading of a cell: a number, nothing at all, or words for what is wrong. */
export type Cell = number | undefined | { readonly wrong: string };

/** Marks that people put where there is no value. */
const nothing = /^(?:na|n\/a|n\.?d\.?|[-\u2013\u2014.])?$/i;
/** Beyond this, squares of differences are no numbers any more. */
const MOST = 1e150;

/**
 * A cell of a table as a number. A minus may be a true minus; blanks around it do not matter.
 *
 * @returns the number; nothing for an empty cell and for marks such as `NA`; else what is wrong, in words.
 */
export function readCell(text: string, decimal: Decimal): Cell {
  const cell = text.trim();
  if (nothing.test(cell)) return undefined;
  const value = numberOf(cell, decimal);
  if (value === undefined) return { wrong: reason(cell, decimal) };
  if (Number.isFinite(value) && Math.abs(value) <= MOST) return value;
  return { wrong: "too large a number" };
}

/** The number that a text is, however large; nothing when it is none. */
export function numberOf(text: string, decimal: Decimal): number | undefined {
  let cell = text.trim().replace(signs, "-");
  if (decimal === "comma") cell = /\.|,$/.test(cell) ? "" : cell.replace(",", ".");
  return plain.test(cell) ? Number(cell) : undefined;
}

function reason(cell: string, decimal: Decimal): string {
  if (/^[+\u2212-]?(?:nan|inf|infinity|\u221e)$/i.test(cell)) return "not a finite number";
  const other: Decimal = decimal === "comma" ? "point" : "comma";
  if (numberOf(cell, other) !== undefined) return `written with a ${other} where decimals have a ${decimal}`;
  const alone = /^([+\u2212-]?[\d.,]+(?:e[+-]?\d+)?)\s*[a-z\u00b5\u03bc%]\D*$/i.exec(cell)?.[1];
  if (alone !== undefined && numberOf(alone, decimal) !== undefined) return "a unit belongs into the header";
  return "not a number";
}

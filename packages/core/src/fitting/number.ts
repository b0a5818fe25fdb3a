import { type DecimalMark, readNumber } from "../language/number.js";

/** Which mark stands before the decimals. */
export type Decimal = DecimalMark;

/** Every reading of a cell: a number, nothing at all, or words for what is wrong. */
export type Cell = number | undefined | { readonly wrong: string };

/** Marks that people put where there is no value. */
const nothing = /^(?:na|n\/a|n\.?d\.?|[-\u2013\u2014.])?$/i;
/** Beyond this, squares of differences are no numbers any more. */
const LARGEST = 1e150;
/** Of a number with its marks; what is longer is none. */
const LONGEST = 64;
const shape = /^[+\-\u2212\u2013]?(?:\d[\d.,'\u2019 \u00a0\u2009\u202f]*|[.,]\d+)(?:e[+\-\u2212]?\d+)?$/i;
/** A whole number, which most cells are and which every reading leaves as it is. */
const plain = /^[-\u2212]?\d{1,15}$/;
const wholeOf = (cell: string): number => Number(cell.replace("\u2212", "-")) || 0;
/** The forms that {@link readNumber} takes beside other numbers with the same mark before their decimals. */
const forms: Readonly<Record<Decimal, RegExp>> = { point: formWith("\\.", ","), comma: formWith(",", ".") };

function formWith(mark: string, groups: string): RegExp {
  const grouped = `[1-9]\\d{0,2}([${groups}'\u2019 \u00a0\u2009\u202f])\\d{3}(?:\\1\\d{3})*`;
  return new RegExp(
    `^[+\\-\u2212\u2013]?(?:(?:\\d+|${grouped})(?:${mark}\\d*)?|${mark}\\d+)(?:e[+\\-\u2212]?\\d+)?$`,
    "i",
  );
}

/** True for what has the form of a number. */
const isNumberLike = (cell: string): boolean => cell.length <= LONGEST && shape.test(cell);

/**
 * A cell of a table as a number. A minus may be a true minus; blanks around it do not matter.
 *
 * @returns the number; nothing for an empty cell and for marks such as `NA`; else what is wrong, in words.
 */
export function readCell(text: string, decimal: Decimal): Cell {
  const cell = text.trim();
  if (plain.test(cell)) return wholeOf(cell);
  if (cell.length <= LONGEST && nothing.test(cell)) return undefined;
  const value = numberOf(cell, decimal);
  if (value === undefined) return { wrong: reason(cell, decimal) };
  return Math.abs(value) <= LARGEST ? value : { wrong: "too large a number" };
}

/** The number that a text is, `Infinity` for one that is too large; nothing when it is none. */
export function numberOf(text: string, decimal: Decimal): number | undefined {
  const cell = text.trim();
  if (plain.test(cell)) return wholeOf(cell);
  // A refusal costs as much as a hundred numbers: what has not the form is not even tried.
  if (cell.length > LONGEST || !forms[decimal].test(cell)) return undefined;
  try {
    return readNumber(cell, { decimal });
  } catch {
    return /e\+?\d{3,}$/i.test(cell) ? Number.POSITIVE_INFINITY : undefined;
  }
}

/** The two numbers that a cell can be, when one mark with three digits behind it may group thousands or stand before decimals. */
export function twoReadingsOf(cell: string): readonly [string, string] | undefined {
  if (cell.length > LONGEST) return undefined;
  const [, sign, whole, rest] = /^([+\-\u2212\u2013]?)([1-9]\d{0,2})[.,](\d{3})$/.exec(cell) ?? [];
  if (sign === undefined) return undefined;
  const minus = sign === "" || sign === "+" ? "" : "\u2212";
  return [`${minus}${Number(`${whole}.${rest}`)}`, `${minus}${whole}${rest}`];
}

/** The mark before the decimals, as far as a number tells by itself; `either` for `1,000` and `1.000`. */
export function decimalOf(cell: string): Decimal | "either" | undefined {
  if (!/[.,]/.test(cell) || !isNumberLike(cell)) return undefined;
  const marks = cell.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  if (twoReadingsOf(cell) !== undefined) return "either";
  const other: Decimal = last === "." ? "comma" : "point";
  const own: Decimal = last === "." ? "point" : "comma";
  // The same mark twice groups thousands, so the other one stands before decimals.
  return marks.length > 1 && marks[0] === last ? other : own;
}

function reason(cell: string, decimal: Decimal): string {
  if (cell.includes("\0")) return "holds signs that are no text; save the file as UTF-8";
  const short = cell.slice(0, LONGEST);
  if (/^[+\u2212-]?(?:nan|inf|infinity|\u221e)$/i.test(short)) return "not a finite number";
  const other: Decimal = decimal === "comma" ? "point" : "comma";
  if (numberOf(cell, other) !== undefined) return `written with a ${other} where decimals have a ${decimal}`;
  if (/\d\s*(?:\u00b1|\+\/?-)\s*[\d.,]/.test(short))
    return "a mean and its scatter in one cell; give each a column of its own";
  if (/^[<>\u2264\u2265~]\s*[\d.,]/.test(short)) return "a limit and not a number; leave the cell empty";
  if (/^[\d.,]+\s*[x\u00d7*\u00b7]?\s*10\s*\^/i.test(short)) return "not a number; write powers of ten as 1e-9";
  const alone = /^([+\u2212-]?[\d.,]+(?:e[+-]?\d+)?)\s*[a-z\u00b5\u03bc%]\D*$/i.exec(short)?.[1];
  if (alone !== undefined && numberOf(alone, decimal) !== undefined) return "a unit belongs into the header";
  return "not a number";
}

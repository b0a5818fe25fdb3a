import { textArgument } from "./argument.js";
import { KetalabError, quoted, shortened } from "./errors.js";

/** Which mark stands before the decimals. */
export type DecimalMark = "point" | "comma";

/** What is known about a text before it is read. */
export interface NumberContext {
  /**
   * The mark that the neighbours in the same table use; by default each number must say for itself. The other mark then groups
   * thousands.
   */
  readonly decimal?: DecimalMark;
}

/** A number in one text is never longer than this; what is longer is something else. */
const LONGEST_NUMBER = 64;

const SHAPE = /^([+\-\u2212\u2013]?)(\d[\d.,'\u2019 \u00a0\u2009\u202f]*|[.,]\d+)(e[+\-\u2212]?\d{1,4})?$/i;
/** What needs no second look: nothing groups its digits, and no exponent can overflow. */
const PLAIN = /^-?\d{1,15}(\.\d{1,15})?$/;
const BLANKS = /['\u2019 \u00a0\u2009\u202f]/;

/**
 * Reads a number as people write it. The rule for the comma holds everywhere, in regimens, quantities, fields and tables:
 *
 * - a point stands before decimals: `0.5`, `1.000` is 1;
 * - a comma that can only stand before decimals is read: `0,8`, `12,5`, `1234,567`, `1.000,5`;
 * - commas that can only group thousands are read: `1,234,567`, `1,234.5`; so are points, blanks and apostrophes: `1.234.567`,
 *   `10 000`, `1'000`;
 * - a comma that can be read in two ways is refused with both: `1,000` is 1 or 1000.
 *
 * A minus may be a true minus or a dash.
 *
 * @param text the number alone, without a unit.
 * @returns the number, without a unit, always finite.
 * @throws KetalabError `ambiguous` for a number with two readings, `syntax` for what is no number, `range` beyond the largest
 * number that can be worked with.
 * @example readNumber("0,8") // 0.8
 */
export function readNumber(text: string, context: NumberContext = {}): number {
  const { decimal } = context ?? {};
  textArgument(text, "a number");
  // Tables are made of these, and every step below would cost as much again.
  if (PLAIN.test(text) && (decimal !== "comma" || !text.includes("."))) return Number(text) || 0;
  const match = text.length > LONGEST_NUMBER ? null : SHAPE.exec(text.trim());
  if (match === null) throw noNumber(text);
  const [, sign, digits = "", exponent = ""] = match;
  const plain = decimal === undefined ? byItself(digits, text) : among(digits, decimal);
  if (plain === undefined) throw noNumber(text);
  const size = Number(plain + exponent.replace("\u2212", "-"));
  if (!Number.isFinite(size)) throw new KetalabError("range", `not a finite number: ${quoted(text)}`, { given: text });
  return sign === "" || sign === "+" || size === 0 ? size : -size;
}

/** The digits with a point before the decimals; nothing where they are no number. */
function byItself(digits: string, text: string): string | undefined {
  const [commas, points] = [count(digits, ","), count(digits, ".")];
  if (commas === 0) return points > 1 ? grouped(digits, ".") : among(digits, "point");
  if (points > 0) return among(digits, digits.lastIndexOf(",") > digits.lastIndexOf(".") ? "comma" : "point");
  if (commas > 1) return grouped(digits, ",");
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) throw twoReadings(digits, text);
  return among(digits, "comma");
}

/** The same where the mark before the decimals is known. */
function among(digits: string, decimal: DecimalMark): string | undefined {
  const [mark, other] = decimal === "point" ? [".", ","] : [",", "."];
  const [whole = "", decimals = "", more] = digits.split(mark);
  if (more !== undefined || /\D/.test(decimals) || (digits.endsWith(",") && decimals === "")) return undefined;
  const front = whole === "" ? "0" : grouped(whole, other);
  return front === undefined ? undefined : `${front}.${decimals || "0"}`;
}

/** Whole digits without the marks between their thousands; nothing where the groups are not of three. */
function grouped(whole: string, mark: string): string | undefined {
  if (/^\d+$/.test(whole)) return whole;
  const marks = [...new Set(whole.replace(/\d/g, ""))];
  const [one = ""] = marks;
  if (marks.length > 1 || (one !== mark && !BLANKS.test(one))) return undefined;
  const [first = "", ...rest] = whole.split(one);
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
    ? first + rest.join("")
    : undefined;
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

function twoReadings(digits: string, text: string): KetalabError {
  const [small, large] = [String(Number(digits.replace(",", "."))), digits.replace(",", "")];
  return new KetalabError(
    "ambiguous",
    `${quoted(text)} can be read as ${small} or as ${large}; write "${digits.replace(",", ".")}" or "${large}"`,
    { given: text, nearest: [small, large] },
  );
}

const noNumber = (text: string): KetalabError =>
  new KetalabError("syntax", `not a number: ${quoted(text)}; write for instance "0.5"`, { given: text });

/**
 * The parts of a list, separated by semicolons, line ends or commas. A comma between two digits separates nothing: it belongs to a
 * number. That it stands before decimals is certain where something else separates the parts (`40,5; 80`) or a number begins with a
 * zero (`0,5, 1,5`). Otherwise, as in `40,80`, the list is refused with both readings.
 *
 * @param text a list as people write it.
 * @returns the parts, trimmed, as they were written.
 * @throws KetalabError `ambiguous` for commas that may separate or stand before decimals.
 * @example splitList("0,5; 1,5 h") // ["0,5", "1,5 h"]
 */
export function splitList(text: string): string[] {
  textArgument(text, "a list");
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const mark = text[at];
    if (mark !== undefined && !/[;,\n]/.test(mark)) continue;
    if (mark === "," && isDigit(text[at - 1]) && isDigit(text[at + 1])) continue;
    parts.push(text.slice(from, at).trim());
    from = at + 1;
  }
  if (!/[;\n]|(?:^|[^\d.,])0+,\d/.test(text.trim())) for (const part of parts) refuseGlued(part);
  return parts;
}

const isDigit = (letter = ""): boolean => letter >= "0" && letter <= "9";

/** `40,80` may be one number or two. */
function refuseGlued(part: string): void {
  const comma = part.search(/,\d/);
  if (comma < 0) return;
  const before = /[\d.]*$/.exec(part.slice(Math.max(0, comma - LONGEST_NUMBER), comma))?.[0] ?? "";
  const after = /^(?:,\d+)*/.exec(part.slice(comma, comma + LONGEST_NUMBER))?.[0] ?? "";
  const glued = before + after;
  const apart = glued.replaceAll(",", ", ");
  const asOne = glued.replace(",", ".");
  const one = count(glued, ",") === 1;
  throw new KetalabError(
    "ambiguous",
    `${quoted(glued)} can be read as ${one ? asOne : "one number"} or as ${shortened(apart)}; write ${one ? `"${asOne}" or ` : ""}${quoted(apart)}`,
    { given: part, nearest: one ? [asOne, apart] : [apart] },
  );
}

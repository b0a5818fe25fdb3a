import { quoted, shortened } from "../language/errors.js";
import { type Heading, headingOf, unitOf } from "./heading.js";
import { cellsOf, type Layout, layoutOf, separatorOf } from "./layout.js";
import { numberOf, readCell, twoReadingsOf } from "./number.js";

/** Something that could not be read or used; the text itself stays as it was typed. */
export interface Problem {
  /** The line, from 1; of the text that was given, empty lines and comments counted. */
  readonly line: number;
  /** The column, from 1; not given when the whole line is meant. */
  readonly column?: number;
  /** What stands there. */
  readonly found: string;
  /** What is wrong with it, and what would do. */
  readonly says: string;
  /** What it can be read as, when that is the question. */
  readonly readings?: readonly string[];
}

/** A line of numbers. */
export interface Row {
  /** The line of the text, from 1. */
  readonly line: number;
  /** One for each column, in the unit of its heading; nothing where there was none. */
  readonly values: readonly (number | undefined)[];
}

/** What was made of a pasted text. */
export interface Reading extends Layout {
  /** What each column says about itself. */
  readonly columns: readonly Heading[];
  /** The line with the names, from 1; nothing where there is none. */
  readonly header: number | undefined;
  /** The lines of numbers. */
  readonly rows: readonly Row[];
  /** What could not be read, by line. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a table of numbers that somebody typed, pasted or exported: cells parted by tabs, semicolons, commas or blanks; a
 * decimal point or a decimal comma; header lines with names and units, or none; `#` before comments; any line ending.
 *
 * Whatever the text, it does not throw: what cannot be read is a problem with its line and its column, and the rest is read all the
 * same. It takes a time in proportion to the text. Beyond a hundred columns nothing is read.
 *
 * @param text lines of cells.
 * @returns columns, rows and problems.
 * @throws TypeError for what is no text.
 * @example readTable("dose (µM)\tresponse\n0,1\t12\n1\t50").rows[0].values // [0.1, 12]
 */
export function readTable(text: string): Reading {
  if (typeof text !== "string") throw new TypeError(`a table must be given as text: ${quoted(text)}`);
  const { lines, places } = linesOf(text);
  const separator = separatorOf(lines);
  const table: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const one = lines[i] ?? "";
    const cells = cellsOf(one, separator);
    const wide = cells.length;
    trim(cells);
    table.push({ line: places[i] ?? 0, text: one, cells, wide });
  }
  const layout = layoutOf(
    separator,
    table.map(({ cells }) => cells),
  );
  const body = table.findIndex(({ cells }, i) => !isHeader(cells, layout, table[i + 1]?.cells));
  const rows = body < 0 ? [] : table.slice(body);
  const headers = body < 0 ? table : table.slice(0, body);
  const { columns, header } = columnsOf(headers, rows, layout);
  const problems: Problem[] = [];
  const read: Row[] = [];
  for (const row of rows) {
    const { line, cells } = row;
    const glued = layout.separator === "comma" ? gluedComma(row, columns.length) : undefined;
    if (glued !== undefined) {
      problems.push(glued);
      continue;
    }
    if (cells.length > columns.length) {
      problems.push({
        line,
        column: columns.length + 1,
        found: shortened(cells.slice(columns.length).join(" ")),
        says: `${cells.length > MOST_COLUMNS ? "too many" : cells.length} cells where ${columns.length} were expected; what is more is left out`,
      });
    }
    // A list that grows takes room for sixteen more, in each of a hundred thousand lines.
    const values = columns.map((_, i) => value(cells[i] ?? "", line, i + 1, layout, problems));
    read.push({ line, values });
  }
  return { ...layout, columns, header, rows: read, problems };
}

function value(cell: string, line: number, column: number, { decimal, ambiguous }: Layout, problems: Problem[]) {
  if (cell === "") return undefined;
  const readings = ambiguous ? twoReadingsOf(cell) : undefined;
  if (readings !== undefined) {
    const mark = cell.includes(",") ? "comma" : "point";
    problems.push({
      line,
      column,
      found: cell,
      says: `can be read in two ways; write it without the ${mark}`,
      readings,
    });
    return undefined;
  }
  const read = readCell(cell, decimal);
  if (typeof read !== "object") return read;
  problems.push({ line, column, found: shortened(cell), says: read.wrong });
  return undefined;
}

/**
 * A line whose commas may part cells or stand in numbers: it has a cell too many, or one such as `000` or `05` that nobody writes by
 * itself. None of its numbers is certain.
 */
function gluedComma({ line, text, cells }: Line, count: number): Problem | undefined {
  if (text.includes('"') || (cells.length <= count && !/,0\d/.test(text))) return undefined;
  const many = cells.length > count && /\d,\d/.test(text);
  const odd = cells.findIndex((cell, i) => i > 0 && /^0\d+$/.test(cell) && /^[+\u2212-]?\d+$/.test(cells[i - 1] ?? ""));
  if (!many && odd < 0) return undefined;
  const at = odd < 0 ? cells.findIndex((cell, i) => i > 0 && /^\d/.test(cell) && /\d$/.test(cells[i - 1] ?? "")) : odd;
  const [before = "", after = ""] = [cells[at - 1], cells[at]];
  return {
    line,
    found: shortened(text.trim()),
    says: `${many ? `${cells.length} cells where ${count} were expected` : "a comma here may belong to a number"}; the line is left out, put tabs or semicolons between the cells`,
    readings: [`${before},${after} as one number`, `${before} and ${after}`],
  };
}

/** No table that somebody pastes has more; a line of nothing but separators must not make a table as wide. */
const MOST_COLUMNS = 100;
/** Marks without width, for the direction of writing or the order of bytes, that come along when text is copied. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Lines that hold something, with their numbers. */
function linesOf(text: string): { readonly lines: readonly string[]; readonly places: readonly number[] } {
  const [lines, places]: [string[], number[]] = [[], []];
  const all = text.replace(invisible, "").split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  for (let i = 0; i < all.length; i++) {
    const one = all[i] ?? "";
    if (one === "" || /^\s*(?:#|$)/.test(one)) continue;
    lines.push(one);
    places.push(i + 1);
  }
  return { lines, places };
}

/**
 * Takes blanks around cells away, the empty cells that spreadsheets leave at the end, and those that are far too many. In place: of a
 * table of a hundred thousand lines, every list more is a hundred thousand lists.
 */
function trim(cells: string[]): void {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? "").trim() === "") end--;
  if (end !== cells.length || end > MOST_COLUMNS) cells.length = Math.min(end, MOST_COLUMNS + 1);
  for (let i = 0; i < cells.length; i++) cells[i] = (cells[i] ?? "").trim();
}

/** A header has words where the numbers stand, and is no line of numbers that somebody mistyped or gave units. */
function isHeader(cells: readonly string[], { decimal }: Layout, next: readonly string[] | undefined): boolean {
  const number = (cell: string) => numberOf(cell, decimal) !== undefined;
  const [first = "", ...rest] = cells;
  if (number(first) || /^[+\u2212-]?(?:nan|inf(?:inity)?)$/i.test(first.trim())) return false;
  const begins = (cell: string) => /^\s*[+\u2212-]?[.,]?\d/.test(cell);
  if (!rest.some(number)) return !cells.every((cell) => cell.trim() === "" || begins(cell));
  // "dose, 1, 2, 3" numbers its replicates; "0..1, 12, 13" is a slip of the finger.
  return /[a-z]/i.test(first) && !begins(first) && number(next?.[0] ?? "");
}

interface Line {
  readonly line: number;
  /** As it is written. */
  readonly text: string;
  readonly cells: readonly string[];
  /** With the empty cells at the end. */
  readonly wide: number;
}

/**
 * The columns. Names come from the last header line with the most cells, units from a line of nothing but units below it;
 * replicates without a name go by the one before them.
 */
function columnsOf(headers: readonly Line[], rows: readonly Line[], { separator }: Layout) {
  const last = headers.at(-1)?.cells ?? [];
  const units = headers.length > 1 && last.every((cell) => cell.trim() === "" || inBrackets(cell) !== undefined);
  const named = units ? headers.slice(0, -1) : headers;
  const widest = named.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const lengths = rows.map(({ cells }) => cells.length).sort((a, b) => a - b);
  const [usual = widest, most = widest] = [lengths[lengths.length >> 1], lengths.at(-1)];
  // A title alone above two columns is no name of the first.
  const from = widest > 1 || usual < 2 ? named.findLast(({ cells }) => cells.length === widest) : undefined;
  const { cells: names = [], wide = 0, line: header = undefined } = from ?? {};
  // Where commas part cells, a cell too many may be a decimal comma, so there only the header makes columns.
  const wanted =
    from !== undefined ? (separator === "comma" ? wide : Math.max(wide, usual)) : separator === "comma" ? usual : most;
  const count = Math.min(wanted, MOST_COLUMNS);
  const columns: Heading[] = [];
  for (let i = 0; i < count; i++) {
    const written = names[i]?.trim() ?? "";
    const unit = units ? inBrackets(last[i] ?? "") : undefined;
    const before = i > 1 && names.length > 1 ? columns[i - 1] : undefined;
    const heading = written === "" && before !== undefined ? before : headingOf(written || `column ${i + 1}`);
    columns.push({ ...heading, unit: heading.unit ?? unit });
  }
  return { columns, header };
}

const inBrackets = (cell: string) => unitOf(cell.trim().replace(/^[([](.*)[)\]]$/, "$1"));

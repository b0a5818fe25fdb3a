import { type Heading, headingOf, unitOf } from "./heading.js";
import { cellsOf, type Layout, layoutOf } from "./layout.js";
import { numberOf, readCell } from "./number.js";

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
 * It never throws. What cannot be read is a problem with its line and its column, and the rest is read all the same.
 *
 * @param text lines of cells.
 * @returns columns, rows and problems.
 * @example readTable("dose (µM)\tresponse\n0,1\t12\n1\t50").rows[0].values // [0.1, 12]
 */
export function readTable(text: string): Reading {
  const lines = linesOf(text);
  const layout = layoutOf(lines.map((one) => one.text));
  const table = lines.map(({ line, text }) => {
    const cells = cellsOf(text, layout.separator);
    return { line, cells: trimmed(cells), wide: cells.length };
  });
  const body = table.findIndex(({ cells }, i) => !isHeader(cells, layout, table[i + 1]?.cells));
  const rows = body < 0 ? [] : table.slice(body);
  const headers = body < 0 ? table : table.slice(0, body);
  const { columns, header } = columnsOf(headers, rows, layout);
  const problems: Problem[] = [];
  const read = rows.map(({ line, cells }): Row => {
    if (cells.length > columns.length) {
      problems.push({
        line,
        column: columns.length + 1,
        found: cells.slice(columns.length).join(" "),
        says: `${cells.length} cells where ${columns.length} were expected; what is more is left out`,
      });
    }
    return { line, values: columns.map((_, i) => value(cells[i] ?? "", line, i + 1, layout, problems)) };
  });
  return { ...layout, columns, header, rows: read, problems };
}

function value(cell: string, line: number, column: number, { decimal, ambiguous }: Layout, problems: Problem[]) {
  const found = cell.trim();
  if (ambiguous && found.includes(",")) {
    problems.push({ line, column, found, says: "can be read in two ways; write it without the comma" });
    return undefined;
  }
  const read = readCell(cell, decimal);
  if (typeof read !== "object") return read;
  problems.push({ line, column, found, says: read.wrong });
  return undefined;
}

/** Lines that hold something, with their numbers. */
function linesOf(text: string): { line: number; text: string }[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .map((one, i) => ({ line: i + 1, text: one }))
    .filter((one) => one.text.trim() !== "" && !one.text.trimStart().startsWith("#"));
}

/** Without the empty cells that spreadsheets leave at the end. */
function trimmed(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] as string).trim() === "") end--;
  return cells.slice(0, end);
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
  const widest = Math.max(0, ...named.map(({ cells }) => cells.length));
  const lengths = rows.map(({ cells }) => cells.length).sort((a, b) => a - b);
  const [usual = widest, most = widest] = [lengths[lengths.length >> 1], lengths.at(-1)];
  // A title alone above two columns is no name of the first.
  const from = widest > 1 || usual < 2 ? named.findLast(({ cells }) => cells.length === widest) : undefined;
  const { cells: names = [], wide = 0, line: header = undefined } = from ?? {};
  // Where commas part cells, a cell too many may be a decimal comma, so there only the header makes columns.
  const count = from === undefined ? most : separator === "comma" ? wide : Math.max(wide, usual);
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

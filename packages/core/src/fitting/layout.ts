import { type Decimal, decimalOf, numberOf, twoReadingsOf } from "./number.js";

/** What parts the cells of a table. */
export type Separator = "tab" | "semicolon" | "comma" | "blank";

/** How a table is written. */
export interface Layout {
  /** What parts its cells. */
  readonly separator: Separator;
  /** What stands before the decimals. */
  readonly decimal: Decimal;
  /** True when marks could as well part thousands: `1,000` or `1.000`, and nothing that settles it. */
  readonly ambiguous: boolean;
}

/**
 * What stands before the decimals in a table: settled by the numbers that can be read in one way only; where there are none, a mark
 * with three digits behind it is ambiguous.
 */
export function layoutOf(separator: Separator, table: readonly (readonly string[])[]): Layout {
  const found = new Set<NonNullable<ReturnType<typeof decimalOf>>>();
  for (const cells of table) {
    for (const cell of cells) {
      const decimal = decimalOf(cell);
      if (decimal !== undefined) found.add(decimal);
    }
  }
  if (found.has("point") || found.has("comma")) {
    return { separator, decimal: found.has("point") ? "point" : "comma", ambiguous: false };
  }
  if (!found.has("either")) return { separator, decimal: "point", ambiguous: false };
  const commas = table.some((cells) => cells.some((cell) => cell.includes(",") && twoReadingsOf(cell) !== undefined));
  const ambiguous = commas || separator === "semicolon" || besideWholes(table);
  return { separator, decimal: commas ? "comma" : "point", ambiguous };
}

/**
 * True when a column holds `1.000` beside `100`: a program that writes three decimals writes them everywhere, so the point may
 * group thousands. Semicolons part cells where commas stand before decimals, so among them it always may.
 */
function besideWholes(table: readonly (readonly string[])[]): boolean {
  const [marked, whole] = [new Set<number>(), new Set<number>()];
  for (const cells of table) {
    cells.forEach((cell, i) => {
      if (twoReadingsOf(cell) !== undefined) marked.add(i);
      else if (/^[1-9]\d*$/.test(cell)) whole.add(i);
    });
  }
  return [...marked].some((i) => whole.has(i));
}

const startsWithNumber = /^\s*"?[+\u2212\u2013-]?[.,]?\d/;

/** A tab anywhere in the lines of numbers parts cells, else a semicolon, else a comma, else blanks. */
export function separatorOf(lines: readonly string[]): Separator {
  const numeric = lines.filter((line) => startsWithNumber.test(line));
  const telling = numeric.length > 0 ? numeric : lines;
  if (telling.some((line) => line.includes("\t"))) return "tab";
  if (telling.some((line) => line.includes(";"))) return "semicolon";
  const inBlanks = numeric.length > 0 && numeric.every((line) => /\S\s+\S/.test(line));
  // "0,1 12,5" is two numbers with decimal commas; "1, 2" is two numbers with a comma between.
  const isNumber = (cell: string) => numberOf(cell, "comma") !== undefined && !cell.endsWith(",");
  if (inBlanks && numeric.every((line) => line.trim().split(/\s+/).every(isNumber))) return "blank";
  if (lines.some((line) => line.includes(","))) return "comma";
  return inBlanks ? "blank" : "comma";
}

const marks = { tab: "\t", semicolon: ";", comma: "," } as const;

/**
 * The cells of a line, as they are written; what stands in double quotes is one cell.
 *
 * Our own, because a quote that is never closed must cost one line: `papaparse` 5 takes every line that follows into the cell, loses
 * lines where files mix line ends, and does not say on which line a cell stands. It would also weigh 7.3 kB gzipped beside the 29 kB
 * of the whole entry.
 */
export function cellsOf(line: string, separator: Separator): string[] {
  if (separator === "blank") return betweenBlanks(line);
  const mark = marks[separator];
  if (!line.includes('"')) return line.includes(mark) ? line.split(mark) : [line];
  const cells: string[] = [];
  let quoted = false;
  let letters: string[] = [];
  for (let i = 0; i < line.length; i++) {
    const letter = line[i] ?? "";
    if (letter === '"' && quoted && line[i + 1] === '"') letters.push(line[++i] ?? "");
    else if (letter === '"') quoted = !quoted;
    else if (letter === mark && !quoted) {
      cells.push(letters.join(""));
      letters = [];
    } else letters.push(letter);
  }
  return [...cells, letters.join("")];
}

/** Words between blanks; a unit in brackets stays with the name before it: `dose (nM)`, `response (% of max)`. */
function betweenBlanks(line: string): string[] {
  const words = line.split(/\s+/).filter((word) => word !== "");
  const lastClosing = words.findLastIndex((word) => /[)\]]/.test(word));
  const cells: string[][] = [];
  let open = false;
  words.forEach((word, i) => {
    if (cells.length > 0 && (open || /^[([]/.test(word))) cells.at(-1)?.push(word);
    else cells.push([word]);
    // A bracket that nobody closes keeps nothing together.
    const [opens, closes] = [Math.max(word.lastIndexOf("("), word.lastIndexOf("[")), /[)\]]$/.test(word)];
    open = i < lastClosing && !closes && (open || opens >= 0);
  });
  return cells.map((parts) => parts.join(" "));
}

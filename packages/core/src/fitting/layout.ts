import { type Decimal, numberOf } from "./number.js";

/** What parts the cells of a table. */
export type Separator = "tab" | "semicolon" | "comma" | "blank";

/** How a table is written. */
export interface Layout {
  /** What parts its cells. */
  readonly separator: Separator;
  /** What stands before the decimals. */
  readonly decimal: Decimal;
  /** True when commas could as well part thousands: `1,000` and nothing that settles it. */
  readonly ambiguous: boolean;
}

/**
 * How lines of a table are written: a tab anywhere parts cells, else a semicolon, else a comma, else blanks. Numbers with a
 * decimal comma are recognised where commas do not part cells.
 */
export function layoutOf(lines: readonly string[]): Layout {
  const separator = separatorOf(lines);
  if (separator === "comma") return { separator, decimal: "point", ambiguous: false };
  const cells = lines.flatMap((line) => cellsOf(line, separator).map((cell) => cell.trim()));
  const commas = cells.filter((cell) => cell.includes(",") && numberOf(cell, "comma") !== undefined);
  const points = cells.some((cell) => cell.includes(".") && numberOf(cell, "point") !== undefined);
  const decimal = commas.length > 0 && !points ? "comma" : "point";
  return {
    separator,
    decimal,
    ambiguous: decimal === "comma" && commas.every((cell) => /^[+\u2212-]?[1-9]\d{0,2},\d{3}$/.test(cell)),
  };
}

function separatorOf(lines: readonly string[]): Separator {
  if (lines.some((line) => line.includes("\t"))) return "tab";
  if (lines.some((line) => line.includes(";"))) return "semicolon";
  const numeric = lines.filter((line) => /^\s*"?[+\u2212-]?[.,]?\d/.test(line));
  const blanks = numeric.map((line) => line.trim().split(/\s+/));
  const inBlanks = blanks.length > 0 && blanks.every((cells) => cells.length > 1);
  // "0,1 12,5" is two numbers with decimal commas; "1, 2" is two numbers with a comma between.
  if (inBlanks && blanks.flat().every((cell) => numberOf(cell, "comma") !== undefined)) return "blank";
  if (lines.some((line) => line.includes(","))) return "comma";
  return inBlanks ? "blank" : "comma";
}

const marks = { tab: "\t", semicolon: ";", comma: "," } as const;

/** The cells of a line, as they are written; what stands in double quotes is one cell. */
export function cellsOf(line: string, separator: Separator): string[] {
  // A unit in brackets stays with the name before it.
  if (separator === "blank") return line.match(/[^\s([]+(?:\s*[([][^)\]]*[)\]])?|\S+/g) ?? [];
  const mark = marks[separator];
  if (!line.includes('"')) return line.split(mark);
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i] as string;
    if (letter === '"' && quoted && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === mark && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell];
}

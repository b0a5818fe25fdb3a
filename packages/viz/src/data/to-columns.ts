import { KetalabError, type Result } from "@ketalab/core";
import { type Column, type Columns, columns as columnsOf } from "./columns.js";

/**
 * One row of a table. Either a moment with a number for each column, `{ time: 40, Cket: 252.7 }`, or one number with its
 * column, `{ time: 40, column: "Cket", value: 252.7, unit: "ng/mL" }`. Times are in minutes.
 */
export type Row = Readonly<Record<string, unknown>>;

/** What a chart draws: a result, columns of any kind, or rows. */
export type Drawn = Result | Columns | readonly Row[];

/**
 * Columns of what somebody has: a run, a table, or columns already.
 * @throws KetalabError for rows without a number to draw them along.
 * @throws TypeError for what is none of them.
 */
export function toColumns(data: Drawn): Columns {
  if (Array.isArray(data)) return ofRows(data as readonly Row[]);
  const one = data as Result | Columns | undefined;
  if (typeof one !== "object" || one === null || !("column" in one))
    throw new TypeError(`a chart draws a result, columns or rows, not ${Array.isArray(data) ? "a list" : typeof data}`);
  if ("abscissa" in one) return one;
  return { ...one, abscissa: one.time, without: {} };
}

function ofRows(rows: readonly Row[]): Columns {
  const [first] = rows;
  if (first === undefined) return columnsOf(new Float64Array(0), {});
  const tidy = typeof first.column === "string" && "value" in first;
  const taken = tidy ? ["column", "value", "unit"] : [];
  const along =
    "time" in first ? "time" : Object.keys(first).find((key) => !taken.includes(key) && isNumber(first[key]));
  if (along === undefined)
    throw new KetalabError(
      "missing",
      `rows need a number to be drawn along, time for instance: ${Object.keys(first).join(", ")}`,
      {
        path: "rows",
        given: first,
      },
    );
  const at = [...new Set(rows.map((row) => Number(row[along])))].sort((a, b) => a - b);
  const place = new Map(at.map((value, i) => [value, i]));
  const made: Record<string, Column> = {};
  const put = (row: Row, name: string, value: unknown, unit: string) => {
    made[name] ??= { unit, values: new Float64Array(at.length).fill(Number.NaN) };
    if (isNumber(value)) made[name].values[place.get(Number(row[along])) as number] = value;
  };
  for (const row of rows) {
    if (tidy) put(row, String(row.column), row.value, String(row.unit ?? ""));
    else
      for (const [name, value] of Object.entries(row)) if (name !== along && isNumber(value)) put(row, name, value, "");
  }
  return columnsOf(Float64Array.from(at), made);
}

const isNumber = (value: unknown): value is number => typeof value === "number";

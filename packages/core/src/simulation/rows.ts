import { unknown } from "../language/names.js";

/** One moment of a run: the time, min, and the value of each column, in its unit. */
export interface WideRow {
  /** min */
  readonly time: number;
  /** By column, each in `unit(name)` of the run. */
  readonly [column: string]: number;
}

/** One value of one column at one moment. */
export interface LongRow {
  /** min */
  readonly time: number;
  /** Its name. */
  readonly column: string;
  /** In `unit`. */
  readonly value: number;
  /** Of `value`, as text. */
  readonly unit: string;
}

/** Which columns become rows, and how. */
export interface RowOptions<Shape extends "wide" | "long" = "wide" | "long"> {
  /** `wide`, a row a moment, by default; `long`, a row a value. */
  readonly shape?: Shape;
  /** Only these columns, in this order; all by default. */
  readonly columns?: readonly string[];
}

/** What of a run becomes rows. */
interface Columns {
  readonly time: Float64Array;
  readonly names: readonly string[];
  column(name: string): Float64Array;
  unit(name: string): string;
}

/** The rows of a run, moment after moment, and within a moment in the order of the columns. */
export function rowsOf(
  result: Columns,
  { shape = "wide", columns = result.names }: RowOptions = {},
): WideRow[] | LongRow[] {
  if (shape !== "wide" && shape !== "long") throw unknown("shape of rows", shape, ["wide", "long"]);
  const data = columns.map((name) => [name, result.column(name), result.unit(name)] as const);
  if (shape === "long") {
    return Array.from(result.time, (time, k) =>
      data.map(([column, values, unit]) => ({ time, column, value: values[k] as number, unit })),
    ).flat();
  }
  return Array.from(result.time, (time, k) => ({
    time,
    ...Object.fromEntries(data.map(([name, values]) => [name, values[k] as number])),
  }));
}

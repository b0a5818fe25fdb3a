import type { Columns } from "../data/columns.js";
import type { Values } from "./view.js";

/** A line of many, of which one is spoken of. */
interface OneOfMany {
  readonly column: string;
  readonly picked?: (values: Values) => boolean;
}

/** From so many lines on a picture names those that matter. */
const MANY = 6;

/** Whether a chart has so many lines that names and hues go to a few of them. */
export const isMany = (lines: readonly OneOfMany[]): boolean =>
  lines.length >= MANY && lines.some(({ picked }) => picked);

/**
 * The lines that are named and have their hue: all of a few; of many the chosen one, those that reach highest and least high,
 * and the one that is pointed at. A fan of names says nothing.
 */
export function namedOf(
  lines: readonly OneOfMany[],
  columns: Columns,
  { values, pointed }: { readonly values: Values; readonly pointed?: string | undefined },
): ReadonlySet<string> {
  if (!isMany(lines)) return new Set(lines.map(({ column }) => column));
  const there = lines.filter(({ column }) => columns.names.includes(column));
  const tops = there.map(({ column }) => columns.column(column).reduce((top, value) => (value > top ? value : top), 0));
  const at = (top: number) => there[tops.indexOf(top)]?.column ?? "";
  return new Set([
    ...lines.filter(({ picked }) => picked?.(values)).map(({ column }) => column),
    at(Math.max(...tops)),
    at(Math.min(...tops)),
    ...(pointed === undefined ? [] : [pointed]),
  ]);
}

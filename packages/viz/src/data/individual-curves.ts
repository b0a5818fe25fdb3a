import type { Columns } from "./columns.js";

/** The name of the curve of one of many, by number from 0. */
export const strand = (i: number) => `one.${i}`;

/** The curves of all who are drawn one by one. */
export function strandsOf({ names, column }: Columns): readonly Float64Array[] {
  const there = new Set(names);
  const found: Float64Array[] = [];
  while (there.has(strand(found.length))) found.push(column(strand(found.length)));
  return found;
}

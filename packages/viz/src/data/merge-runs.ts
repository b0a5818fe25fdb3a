import type { Column, Columns } from "./columns.js";

/** Columns of several runs over one abscissa; a column has the word of its run behind its name, `Cket.push`. */
export function overlay(runs: Readonly<Record<string, Columns>>) {
  const all = Object.entries(runs);
  const abscissa = merged(all.map(([, run]) => run.abscissa));
  const made: Record<string, Column> = {};
  const without: Record<string, string> = {};
  for (const [word, run] of all) {
    for (const name of run.names) {
      made[`${name}.${word}`] = { unit: run.unit(name), values: along(abscissa, run.abscissa, run.column(name)) };
    }
    for (const [name, why] of Object.entries(run.without)) without[`${name}.${word}`] = why;
  }
  return { abscissa, made, without };
}

/** Every point of several increasing abscissae, once. */
function merged(all: readonly Float64Array[]): Float64Array {
  const points = new Float64Array(all.reduce((sum, { length }) => sum + length, 0));
  const next = all.map(() => 0);
  let count = 0;
  for (;;) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < all.length; i++)
      least = Math.min(least, all[i]?.[next[i] as number] ?? Number.POSITIVE_INFINITY);
    if (least === Number.POSITIVE_INFINITY) return points.slice(0, count);
    points[count++] = least;
    for (let i = 0; i < all.length; i++) if (all[i]?.[next[i] as number] === least) next[i] = (next[i] as number) + 1;
  }
}

/** A column read at other points, by straight lines between its own, as it is drawn. */
function along(points: Float64Array, own: Float64Array, column: Float64Array): Float64Array {
  if (own.length === points.length) return column;
  const values = new Float64Array(points.length);
  const last = own.length - 1;
  let right = 1;
  for (let i = 0; i < points.length; i++) {
    const at = points[i] as number;
    while (right < last && (own[right] as number) < at) right++;
    const [from, to] = [own[right - 1] as number, own[right] as number];
    const share = Math.min(Math.max((at - from) / (to - from), 0), 1);
    values[i] = (column[right - 1] as number) * (1 - share) + (column[right] as number) * share;
  }
  return values;
}

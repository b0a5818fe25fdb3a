import type { Quantity } from "../language/units.js";
import { inUnit, unit } from "../language/units.js";
import type { Result } from "../simulation/result.js";

/**
 * The largest value of a column. Dose times are moments of every grid, so the peak of an infusion is exact.
 * @param name of a column.
 * @throws RangeError for a column that the run does not have.
 */
export function Cmax(result: Result, name: string): Quantity {
  return {
    value: result.column(name).reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    unit: unit(result.unit(name)),
  };
}

/**
 * When the largest value is reached, min.
 * @param name of a column.
 * @throws RangeError for a column that the run does not have.
 */
export function tmax(result: Result, name: string): Quantity {
  const column = result.column(name);
  let best = 0;
  for (let i = 1; i < column.length; i++) if ((column[i] as number) > (column[best] as number)) best = i;
  return { value: result.time[best] as number, unit: unit("min") };
}

/**
 * The area under a column, in its unit times h, from 0 to a time, to the end of the run, or `"infinity"`.
 * Exact for what is linear in the drug, and then free to go beyond the end of the run: every dose of the regimen counts
 * until that time. For other columns by the trapezium rule on the grid.
 *
 * @param name of a column.
 * @throws RangeError when infinity is asked of a column that is not linear in the drug.
 */
export function AUC(
  result: Result,
  name: string,
  {
    to,
  }: {
    /** A time, minutes or text with a unit, or `"infinity"`. */
    readonly to?: string | number;
  } = {},
): Quantity {
  const column = result.column(name);
  const last = result.time[result.time.length - 1] as number;
  const until = to === undefined ? last : to === "infinity" ? Number.POSITIVE_INFINITY : inUnit(to, "min", "to");
  if (!(until >= 0)) throw new RangeError(`to must be a time or "infinity": ${to}`);
  const area = result.area(name, until) ?? trapezium(result.time, column, until, name);
  return { value: area / 60, unit: unit(`${result.unit(name)}*h`) };
}

function trapezium(time: Float64Array, column: Float64Array, until: number, name: string): number {
  const last = time[time.length - 1] as number;
  if (until > last)
    throw new RangeError(`${name}: the area to ${until} min needs a run that long, this one ends at ${last} min`);
  let sum = 0;
  for (let i = 1; i < time.length && time[i - 1]! < until; i++) {
    const [t0, t1, a, b] = [time[i - 1]!, time[i]!, column[i - 1]!, column[i]!];
    const end = Math.min(t1, until);
    const atEnd = a + ((b - a) * (end - t0)) / (t1 - t0);
    sum += ((a + atEnd) / 2) * (end - t0);
  }
  return sum;
}

/**
 * The time in which a column halves at the end of the run, min, from its last three falling moments.
 * @param name of a column.
 * @throws RangeError when the column is not falling there.
 */
export function halfLife(result: Result, name: string): Quantity {
  const column = result.column(name);
  const n = column.length;
  const points = [n - 3, n - 2, n - 1].filter((i) => i >= 0);
  const [first, last] = [points[0] as number, points[points.length - 1] as number];
  const [before, after] = [column[first] as number, column[last] as number];
  if (!(before > after && after > 0))
    throw new RangeError(`${name} is not falling at the end of the run; ask for a longer span`);
  const slope = Math.log(before / after) / ((result.time[last] as number) - (result.time[first] as number));
  return { value: Math.LN2 / slope, unit: unit("min") };
}

/**
 * How long a column is above a level, min; between two moments it is taken as straight.
 * @param name of a column.
 * @param level text with a unit, or a number in the unit of the column.
 * @throws RangeError for a column that the run does not have, and for a level of another kind.
 */
export function timeAbove(result: Result, name: string, level: string | number): Quantity {
  const shown = result.unit(name);
  const limit = inUnit(level, shown, "level");
  if (!Number.isFinite(limit)) throw new RangeError(`level must be a finite number: ${level}`);
  const column = result.column(name);
  let sum = 0;
  for (let i = 1; i < column.length; i++) {
    const [a, b] = [column[i - 1]! - limit, column[i]! - limit];
    const step = result.time[i]! - result.time[i - 1]!;
    if (a > 0 && b > 0) sum += step;
    else if (a > 0 !== b > 0) sum += (step * Math.max(a, b)) / Math.abs(a - b);
  }
  return { value: sum, unit: unit("min") };
}

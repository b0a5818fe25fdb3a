import { argument } from "../language/argument.js";
import { KetalabError, shortened } from "../language/errors.js";
import { unknown } from "../language/names.js";
import type { Quantity } from "../language/units.js";
import { inUnit, unit } from "../language/units.js";
import { isBefore } from "../numerics/moments.js";
import type { Result } from "../simulation/result.js";

/**
 * The largest value of a column. Dose times are moments of every grid, so the peak of an infusion is exact.
 * @param name of a column.
 * @throws KetalabError for a column that the run does not have.
 */
export function Cmax(result: Result, name: string): Quantity {
  argument(result, "a result of simulate", "column", "unit");
  return {
    value: result.column(name).reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    unit: unit(result.unit(name)),
  };
}

/**
 * When the largest value is reached, min.
 * @param name of a column.
 * @throws KetalabError for a column that the run does not have.
 */
export function tmax(result: Result, name: string): Quantity {
  argument(result, "a result of simulate", "column", "unit");
  const column = result.column(name);
  let best = 0;
  for (let i = 1; i < column.length; i++) if ((column[i] as number) > (column[best] as number)) best = i;
  return { value: result.time[best] as number, unit: unit("min") };
}

/**
 * The area under a column, in its unit times h, from 0 to a time, to the end of the run, or `"infinity"`.
 * Exact for what is linear in the drug, and then free to go beyond the end of the run: every dose of the regimen counts
 * until that time, those of a repeat without end too. For other columns by the trapezium rule on the grid.
 *
 * @param name of a column.
 * @throws KetalabError for a column that the run does not have, when a time beyond the run is asked of a column that is not
 * linear in the drug, and when infinity is asked of doses without end.
 */
export function AUC(
  result: Result,
  name: string,
  options: {
    /** A time, minutes or text with a unit, or `"infinity"`. */
    readonly to?: string | number;
  } = {},
): Quantity {
  argument(result, "a result of simulate", "column", "unit");
  const { to } = argument(options, "the options of AUC");
  const column = result.column(name);
  const last = result.time[result.time.length - 1] as number;
  const until = to === undefined ? last : to === "infinity" ? Number.POSITIVE_INFINITY : inUnit(to, "min", "to");
  if (!(until >= 0)) {
    throw new KetalabError("range", `to must be a time or "infinity": ${shortened(String(to))}`, {
      path: "to",
      given: to,
    });
  }
  const area = result.area(name, until) ?? trapezium(result.time, column, until, name) / 60;
  return { value: area, unit: unit(`${result.unit(name)}*h`) };
}

function trapezium(time: Float64Array, column: Float64Array, until: number, name: string): number {
  const last = time[time.length - 1] as number;
  if (until > last) {
    throw new KetalabError(
      "unsupported",
      `${name}: the area to ${until} min needs a run that long, this one ends at ${last} min`,
      { path: "to", given: until },
    );
  }
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
 * A half-life, min. `"end"`: the time in which the column halves as the run ends, from its last falling moments, three at
 * most and none before the last peak or the last change of an infusion. `"terminal"`: the half-life of the slowest phase that
 * the column has, which a run may be too short to reach; it is ln 2 over `terminalRate` of the result. Of a run that is long
 * enough both are the same.
 *
 * @param name of a column.
 * @throws KetalabError when the column is not falling at the end, and for `"terminal"` when it is not linear in the drug.
 * @example halfLife(simulate({ model: "kamp-2020", regimen: "0.5 mg/kg over 40 min", span: "50 min" }), "Cket", { of: "terminal" }).value // 184 min
 */
export function halfLife(
  result: Result,
  name: string,
  options: {
    /** Of the end of the run, or of the terminal phase; of the end by default. */
    readonly of?: "end" | "terminal";
  } = {},
): Quantity {
  argument(result, "a result of simulate", "column", "unit");
  const { of = "end" } = argument(options, "the options of halfLife");
  if (of !== "end" && of !== "terminal") throw unknown("half-life", of, ["end", "terminal"]);
  return { value: of === "end" ? halvingAtTheEnd(result, name) : terminalHalfLife(result, name), unit: unit("min") };
}

function terminalHalfLife(result: Result, name: string): number {
  const rate = result.terminalRate(name);
  if (rate !== undefined) return Math.LN2 / rate;
  throw new KetalabError(
    "unsupported",
    `${name} is not linear in the drug, so it has no terminal rate; ask for the half-life at the end of a long run`,
    { path: "of", given: "terminal" },
  );
}

function halvingAtTheEnd(result: Result, name: string): number {
  const column = result.column(name);
  const { time, doses } = result;
  const last = column.length - 1;
  const end = time[last] as number;
  // What happens with the doses puts a corner into the curve; behind the last one it falls by itself.
  const corner = doses
    .flatMap(({ time: start, duration }) => [start, start + duration])
    .reduce((latest, moment) => (isBefore(moment, end) ? Math.max(latest, moment) : latest), 0);
  let first = last;
  while (first > 0 && last - first < 2 && !isBefore(time[first - 1]!, corner) && column[first - 1]! > column[first]!)
    first--;
  const [before, after] = [column[first] as number, column[last] as number];
  if (!(before > after && after > 0)) {
    throw new KetalabError("unsolved", `${name} is not falling at the end of the run; ask for a longer span`, {
      path: "span",
      given: end,
    });
  }
  return (Math.LN2 * (end - (time[first] as number))) / Math.log(before / after);
}

/**
 * How long a column is above a level, min; between two moments it is taken as straight.
 * @param name of a column.
 * @param level text with a unit, or a number in the unit of the column.
 * @throws KetalabError for a column that the run does not have, and for a level of another kind.
 */
export function timeAbove(result: Result, name: string, level: string | number): Quantity {
  argument(result, "a result of simulate", "column", "unit");
  const shown = result.unit(name);
  const limit = inUnit(level, shown, "level");
  if (!Number.isFinite(limit)) {
    throw new KetalabError("range", `level must be a finite number: ${level}`, { path: "level", given: level });
  }
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

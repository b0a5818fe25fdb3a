import { firstAtOrAfter, isBefore, placeOfMoment, sameMoment } from "./moments.js";

/** Moments at which a result is worked out, and where they are evenly spaced. */
export interface Grid {
  readonly times: Float64Array;
  /** Distance of the even grid, min; moments of doses may stand in between. 0 for moments given one by one. */
  readonly step: number;
}

/** Distances that people find round, in minutes: a fraction of a minute to a week. */
const round = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080];

/** The finest round distance that gives at most 600 moments. */
export const defaultStep = (span: number): number => round.find((step) => span / step <= 600) ?? span / 600;

/** Even moments from 0 to the end of the span, which is always one of them. */
export function evenTimes(span: number, step: number): Float64Array {
  const whole = Math.floor(span / step + 1e-9);
  const rest = sameMoment(whole * step, span) ? 0 : 1;
  const times = new Float64Array(whole + 1 + rest);
  for (let i = 0; i <= whole; i++) times[i] = i * step;
  times[times.length - 1] = span;
  return times;
}

/** Something that begins, and ends `duration` later. */
export interface Interval {
  readonly time: number;
  readonly duration: number;
}

/**
 * The moments at which something is switched on or off, from the first one to the end of the grid, each once. One that is
 * also a moment of the grid is taken from there, so that both are the same number.
 */
export function knots(switched: readonly Interval[], { times }: Grid): number[] {
  const end = times[times.length - 1]!;
  const all = end > 0 ? [0, end] : [end];
  for (const { time, duration } of switched) {
    insert(all, time, end, times);
    if (duration > 0) insert(all, time + duration, end, times);
  }
  return all;
}

/** Puts a moment in its place, once; doses mostly come in order, so its place is near the end. */
function insert(sorted: number[], moment: number, end: number, times: Float64Array): void {
  if (!isBefore(moment, end)) return;
  let at = sorted.length;
  while (at > 0 && sorted[at - 1]! > moment) at--;
  if (at > 0 && sameMoment(sorted[at - 1]!, moment)) return;
  if (at < sorted.length && sameMoment(sorted[at]!, moment)) return;
  const onGrid = placeOfMoment(times, moment);
  for (let i = sorted.length; i > at; i--) sorted[i] = sorted[i - 1]!;
  sorted[at] = onGrid < 0 ? moment : times[onGrid]!;
}

/** A grid with the knots put in where they fall between its moments. */
export function withKnots(grid: Grid, moments: readonly number[]): Grid {
  const { times } = grid;
  const missing = moments.filter((moment) => moment >= 0 && times[firstAtOrAfter(times, moment)] !== moment);
  return missing.length === 0 ? grid : { times: together(times, missing), step: grid.step };
}

/** The moments of one list and of another, in order; both increase. */
function together(some: Float64Array, more: readonly number[]): Float64Array {
  const all = new Float64Array(some.length + more.length);
  all.set(some);
  all.set(more, some.length);
  return all.sort();
}

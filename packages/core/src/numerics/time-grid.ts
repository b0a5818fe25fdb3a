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
  const rest = span - whole * step > 1e-9 * span ? 1 : 0;
  const times = new Float64Array(whole + 1 + rest);
  for (let i = 0; i <= whole; i++) times[i] = i * step;
  times[times.length - 1] = span;
  return times;
}

/** The moments at which something is switched on or off, from the first dose to the end, each once. */
export function knots(events: readonly { readonly time: number; readonly duration: number }[], end: number): number[] {
  const all = [0, end];
  for (const { time, duration } of events) {
    if (time < end) insert(all, time);
    if (duration > 0 && time + duration < end) insert(all, time + duration);
  }
  return all;
}

/** Puts a moment in its place, once; doses mostly come in order, so its place is near the end. */
function insert(sorted: number[], moment: number): void {
  let at = sorted.length;
  while (at > 0 && (sorted[at - 1] as number) > moment) at--;
  if (sorted[at - 1] === moment) return;
  for (let i = sorted.length; i > at; i--) sorted[i] = sorted[i - 1] as number;
  sorted[at] = moment;
}

/** A grid with the moments of the doses put in where they fall between. */
export function withKnots(grid: Grid, moments: readonly number[]): Grid {
  const { times } = grid;
  const end = times[times.length - 1] as number;
  if (moments.every((moment) => moment < 0 || moment > end || onGrid(grid, moment))) return grid;
  const missing = moments.filter((moment) => moment >= 0 && moment <= end && !onGrid(grid, moment));
  const all = new Float64Array(times.length + missing.length);
  all.set(times);
  all.set(missing, times.length);
  all.sort();
  return { times: all, step: grid.step };
}

function onGrid({ times }: Grid, moment: number): boolean {
  const at = firstAtOrAfter(times, moment);
  return at < times.length && times[at] === moment;
}

/** The first moment of a grid that is not before a time. */
export function firstAtOrAfter(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

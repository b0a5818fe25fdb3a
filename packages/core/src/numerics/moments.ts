/**
 * When two moments are one. A moment comes out of arithmetic: 8.3 h are 498.00000000000006 min, and an infusion of 4.1 h
 * ends a last digit before 246 min. Whoever compares moments, of doses, samples, pulses or the end of a run, does it here;
 * a million-millionth of the clock is far above rounding and far below anything that can be given or measured. It holds
 * for a clock in minutes and for one in seconds.
 */
const SHARE = 1e-12;

/** How far apart two readings of the same moment may lie, in the unit of the clock. */
export const rounding = (moment: number): number => SHARE * (1 + Math.abs(moment));

/** True when two moments differ by rounding only. */
export const sameMoment = (a: number, b: number): boolean => Math.abs(a - b) <= rounding(a);

/** True when one moment is before another, and not by rounding. */
export const isBefore = (a: number, b: number): boolean => a < b - rounding(b);

/** The first of increasing moments that is not before a time; their number when all are. */
export function firstAtOrAfter(moments: ArrayLike<number>, time: number): number {
  const least = time - rounding(time);
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a moment stands among increasing ones; -1 when it is none of them. */
export function placeOfMoment(moments: ArrayLike<number>, time: number): number {
  const at = firstAtOrAfter(moments, time);
  return at < moments.length && sameMoment(moments[at]!, time) ? at : -1;
}

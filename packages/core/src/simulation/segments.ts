import type { Arrival } from "../dosing/dose-inputs.js";
import type { LinearSolver, Stretch } from "../numerics/linear/linear-solver.js";
import { firstAtOrAfter, isBefore, placeOfMoment, sameMoment } from "../numerics/moments.js";

/** One stretch of a run: the exact solution of the linear part, and which moments of the grid lie on it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly linear: Stretch;
  /** Infusions that run straight into nonlinear states. */
  readonly into: Float64Array;
  /** What a bolus adds to nonlinear states at the start; on the first piece, where they start. */
  readonly added: Float64Array;
}

/** A run as it is cut up: when something is switched, what arrives, and what is solved. */
export interface Timeline {
  readonly solver: LinearSolver;
  /** Moments at which something is switched, from the first to the end. */
  readonly knots: readonly number[];
  readonly times: Float64Array;
  /** Beginning and ending on knots. */
  readonly arrivals: readonly Arrival[];
  /** Constant inflow of the linear states. */
  readonly inflow: Float64Array;
  /** Where linear and nonlinear states start. */
  readonly starts: Float64Array;
  /** Two arrays for the linear states, to work in. */
  readonly room: { readonly state: Float64Array; readonly rates: Float64Array };
}

/**
 * What arrives, in the order of time, with its beginning and its end put on the knots that are the same moments. An
 * infusion that begins and ends at one moment comes all at once.
 */
export function onKnots(arrivals: readonly Arrival[], knots: readonly number[]): Arrival[] {
  const put = (moment: number): number => {
    const at = placeOfMoment(knots, moment);
    return at < 0 ? moment : knots[at]!;
  };
  const all = arrivals.map((one) => {
    const [time, end] = [put(one.time), put(one.end)];
    if (time === one.time && end === one.end) return one;
    return { ...one, time, end, duration: sameMoment(time, end) ? 0 : end - time };
  });
  for (let q = 1; q < all.length; q++) if (all[q]!.time < all[q - 1]!.time) return all.sort((a, b) => a.time - b.time);
  return all;
}

/** Cuts a run at every event and solves its linear part, piece after piece. */
export function pieces({ solver, knots, times, arrivals, inflow, starts, room }: Timeline): Piece[] {
  const n = inflow.length;
  const m = starts.length - n;
  const { state, rates } = room;
  for (let i = 0; i < n; i++) state[i] = starts[i]!;
  const all: Piece[] = [];
  const final = knots.length - 1;
  const until = knots[final]!;
  // The end is a moment of its own when something arrives there.
  const count =
    final === 0 || arrivals.some(({ time, duration }) => duration === 0 && time === until) ? final + 1 : final;
  let running: Arrival[] = [];
  let next = 0;
  let from = 0;
  for (let k = 0; k < count; k++) {
    const start = knots[k]!;
    const end = knots[k + 1] ?? start;
    for (let i = 0; i < n; i++) rates[i] = inflow[i]!;
    const into = m === 0 ? starts : new Float64Array(m);
    const added = m === 0 ? starts : k === 0 ? starts.slice(n) : new Float64Array(m);
    if (running.length > 0) running = running.filter((one) => isBefore(start, one.end));
    for (; next < arrivals.length && arrivals[next]!.time <= start; next++) {
      const one = arrivals[next]!;
      if (one.duration > 0) {
        running.push(one);
        continue;
      }
      if (one.state < n) state[one.state] = state[one.state]! + one.amount;
      else added[one.state - n] = added[one.state - n]! + one.amount;
    }
    for (let q = 0; q < running.length; q++) {
      const { state: i, amount, duration } = running[q]!;
      if (i < n) rates[i] = rates[i]! + amount / duration;
      else into[i - n] = into[i - n]! + amount / duration;
    }
    const linear = solver.stretch(k, state, rates);
    const last = k + 1 === count;
    const to = last ? times.length : firstAtOrAfter(times, end);
    all.push({ start, end, from, to, linear, into, added });
    if (!last) linear.state(end - start, state);
    from = to;
  }
  return all;
}

/** Fills a readout over a stretch; moments of doses stand off the even grid at its ends and go alone. */
export function fillPiece(piece: Piece, row: number, times: Float64Array, step: number, into: Float64Array): void {
  const { from, to, start, linear } = piece;
  if (to <= from) return;
  const first = step > 0 && from + 1 < to && !even(times, from, step) ? from + 1 : from;
  const end = step > 0 && to - 2 >= first && !even(times, to - 2, step) ? to - 1 : to;
  if (first > from) linear.fill(row, { times, from, to: first, origin: start, step: 0 }, into);
  if (end > first) linear.fill(row, { times, from: first, to: end, origin: start, step }, into);
  if (to > end) linear.fill(row, { times, from: end, to, origin: start, step: 0 }, into);
}

const even = (times: Float64Array, i: number, step: number): boolean =>
  Math.abs(times[i + 1]! - times[i]! - step) < 1e-9 * step;

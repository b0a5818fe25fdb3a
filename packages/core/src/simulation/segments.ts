import type { Arrival } from "../dosing/dose-inputs.js";
import type { LinearSolver, Stretch } from "../numerics/linear/linear-solver.js";
import { firstAtOrAfter } from "../numerics/time-grid.js";

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

export interface Course {
  readonly solver: LinearSolver;
  /** Moments at which something is switched, from the first to the end. */
  readonly moments: readonly number[];
  readonly times: Float64Array;
  readonly arrivals: readonly Arrival[];
  /** Constant inflow of the linear states. */
  readonly inflow: Float64Array;
  /** Where linear and nonlinear states start. */
  readonly starts: Float64Array;
  /** Two arrays for the linear states, to work in. */
  readonly room: { readonly state: Float64Array; readonly rates: Float64Array };
}

/** Cuts a run at every event and solves its linear part, piece after piece. */
export function pieces({ solver, moments, times, arrivals, inflow, starts, room }: Course): Piece[] {
  const n = inflow.length;
  const m = starts.length - n;
  const { state, rates } = room;
  for (let i = 0; i < n; i++) state[i] = starts[i]!;
  const all: Piece[] = [];
  let from = 0;
  for (let k = 0; k + 1 < moments.length; k++) {
    const start = moments[k]!;
    const end = moments[k + 1]!;
    for (let i = 0; i < n; i++) rates[i] = inflow[i]!;
    const into = m === 0 ? starts : new Float64Array(m);
    const added = m === 0 ? starts : k === 0 ? starts.slice(n) : new Float64Array(m);
    for (let q = 0; q < arrivals.length; q++) {
      const { time, duration, state: i, amount } = arrivals[q]!;
      if (duration === 0) {
        if (time !== start) continue;
        if (i < n) state[i] = state[i]! + amount;
        else added[i - n] = added[i - n]! + amount;
      } else if (time <= start && time + duration > start) {
        if (i < n) rates[i] = rates[i]! + amount / duration;
        else into[i - n] = into[i - n]! + amount / duration;
      }
    }
    const linear = solver.stretch(k, state, rates);
    const last = k + 2 === moments.length;
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

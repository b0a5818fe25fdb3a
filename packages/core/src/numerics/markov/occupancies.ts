import { advance, dot, type Medium } from "./constant-conditions.js";
import { type Passage, walk } from "./walk.js";

/** Moments at which something is wanted: increasing, in s, evenly spaced by `step` unless it is 0. */
export interface Moments {
  readonly times: Float64Array;
  readonly step: number;
}

/** Where the answers go: a column for each state, and one for each observable of the media. */
export interface Columns {
  /** All states, one column after the other; nothing where they are not wanted. */
  readonly states?: Float64Array;
  readonly observables: readonly Float64Array[];
}

/** How many evenly spaced moments are read off one occupancy by kept rows before it is carried on. */
const BLOCK = 512;
/** From how many periods on it pays to go through them at once: a product of matrices costs as much as ten steps. */
const LEAP = 16;

/**
 * Occupancies through a passage. Every piece is exact. When states are wanted they are carried from moment to moment; when
 * only observables are, they are read off the occupancies at the start of each piece by rows that all equal pieces share.
 *
 * @param start occupancies at time 0.
 * @returns occupancies at the end.
 */
export function occupancies(passage: Passage, start: Float64Array, moments: Moments, into: Columns): Float64Array {
  const { times, step } = moments;
  const n = start.length;
  const total = times.length;
  let p = Float64Array.from(start);
  let q = new Float64Array(n);
  let k = 0;
  const go = (by: Float64Array) => {
    advance(p, by, q);
    const before = p;
    p = q;
    q = before;
  };
  let last: Medium | undefined;

  walk(passage, {
    piece(medium, begin, end, duration) {
      last = medium;
      if (k === total || times[k]! >= end) {
        go(medium.step(duration));
        return;
      }
      const near = 1e-9 * (step > 0 ? step : end - begin) + 1e-15 * end;
      let here = begin;
      while (k < total && times[k]! < end - near) {
        const after = times[k]! - here;
        if (after > near) go(step > 0 && Math.abs(after - step) < near ? medium.step(step) : medium.step(after));
        here = times[k]!;
        if (step > 0) {
          const block = Math.min(BLOCK, 1 + Math.floor((end - near - here) / step), total - k);
          if (into.states === undefined) {
            for (const [o, column] of into.observables.entries()) {
              read(p, medium.rows(o, step, block), column, k, block);
            }
            if (block > 1) go(medium.step((block - 1) * step));
          } else {
            carry(p, medium.step(step), into.states, k, block, total);
            for (const [o, column] of into.observables.entries())
              add(into.states, medium.weights.subarray(o * n, o * n + n), column, k, block);
          }
          k += block;
          here = times[k - 1]!;
        } else {
          put(medium);
          k++;
        }
      }
      const rest = end - here;
      if (rest > 1e-15 * end) go(step > 0 && Math.abs(rest - step) < near ? medium.step(step) : medium.step(rest));
    },
    leap(stage, train, begin, most) {
      for (; k < total && times[k]! <= begin + 1e-9 * train.period; k++) put(stage.rest);
      const room = k < total ? times[k]! - begin : Number.POSITIVE_INFINITY;
      const count = Math.min(most, Math.floor(room / train.period + 1e-9));
      if (count < LEAP) return 0;
      last = stage.rest;
      go(stage.periods(train, count));
      return count;
    },
  });
  if (last !== undefined) for (; k < total; k++) put(last);
  return p;

  function put(medium: Medium): void {
    if (into.states !== undefined) for (let j = 0; j < n; j++) into.states[j * total + k] = p[j]!;
    for (const [o, column] of into.observables.entries()) {
      column[k] = dot(p, medium.weights, o * n);
    }
  }
}

/** States at `count` evenly spaced moments from number `k` on, column by column; `p` is left at the last of them. */
function carry(p: Float64Array, P: Float64Array, states: Float64Array, k: number, count: number, total: number): void {
  const n = p.length;
  const next = new Float64Array(n);
  for (let j = 0; j < n; j++) states[j * total + k] = p[j]!;
  for (let m = k + 1; m < k + count; m++) {
    for (let j = 0, to = m; j < n; j++, to += total) {
      const value = dot(p, P, j * n);
      next[j] = value;
      states[to] = value;
    }
    p.set(next);
  }
}

/** A sum of states over the same moments; most weigh nothing in it. */
function add(states: Float64Array, weights: Float64Array, column: Float64Array, k: number, count: number): void {
  const total = states.length / weights.length;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    for (let m = k, at = i * total + k; m < k + count; m++, at++) column[m] = column[m]! + weight * states[at]!;
  }
}

/** One observable at evenly spaced moments out of the occupancies at the first of them. */
function read(p: Float64Array, rows: Float64Array, column: Float64Array, from: number, count: number): void {
  const n = p.length;
  for (let m = 0; m < count; m++) column[from + m] = dot(p, rows, m * n);
}

/** The time integral of an observable over a whole passage, exactly. */
export function area(passage: Passage, start: Float64Array, observable: number): number {
  let p = Float64Array.from(start);
  let q = new Float64Array(p.length);
  let sum = 0;
  walk(passage, {
    piece(medium, _begin, _end, duration) {
      const weights = medium.areas(observable, duration);
      for (let i = 0; i < p.length; i++) sum += p[i]! * weights[i]!;
      advance(p, medium.step(duration), q);
      [p, q] = [q, p];
    },
  });
  return sum;
}

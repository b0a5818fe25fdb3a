import { product } from "./expm.js";
import { propagator } from "./propagator.js";

/**
 * A Markov chain while nothing around it changes: its propagators exp(Q t), each worked out when it is first asked for
 * and kept. Propagators stand transposed, so that one step is a row of dot products.
 */
export interface Medium {
  readonly n: number;
  readonly Q: Float64Array;
  /** Observables as rows of weights over the states, one after the other. */
  readonly weights: Float64Array;
  /** exp(Q t), transposed. */
  step(duration: number): Float64Array;
  /**
   * Rows that make observable `which` at the moments 0, step, 2 step ... out of the occupancies at moment 0: row k is
   * exp(Q k step) w. At least `count` rows, n numbers each.
   */
  rows(which: number, step: number, count: number): Float64Array;
  /** The column that makes the time integral of an observable over a duration out of the occupancies at its start. */
  areas(which: number, duration: number): Float64Array;
}

/** Durations that differ by less than a picosecond are the same: they differ by rounding. */
const key = (duration: number): number => Math.round(duration * 1e12);
/** How many propagators of irregular durations are kept. */
const MOST = 2048;

/** @param Q n x n by rows, in 1/s; durations are in s. */
export function medium(Q: Float64Array, n: number, weights: Float64Array = new Float64Array(0)): Medium {
  const steps = new Map<number, Float64Array>();
  const series = new Map<string, { rows: Float64Array; count: number }>();
  const integrals = new Map<string, Float64Array>();
  const step = (duration: number): Float64Array => {
    const at = key(duration);
    let made = steps.get(at);
    if (made === undefined) {
      made = transposed(propagator(Q, n, duration), n);
      if (steps.size < MOST) steps.set(at, made);
    }
    return made;
  };
  return {
    n,
    Q,
    weights,
    step,
    rows(which, duration, count) {
      const at = `${which},${key(duration)}`;
      let known = series.get(at);
      if (known === undefined) {
        known = { rows: weights.slice(which * n, (which + 1) * n), count: 1 };
        series.set(at, known);
      }
      if (known.count < count) {
        const rows = new Float64Array(Math.max(count, 2 * known.count) * n);
        rows.set(known.rows);
        const P = step(duration);
        for (let k = known.count; k * n < rows.length; k++) {
          // exp(Q step) times the row before.
          for (let j = 0; j < n; j++) {
            const factor = rows[(k - 1) * n + j]!;
            for (let i = 0; i < n; i++) rows[k * n + i] = rows[k * n + i]! + P[j * n + i]! * factor;
          }
        }
        known = { rows, count: rows.length / n };
        series.set(at, known);
      }
      return known.rows;
    },
    areas(which, duration) {
      const at = `${which},${key(duration)}`;
      let made = integrals.get(at);
      if (made === undefined) {
        made = integral(Q, n, weights.subarray(which * n, (which + 1) * n), duration);
        if (integrals.size < MOST) integrals.set(at, made);
      }
      return made;
    },
  };
}

/** The integral of exp(Q t) w from 0 to a duration: the running area is one more state that nothing leaves. */
function integral(Q: Float64Array, n: number, w: Float64Array, duration: number): Float64Array {
  const m = n + 1;
  const bigger = new Float64Array(m * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) bigger[i * m + j] = Q[i * n + j]!;
    bigger[i * m + n] = w[i]!;
  }
  const made = propagator(bigger, m, duration);
  return Float64Array.from({ length: n }, (_, i) => made[i * m + n]!);
}

function transposed(a: Float64Array, n: number): Float64Array {
  const b = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) b[j * n + i] = a[i * n + j]!;
  return b;
}

/** Occupancies after a transposed propagator. */
export function advance(p: Float64Array, step: Float64Array, into: Float64Array): void {
  const n = p.length;
  for (let j = 0, at = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++, at++) sum += p[i]! * step[at]!;
    into[j] = sum;
  }
}

/** Transposed propagators one after the other as one. */
export const inTurn = (steps: readonly Float64Array[], n: number): Float64Array =>
  steps.reduce((before, next) => product(next, before, n));

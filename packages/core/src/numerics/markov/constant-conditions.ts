import { product } from "../linear/matrix-exponential.js";
import { propagator } from "./propagator.js";

/**
 * A Markov chain while nothing around it changes: its propagators exp(Q t), each worked out when it is first asked for
 * and kept. Propagators stand transposed, so that one step is a row of dot products.
 */
export interface Medium {
  /** How many states. */
  readonly n: number;
  /** Rates, 1/s, n x n by rows. */
  readonly Q: Float64Array;
  /** Observables as rows of weights over the states, without a unit, n for each, one after the other. */
  readonly weights: Float64Array;
  /** exp(Q t), transposed, n x n by rows, without a unit; `duration` in s. */
  step(duration: number): Float64Array;
  /**
   * Rows that make observable `which` at the moments 0, step, 2 step ... (s) out of the occupancies at moment 0: row k
   * is exp(Q k step) w. At least `count` rows, n numbers each.
   */
  rows(which: number, step: number, count: number): Float64Array;
  /**
   * The column that makes the time integral of an observable over a duration, s, out of the occupancies at its start:
   * one for each state.
   */
  areas(which: number, duration: number): Float64Array;
}

/** Durations that differ by less than a picosecond are the same: they differ by rounding. */
const key = (duration: number): number => Math.round(duration * 1e12);
/** How many propagators of irregular durations are kept. */
const MOST = 2048;

/** @param Q n x n by rows, in 1/s; durations are in s. */
export const medium = (Q: Float64Array, n: number, weights: Float64Array): Medium =>
  remembering({
    n,
    Q: () => Q,
    weights,
    propagate: (duration) => transposed(propagator(Q, n, duration), n),
  });

/** What a medium is made of. */
interface Ways {
  readonly n: number;
  readonly weights: Float64Array;
  readonly Q: () => Float64Array;
  /** A transposed propagator, worked out anew each time. */
  readonly propagate: (duration: number) => Float64Array;
}

/** A medium that works out nothing twice. */
export function remembering({ n, weights, Q, propagate }: Ways): Medium {
  const steps = new Map<number, Float64Array>();
  // Most runs ask again and again for one duration.
  let usual = Number.NaN;
  let usualStep: Float64Array | undefined;
  let series: Map<string, Series> | undefined;
  let integrals: Map<string, Float64Array> | undefined;
  const step = (duration: number): Float64Array => {
    if (duration === usual) return usualStep!;
    const at = key(duration);
    let made = steps.get(at);
    if (made === undefined) {
      made = propagate(duration);
      if (steps.size < MOST) steps.set(at, made);
    }
    usual = duration;
    usualStep = made;
    return made;
  };
  return {
    n,
    get Q() {
      return Q();
    },
    weights,
    step,
    rows(which, duration, count) {
      series ??= new Map();
      const at = `${which},${key(duration)}`;
      let known = series.get(at) ?? { rows: weights.slice(which * n, (which + 1) * n), count: 1 };
      if (known.count < count) known = longer(known, count, step(duration), n);
      series.set(at, known);
      return known.rows;
    },
    areas(which, duration) {
      integrals ??= new Map();
      const at = `${which},${key(duration)}`;
      let made = integrals.get(at);
      if (made === undefined) {
        made = integral(Q(), n, weights.subarray(which * n, (which + 1) * n), duration);
        if (integrals.size < MOST) integrals.set(at, made);
      }
      return made;
    },
  };
}

interface Series {
  readonly rows: Float64Array;
  readonly count: number;
}

/** More rows of a series: each is exp(Q step) times the one before. */
function longer(known: Series, count: number, step: Float64Array, n: number): Series {
  const rows = new Float64Array(Math.max(count, 2 * known.count) * n);
  rows.set(known.rows);
  for (let k = known.count; k * n < rows.length; k++) {
    for (let j = 0; j < n; j++) {
      const factor = rows[(k - 1) * n + j]!;
      for (let i = 0; i < n; i++) rows[k * n + i] = rows[k * n + i]! + step[j * n + i]! * factor;
    }
  }
  return { rows, count: rows.length / n };
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

/** Turned for dot products, and each row put right to add up to 1, so that no receptor is lost in a million steps. */
function transposed(a: Float64Array, n: number): Float64Array {
  const b = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += a[i * n + j]!;
    for (let j = 0; j < n; j++) b[j * n + i] = a[i * n + j]! / sum;
  }
  return b;
}

/** Occupancies after a transposed propagator. */
export function advance(p: Float64Array, step: Float64Array, into: Float64Array): void {
  const n = p.length;
  for (let j = 0; j < n; j++) into[j] = dot(p, step, j * n);
}

/** Occupancies times n numbers from `at` on. Two sums side by side, because each addition waits for the one before. */
export function dot(p: Float64Array, numbers: Float64Array, at: number): number {
  const n = p.length;
  let even = 0;
  let odd = 0;
  let i = 0;
  for (; i + 1 < n; i += 2) {
    even += p[i]! * numbers[at + i]!;
    odd += p[i + 1]! * numbers[at + i + 1]!;
  }
  return i < n ? even + odd + p[i]! * numbers[at + i]! : even + odd;
}

/** Transposed propagators one after the other as one. */
export const inTurn = (steps: readonly Float64Array[], n: number): Float64Array =>
  steps.reduce((before, next) => product(next, before, n));

/** A propagator many times in turn: squared again and again. */
export function often(step: Float64Array, count: number, n: number): Float64Array {
  let [made, square]: [Float64Array | undefined, Float64Array] = [undefined, step];
  for (let left = count; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) made = made === undefined ? square : product(made, square, n);
    if (left > 1) square = product(square, square, n);
  }
  return made!;
}

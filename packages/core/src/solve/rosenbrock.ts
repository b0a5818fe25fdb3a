/**
 * A stiff solver for the part of a model that is not linear: the six-stage Rosenbrock method RODAS of order 4(3)
 * (Hairer and Wanner, Solving Ordinary Differential Equations II, section IV.7), with the analytic Jacobian, dense
 * output and step control by relative and absolute tolerance. It is L-stable: a glutamate clearance of milliseconds does
 * not dictate the step in a run of hours. The caller breaks the run at every event.
 */
export interface StiffProblem {
  readonly size: number;
  /** dy/dt at (t, y). */
  rates(t: number, y: Float64Array, into: Float64Array): void;
  /** dy/dt, its Jacobian (row-major) and its slope in time at (t, y). */
  jacobian(t: number, y: Float64Array, rates: Float64Array, matrix: Float64Array, slope: Float64Array): void;
}

export interface StiffOptions {
  readonly relative?: number;
  readonly absolute?: number;
  /** First step, min; chosen from the rates where nothing is said. */
  readonly firstStep?: number;
}

const GAMMA = 0.25;
const C2 = 0.386;
const C3 = 0.21;
const C4 = 0.63;
const D1 = 0.25;
const D2 = -0.1043;
const D3 = 0.1035;
const D4 = -0.03620000000000023;
const A = [
  [],
  [1.544],
  [0.9466785280815826, 0.2557011698983284],
  [3.314825187068521, 2.896124015972201, 0.9986419139977817],
  [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895],
] as const;
const C = [
  [],
  [-5.6688],
  [-2.430093356833875, -0.2063599157091915],
  [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
  [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.7089089320616],
  [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054],
] as const;
const DENSE2 = [
  10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662,
] as const;
const DENSE3 = [
  -0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872,
] as const;
const TIMES = [0, C2, C3, C4, 1, 1] as const;
const SLOPES = [D1, D2, D3, D4, 0, 0] as const;

/** Steps after which a run that gets nowhere is given up. */
const LIMIT = 100_000;

/**
 * Carries y from `start` to `end` and hands over every requested moment on the way.
 *
 * @param y the values at `start`; on return the values at `end`.
 * @param times moments wanted, increasing; `from` up to but not including `to` of them lie in the stretch.
 * @param visit called with the index of each moment and the values there.
 * @returns the last step, to begin the next stretch with.
 * @throws RangeError when the step shrinks to nothing or a value is no longer finite.
 */
export function integrate(
  problem: StiffProblem,
  y: Float64Array,
  { start, end, times, from, to }: { start: number; end: number; times: Float64Array; from: number; to: number },
  visit: (index: number, values: Float64Array) => void,
  { relative = 1e-6, absolute = 1e-9, firstStep = 0 }: StiffOptions = {},
): number {
  const n = problem.size;
  const work = new Float64Array(n * (13 + n));
  const part = (i: number) => work.subarray(i * n, (i + 1) * n);
  const k = [part(0), part(1), part(2), part(3), part(4), part(5)] as const;
  const [f, slope, stage, next, dense2, dense3, shown] = [
    part(6),
    part(7),
    part(8),
    part(9),
    part(10),
    part(11),
    part(12),
  ] as const;
  const matrix = new Float64Array(n * n);
  const lu = work.subarray(13 * n);
  const pivots = new Int32Array(n);
  let t = start;
  let wanted = from;
  for (; wanted < to && times[wanted]! <= t; wanted++) visit(wanted, y);
  problem.jacobian(t, y, f, matrix, slope);
  let h = Math.min(firstStep > 0 ? firstStep : guess(y, f, relative, absolute), end - start);
  let rejected = false;
  for (let steps = 0; t < end; steps++) {
    if (steps >= LIMIT || !(h > 1e-14 * Math.max(Math.abs(t), 1e-3))) {
      throw new RangeError(`stiff solver: no progress at t = ${t} min; a rate may be discontinuous or not finite`);
    }
    if (t + h * 1.0000001 >= end) h = end - t;
    const hGamma = 1 / (h * GAMMA);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) lu[i * n + j] = (i === j ? hGamma : 0) - matrix[i * n + j]!;
    factor(lu, n, pivots);
    for (let s = 0; s < 6; s++) {
      const ks = k[s] as Float64Array;
      if (s === 0) {
        for (let i = 0; i < n; i++) ks[i] = f[i]! + h * D1 * slope[i]!;
      } else {
        if (s < 5) {
          const a = A[s] as readonly number[];
          for (let i = 0; i < n; i++) {
            let sum = y[i]!;
            for (let j = 0; j < s; j++) sum += a[j]! * k[j]![i]!;
            stage[i] = sum;
          }
        } else {
          for (let i = 0; i < n; i++) stage[i] = stage[i]! + k[4][i]!;
        }
        problem.rates(t + TIMES[s]! * h, stage, ks);
        const c = C[s] as readonly number[];
        const d = h * SLOPES[s]!;
        for (let i = 0; i < n; i++) {
          let sum = 0;
          for (let j = 0; j < s; j++) sum += c[j]! * k[j]![i]!;
          ks[i] = ks[i]! + sum / h + d * slope[i]!;
        }
      }
      backSolve(lu, n, pivots, ks);
    }
    let error = 0;
    for (let i = 0; i < n; i++) {
      next[i] = stage[i]! + k[5][i]!;
      const scale = absolute + relative * Math.max(Math.abs(y[i]!), Math.abs(next[i]!));
      error += (k[5][i]! / scale) ** 2;
    }
    error = Math.sqrt(error / n);
    if (!(error <= 1)) {
      h *= error > 1 ? Math.max(0.2, 0.9 * error ** -0.25) : 0.1;
      rejected = true;
      continue;
    }
    const after = t + h;
    if (wanted < to && times[wanted]! <= after) {
      for (let i = 0; i < n; i++) {
        let two = 0;
        let three = 0;
        for (let j = 0; j < 5; j++) {
          two += DENSE2[j]! * k[j]![i]!;
          three += DENSE3[j]! * k[j]![i]!;
        }
        dense2[i] = two;
        dense3[i] = three;
      }
      for (; wanted < to && times[wanted]! <= after; wanted++) {
        const s = (times[wanted]! - t) / h;
        for (let i = 0; i < n; i++) {
          shown[i] = y[i]! * (1 - s) + s * (next[i]! + (1 - s) * (dense2[i]! + s * dense3[i]!));
        }
        visit(wanted, shown);
      }
    }
    y.set(next);
    t = h === end - t ? end : after;
    const grow = Math.min(6, Math.max(0.2, 0.9 * (error + 1e-10) ** -0.25));
    const used = h;
    h *= rejected ? Math.min(1, grow) : grow;
    rejected = false;
    if (t >= end) return Math.max(used, h);
    problem.jacobian(t, y, f, matrix, slope);
  }
  return h;
}

/** A first step that changes no value by more than a little. */
function guess(y: Float64Array, f: Float64Array, relative: number, absolute: number): number {
  let size = 0;
  for (let i = 0; i < y.length; i++) size = Math.max(size, Math.abs(f[i]!) / (absolute * 1e3 + Math.abs(y[i]!)));
  return size > 0 ? Math.min(1, (0.01 * (relative * 1e6) ** 0.25) / size) : 0.1;
}

/** LU factors in place, with row exchange. */
function factor(a: Float64Array, n: number, pivots: Int32Array): void {
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]!) > Math.abs(a[pivot * n + k]!)) pivot = i;
    pivots[k] = pivot;
    if (pivot !== k) {
      for (let j = 0; j < n; j++) {
        const held = a[k * n + j]!;
        a[k * n + j] = a[pivot * n + j]!;
        a[pivot * n + j] = held;
      }
    }
    const inverse = 1 / a[k * n + k]!;
    for (let i = k + 1; i < n; i++) {
      if (a[i * n + k] === 0) continue;
      const factor = a[i * n + k]! * inverse;
      a[i * n + k] = factor;
      for (let j = k + 1; j < n; j++) a[i * n + j] = a[i * n + j]! - factor * a[k * n + j]!;
    }
  }
}

function backSolve(lu: Float64Array, n: number, pivots: Int32Array, b: Float64Array): void {
  for (let k = 0; k < n; k++) {
    const pivot = pivots[k]!;
    if (pivot !== k) {
      const held = b[k]!;
      b[k] = b[pivot]!;
      b[pivot] = held;
    }
  }
  for (let i = 1; i < n; i++) {
    let sum = b[i]!;
    for (let j = 0; j < i; j++) sum -= lu[i * n + j]! * b[j]!;
    b[i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let j = i + 1; j < n; j++) sum -= lu[i * n + j]! * b[j]!;
    b[i] = sum / lu[i * n + i]!;
  }
}

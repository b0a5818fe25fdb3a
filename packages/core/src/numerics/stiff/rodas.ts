import { KetalabError } from "../../language/errors.js";
import { significant } from "../../language/number-text.js";

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
  /** First step, min; chosen from the rates by default. */
  readonly firstStep?: number;
}

// The coefficients of RODAS, in the form that needs no product of the Jacobian with a vector (Hairer and Wanner).
const GAMMA = 0.25;
const C2 = 0.386;
const C3 = 0.21;
const C4 = 0.63;
const D1 = 0.25;
const D2 = -0.1043;
const D3 = 0.1035;
const D4 = -0.03620000000000023;
const A21 = 1.544;
const A31 = 0.9466785280815826;
const A32 = 0.2557011698983284;
const A41 = 3.314825187068521;
const A42 = 2.896124015972201;
const A43 = 0.9986419139977817;
const A51 = 1.221224509226641;
const A52 = 6.019134481288629;
const A53 = 12.53708332932087;
const A54 = -0.687886036105895;
const C21 = -5.6688;
const C31 = -2.430093356833875;
const C32 = -0.2063599157091915;
const C41 = -0.1073529058151375;
const C42 = -9.594562251023355;
const C43 = -20.47028614809616;
const C51 = 7.496443313967647;
const C52 = -10.24680431464352;
const C53 = -33.99990352819905;
const C54 = 11.7089089320616;
const C61 = 8.083246795921522;
const C62 = -7.981132988064893;
const C63 = -31.52159432874371;
const C64 = 16.31930543123136;
const C65 = -6.058818238834054;
const E21 = 10.12623508344586;
const E22 = -7.487995877610167;
const E23 = -34.80091861555747;
const E24 = -7.992771707568823;
const E25 = 1.025137723295662;
const E31 = -0.6762803392801253;
const E32 = 6.087714651680015;
const E33 = 16.43084320892478;
const E34 = 24.76722511418386;
const E35 = -6.594389125716872;

/** Steps after which a run that gets nowhere is given up. */
const LIMIT = 100_000;

/**
 * Carries y from `start` to `end` and hands over every requested moment on the way.
 *
 * @param y the values at `start`; on return the values at `end`.
 * @param times moments wanted, increasing; `from` up to but not including `to` of them lie in the stretch.
 * @param visit called with the index of each moment and the values there.
 * @returns the last step, to begin the next stretch with.
 * @throws KetalabError `unsolved` when the step shrinks to nothing or a value is no longer finite.
 */
export function integrate(
  problem: StiffProblem,
  y: Float64Array,
  { start, end, times, from, to }: { start: number; end: number; times: Float64Array; from: number; to: number },
  visit: (index: number, values: Float64Array) => void,
  { relative = 1e-6, absolute = 1e-9, firstStep = 0 }: StiffOptions = {},
): number {
  const n = problem.size;
  const room = () => new Float64Array(n);
  const [k1, k2, k3, k4, k5, k6, f, slope, stage, next] = [
    room(),
    room(),
    room(),
    room(),
    room(),
    room(),
    room(),
    room(),
    room(),
    room(),
  ];
  const shown = room();
  const matrix = new Float64Array(n * n);
  const lu = new Float64Array(n * n);
  const pivots = new Int32Array(n);
  let t = start;
  let wanted = from;
  for (; wanted < to && times[wanted]! <= t; wanted++) visit(wanted, y);
  problem.jacobian(t, y, f, matrix, slope);
  let h = Math.min(firstStep > 0 ? firstStep : guess(t, y, f, relative, absolute), end - start);
  let rejected = false;
  for (let steps = 0; t < end; steps++) {
    if (steps >= LIMIT || !(h > 1e-14 * Math.max(Math.abs(t), 1e-3))) {
      throw new KetalabError(
        "unsolved",
        `no solution was found beyond ${significant(t, 6)} min: a rate jumps there or grows without bound; change the parameters that were set, or ask for columns of concentration only`,
        { given: t },
      );
    }
    if (t + h * 1.0000001 >= end) h = end - t;
    const hGamma = 1 / (h * GAMMA);
    for (let i = 0; i < n * n; i++) lu[i] = -matrix[i]!;
    for (let i = 0; i < n; i++) lu[i * n + i] = hGamma + lu[i * n + i]!;
    factor(lu, n, pivots);
    const r = 1 / h;
    for (let i = 0; i < n; i++) k1[i] = f[i]! + h * D1 * slope[i]!;
    backSolve(lu, n, pivots, k1);
    for (let i = 0; i < n; i++) stage[i] = y[i]! + A21 * k1[i]!;
    problem.rates(t + C2 * h, stage, k2);
    for (let i = 0; i < n; i++) k2[i] = k2[i]! + r * C21 * k1[i]! + h * D2 * slope[i]!;
    backSolve(lu, n, pivots, k2);
    for (let i = 0; i < n; i++) stage[i] = y[i]! + A31 * k1[i]! + A32 * k2[i]!;
    problem.rates(t + C3 * h, stage, k3);
    for (let i = 0; i < n; i++) k3[i] = k3[i]! + r * (C31 * k1[i]! + C32 * k2[i]!) + h * D3 * slope[i]!;
    backSolve(lu, n, pivots, k3);
    for (let i = 0; i < n; i++) stage[i] = y[i]! + A41 * k1[i]! + A42 * k2[i]! + A43 * k3[i]!;
    problem.rates(t + C4 * h, stage, k4);
    for (let i = 0; i < n; i++) k4[i] = k4[i]! + r * (C41 * k1[i]! + C42 * k2[i]! + C43 * k3[i]!) + h * D4 * slope[i]!;
    backSolve(lu, n, pivots, k4);
    for (let i = 0; i < n; i++) stage[i] = y[i]! + A51 * k1[i]! + A52 * k2[i]! + A53 * k3[i]! + A54 * k4[i]!;
    problem.rates(t + h, stage, k5);
    for (let i = 0; i < n; i++) k5[i] = k5[i]! + r * (C51 * k1[i]! + C52 * k2[i]! + C53 * k3[i]! + C54 * k4[i]!);
    backSolve(lu, n, pivots, k5);
    for (let i = 0; i < n; i++) stage[i] = stage[i]! + k5[i]!;
    problem.rates(t + h, stage, k6);
    for (let i = 0; i < n; i++) {
      k6[i] = k6[i]! + r * (C61 * k1[i]! + C62 * k2[i]! + C63 * k3[i]! + C64 * k4[i]! + C65 * k5[i]!);
    }
    backSolve(lu, n, pivots, k6);
    // The last stage is the difference to a solution of order 3: the error that steers the step.
    let error = 0;
    for (let i = 0; i < n; i++) {
      const [before, after] = [Math.abs(y[i]!), Math.abs(stage[i]! + k6[i]!)];
      next[i] = stage[i]! + k6[i]!;
      const part = k6[i]! / (absolute + relative * Math.max(before, after));
      error += part * part;
    }
    error = Math.sqrt(error / n);
    if (!(error <= 1)) {
      h *= error > 1 ? Math.max(0.2, 0.9 * error ** -0.25) : 0.1;
      rejected = true;
      continue;
    }
    const after = h === end - t ? end : t + h;
    for (; wanted < to && times[wanted]! <= after; wanted++) {
      const s = (times[wanted]! - t) / h;
      for (let i = 0; i < n; i++) {
        const two = E21 * k1[i]! + E22 * k2[i]! + E23 * k3[i]! + E24 * k4[i]! + E25 * k5[i]!;
        const three = E31 * k1[i]! + E32 * k2[i]! + E33 * k3[i]! + E34 * k4[i]! + E35 * k5[i]!;
        shown[i] = y[i]! * (1 - s) + s * (next[i]! + (1 - s) * (two + s * three));
      }
      visit(wanted, shown);
    }
    for (let i = 0; i < n; i++) y[i] = next[i]!;
    t = after;
    const used = h;
    const grow = Math.min(6, Math.max(0.2, 0.9 * (error + 1e-10) ** -0.25));
    h *= rejected ? Math.min(1, grow) : grow;
    rejected = false;
    if (t >= end) return Math.max(used, h);
    problem.jacobian(t, y, f, matrix, slope);
  }
  return h;
}

/** A first step that changes no value by more than a little, and that the clock can still tell from nothing. */
function guess(t: number, y: Float64Array, f: Float64Array, relative: number, absolute: number): number {
  let size = 0;
  for (let i = 0; i < y.length; i++) size = Math.max(size, Math.abs(f[i]!) / (absolute * 1e3 + Math.abs(y[i]!)));
  if (size === 0) return 0.1;
  return Math.max(1e-9, 1e-10 * Math.abs(t), Math.min(1, (0.01 * (relative * 1e6) ** 0.25) / size));
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

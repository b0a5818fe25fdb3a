import { type Decomposition, decompose } from "./decompose.js";
import { exponentialSolver } from "./exponential.js";

/**
 * dx/dt = A x + u, with u constant between events, solved exactly. Where the matrix allows it every state is a sum of
 * c·t^p·exp(-kt) and any moment can be asked for directly; otherwise the matrix exponential carries the state along.
 */
export interface LinearSolver {
  /** The solution on one stretch between events. It is good until its slot is used again. */
  stretch(slot: number, start: Float64Array, inflow: Float64Array): Stretch;
  /** The slowest rate of decay, 1/min; 0 when nothing decays. */
  readonly slowest: number;
}

/** The exact solution from the start of a stretch on. Rows of `weights` make readouts out of states. */
export interface Stretch {
  /** States after some time. */
  state(after: number, into: Float64Array): void;
  /** Readouts after some time, and their slopes. */
  readout(after: number, into: Float64Array, slopes: Float64Array): void;
  /** Readout number `row` at many moments, given as times since the start of the stretch. */
  fill(row: number, moments: Moments, into: Float64Array): void;
  /** The area under a readout over a time; to infinity when `after` is infinite. */
  area(row: number, after: number): number;
}

/** Moments on a stretch: evenly spaced when `step` is not 0, so that exponentials can be carried along. */
export interface Moments {
  readonly times: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly origin: number;
  readonly step: number;
}

/**
 * @param matrix n x n, row-major.
 * @param weights rows x n: the readouts.
 * @param offsets constant part of each readout.
 */
export function linearSolver(
  matrix: Float64Array,
  n: number,
  weights: Float64Array,
  offsets: Float64Array,
): LinearSolver {
  const form = decompose(matrix, n);
  if (form === undefined) return exponentialSolver(matrix, n, weights, offsets);
  return modalSolver(form, n, weights, offsets);
}

function modalSolver(form: Decomposition, n: number, weights: Float64Array, offsets: Float64Array): LinearSolver {
  const { rates } = form;
  const slots: ModalStretch[] = [];
  return {
    slowest: rates.reduce((least, rate) => (rate < 0 && -rate < least ? -rate : least), Number.POSITIVE_INFINITY),
    stretch(slot, start, inflow) {
      slots[slot] ??= modalStretch(form, n, weights, offsets);
      const stretch = slots[slot] as ModalStretch;
      stretch.begin(start, inflow);
      return stretch;
    },
  };
}

interface ModalStretch extends Stretch {
  begin(start: Float64Array, inflow: Float64Array): void;
}

/** A stretch with room for its numbers, to be used again and again: a slider would otherwise leave a trail of arrays. */
function modalStretch(form: Decomposition, n: number, weights: Float64Array, offsets: Float64Array): ModalStretch {
  const { rates, powers } = form;
  const modes = rates.length;
  const rows = offsets.length;
  const coefficients = new Float64Array(n * modes);
  const shown = new Float64Array(rows * modes);
  const dust = new Float64Array(rows);
  const terms = new Float64Array(modes);
  const scratch = new Float64Array(2 * modes);
  const at = (after: number) => {
    for (let k = 0; k < modes; k++) {
      const p = powers[k] as number;
      terms[k] =
        p === 0 ? (rates[k] === 0 ? 1 : Math.exp((rates[k] as number) * after)) : (terms[k - 1] as number) * after;
    }
  };
  return {
    begin(start, inflow) {
      solveModes(form, start, inflow, coefficients, scratch);
      shown.fill(0);
      for (let row = 0; row < rows; row++) {
        const to = row * modes;
        for (let i = 0; i < n; i++) {
          const weight = weights[row * n + i] as number;
          if (weight !== 0)
            for (let k = 0; k < modes; k++) shown[to + k] = shown[to + k]! + weight * coefficients[i * modes + k]!;
        }
        shown[to] = shown[to]! + (offsets[row] as number);
        let size = 0;
        for (let k = 0; k < modes; k++) size += Math.abs(shown[to + k]!);
        dust[row] = -DUST * size;
      }
    },
    state(after, into) {
      at(after);
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let k = 0; k < modes; k++) sum += coefficients[i * modes + k]! * terms[k]!;
        into[i] = sum;
      }
    },
    readout(after, into, slopes) {
      at(after);
      for (let row = 0; row < rows; row++) {
        let sum = 0;
        let slope = 0;
        for (let k = 0; k < modes; k++) {
          const c = shown[row * modes + k] as number;
          if (c === 0) continue;
          sum += c * terms[k]!;
          slope += c * rates[k]! * terms[k]!;
          if (powers[k]! > 0) slope += c * powers[k]! * terms[k - 1]!;
        }
        into[row] = sum < 0 && sum > dust[row]! ? 0 : sum;
        slopes[row] = slope;
      }
    },
    fill(row, moments, into) {
      fillModes(form, shown, row, moments, into);
      const least = dust[row] as number;
      for (let i = moments.from; i < moments.to; i++) if (into[i]! < 0 && into[i]! > least) into[i] = 0;
    },
    area(row, after) {
      let sum = 0;
      for (let k = 0; k < modes; k++) {
        const c = shown[row * modes + k] as number;
        if (c !== 0) sum += c * modeArea(rates[k] as number, powers[k] as number, after);
      }
      return sum;
    },
  };
}

/**
 * Where exponentials cancel, at the start of a dose, rounding may leave a speck below zero, and a Hill curve of a
 * negative concentration is not a number. Specks smaller than this share of the terms are zero.
 */
const DUST = 1e-14;

/** The integral of t^p exp(rt) from 0 to T. */
function modeArea(rate: number, power: number, T: number): number {
  if (rate === 0) return T === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : T ** (power + 1) / (power + 1);
  if (T === Number.POSITIVE_INFINITY) {
    let area = -1 / rate;
    for (let p = 1; p <= power; p++) area *= -p / rate;
    return area;
  }
  let area = Math.expm1(rate * T) / rate;
  for (let p = 1; p <= power; p++) area = (T ** p * Math.exp(rate * T) - p * area) / rate;
  return area;
}

/** The coefficient of every mode in every state, block by block in the order in which they feed each other. */
function solveModes(
  form: Decomposition,
  start: Float64Array,
  inflow: Float64Array,
  x: Float64Array,
  scratch: Float64Array,
): void {
  const { blocks, rates, groups } = form;
  const modes = rates.length;
  x.fill(0);
  const y = scratch.subarray(0, modes);
  const forcing = scratch.subarray(modes);
  for (const { states, out, back, own, feeds } of blocks) {
    const m = states.length;
    for (let k = 0; k < m; k++) {
      // What drives local mode k, as modes; the constant inflow is mode 0.
      forcing.fill(0);
      let begin = 0;
      for (let i = 0; i < m; i++) {
        const share = back[k * m + i] as number;
        forcing[0] = forcing[0]! + share * inflow[states[i] as number]!;
        begin += share * start[states[i] as number]!;
      }
      for (const { row, from, rate } of feeds) {
        const share = back[k * m + row]! * rate;
        for (let j = 0; j < modes; j++) forcing[j] = forcing[j]! + share * x[from * modes + j]!;
      }
      const mine = own[k] as number;
      const lambda = rates[groups[mine] as number] as number;
      y.fill(0);
      let particular = 0;
      for (let g = 0; g + 1 < groups.length; g++) {
        const [first, end] = [groups[g] as number, groups[g + 1] as number];
        if (g === mine) {
          // In resonance: t^p drives t^(p+1).
          for (let j = end - 2; j >= first; j--) if (forcing[j] !== 0) y[j + 1] = forcing[j]! / (j - first + 1);
        } else {
          const gap = (rates[first] as number) - lambda;
          let above = 0;
          for (let j = end - 1; j >= first; j--) {
            if (forcing[j] !== 0 || above !== 0) above = (forcing[j]! - (j - first + 1) * above) / gap;
            y[j] = above;
          }
          particular += y[first]!;
        }
      }
      const home = groups[mine] as number;
      y[home] = y[home]! + begin - particular;
      for (let i = 0; i < m; i++) {
        const share = out[i * m + k] as number;
        const at = (states[i] as number) * modes;
        for (let j = 0; j < modes; j++) x[at + j] = x[at + j]! + share * y[j]!;
      }
    }
  }
}

/** How many steps an exponential is carried along by multiplication before it is worked out afresh. */
const REFRESH = 64;

function fillModes(
  { rates, powers }: Decomposition,
  shown: Float64Array,
  row: number,
  { times, from, to, origin, step }: Moments,
  into: Float64Array,
): void {
  const modes = rates.length;
  into.fill(shown[row * modes] as number, from, to);
  for (let k = 1; k < modes; k++) {
    const c = shown[row * modes + k] as number;
    if (c === 0) continue;
    const rate = rates[k] as number;
    const power = powers[k] as number;
    if (step === 0 || power > 0) {
      for (let i = from; i < to; i++) {
        const t = times[i]! - origin;
        into[i] = into[i]! + c * (power === 0 ? 1 : t ** power) * Math.exp(rate * t);
      }
      continue;
    }
    const ratio = Math.exp(rate * step);
    for (let i = from; i < to; i += REFRESH) {
      let term = c * Math.exp(rate * (times[i]! - origin));
      const end = i + REFRESH < to ? i + REFRESH : to;
      for (let j = i; j < end; j++) {
        into[j] = into[j]! + term;
        term *= ratio;
      }
    }
  }
}

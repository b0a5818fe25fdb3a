import type { LinearSolver, Stretch } from "./linear-solver.js";
import { fillModes, stepRatios } from "./modal-fill.js";
import type { Decomposition } from "./modes.js";

/** The solver for matrices that come apart into modes. */
export function modalSolver(
  form: Decomposition,
  n: number,
  weights: Float64Array,
  offsets: Float64Array,
  watched: number,
): LinearSolver {
  const slots: ModalStretch[] = [];
  const ratios = stepRatios(form);
  return {
    stretch(slot, start, inflow) {
      slots[slot] ??= modalStretch(form, n, weights, offsets, watched, ratios);
      const stretch = slots[slot];
      stretch.begin(start, inflow);
      return stretch;
    },
  };
}

interface ModalStretch extends Stretch {
  begin(start: Float64Array, inflow: Float64Array): void;
}

/** A stretch with room for its numbers, to be used again and again: a slider would otherwise leave a trail of arrays. */
function modalStretch(
  form: Decomposition,
  n: number,
  weights: Float64Array,
  offsets: Float64Array,
  watched: number,
  ratios: (step: number) => Float64Array,
): ModalStretch {
  const { rates, powers } = form;
  const modes = rates.length;
  const rows = offsets.length;
  const coefficients = new Float64Array(n * modes);
  const shown = new Float64Array(rows * modes);
  const dust = new Float64Array(rows);
  const terms = new Float64Array(modes);
  const own = new Float64Array(modes);
  const forcing = new Float64Array(modes);
  const live = new Int32Array(modes); // modes that a watched readout has
  let lively = 0;
  const at = (after: number) => {
    for (let k = 0; k < modes; k++) {
      const p = powers[k] as number;
      terms[k] =
        p === 0 ? (rates[k] === 0 ? 1 : Math.exp((rates[k] as number) * after)) : (terms[k - 1] as number) * after;
    }
  };
  return {
    begin(start, inflow) {
      solveModes(form, start, inflow, coefficients, own, forcing);
      for (let i = 0; i < shown.length; i++) shown[i] = 0;
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
      lively = 0;
      for (let k = 0; k < modes; k++) {
        for (let row = 0; row < watched; row++) {
          if (shown[row * modes + k] === 0) continue;
          live[lively++] = k;
          break;
        }
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
      for (let row = 0; row < watched; row++) into[row] = slopes[row] = 0;
      for (let q = 0; q < lively; q++) {
        const k = live[q]!;
        const rate = rates[k]!;
        const p = powers[k]!;
        const decay = rate === 0 ? 1 : Math.exp(rate * after);
        const term = p === 0 ? decay : decay * after ** p;
        const change = p === 0 ? rate * decay : rate * term + p * decay * after ** (p - 1);
        for (let row = 0; row < watched; row++) {
          const c = shown[row * modes + k]!;
          into[row] = into[row]! + c * term;
          slopes[row] = slopes[row]! + c * change;
        }
      }
      for (let row = 0; row < watched; row++) if (Math.abs(into[row]!) < -dust[row]!) into[row] = 0;
    },
    fill(row, moments, into) {
      fillModes(form, ratios(moments.step), shown, row, moments, into);
      // Specks stand at the start of a stretch, before anything has arrived.
      const speck = -dust[row]!;
      for (let i = moments.from; i < moments.to && into[i]! <= speck; i++) if (into[i]! > -speck) into[i] = 0;
    },
    area(row, after) {
      let sum = 0;
      for (let k = 0; k < modes; k++) {
        const c = shown[row * modes + k] as number;
        if (c !== 0) sum += c * modeArea(rates[k] as number, powers[k] as number, after);
      }
      return sum;
    },
    terminal(row) {
      let slowest = Number.POSITIVE_INFINITY;
      for (let k = 0; k < modes; k++) {
        const rate = -rates[k]!;
        if (rate > 0 && rate < slowest && Math.abs(shown[row * modes + k]!) > -dust[row]!) slowest = rate;
      }
      return Number.isFinite(slowest) ? slowest : undefined;
    },
  };
}

/**
 * Where exponentials cancel, at the start of a dose, rounding may leave a speck below zero, and a Hill curve of a
 * negative concentration is not a number. Specks smaller than this share of the terms are nothing.
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
  y: Float64Array,
  forcing: Float64Array,
): void {
  const { blocks, rates, groups } = form;
  const modes = rates.length;
  for (let i = 0; i < x.length; i++) x[i] = 0;
  for (const { states, out, back, own, feeds } of blocks) {
    const m = states.length;
    for (let k = 0; k < m; k++) {
      // What drives local mode k, as modes; the constant inflow is mode 0.
      for (let j = 0; j < modes; j++) {
        forcing[j] = 0;
        y[j] = 0;
      }
      let begin = 0;
      for (let i = 0; i < m; i++) {
        const share = back[k * m + i] as number;
        forcing[0] = forcing[0]! + share * inflow[states[i] as number]!;
        begin += share * start[states[i] as number]!;
      }
      for (let q = 0; q < feeds.length; q++) {
        const { row, from, rate } = feeds[q]!;
        const share = back[k * m + row]! * rate;
        for (let j = 0; j < modes; j++) forcing[j] = forcing[j]! + share * x[from * modes + j]!;
      }
      const mine = own[k] as number;
      const lambda = rates[groups[mine] as number] as number;
      let particular = 0;
      for (let g = 0; g + 1 < groups.length; g++) {
        const first = groups[g]!;
        const end = groups[g + 1]!;
        if (g === mine) {
          // In resonance: t^p drives t^(p+1).
          for (let j = end - 2; j >= first; j--) if (forcing[j] !== 0) y[j + 1] = forcing[j]! / (j - first + 1);
        } else {
          if (end - first === 1 && forcing[first] === 0) continue;
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

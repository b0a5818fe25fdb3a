import type { LinearSolver } from "./linear-solver.js";
import { expm } from "./matrix-exponential.js";

/** For matrices without the modal form: the state is carried from moment to moment by the matrix exponential. */
export function exponentialSolver(
  matrix: Float64Array,
  n: number,
  weights: Float64Array,
  offsets: Float64Array,
  watched: number,
): LinearSolver {
  const size = n + 1;
  return {
    stretch(_slot, start, inflow) {
      // The inflow is one more state, a constant 1, so that one exponential does it all.
      const augmented = new Float64Array(size * size);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) augmented[i * size + j] = matrix[i * n + j] as number;
        augmented[i * size + n] = inflow[i] as number;
      }
      // Of this stretch alone: the next one has another inflow.
      const steps = new Map<number, Float64Array>();
      const carry = (from: Float64Array, after: number): Float64Array => {
        let step = steps.get(after);
        if (step === undefined) {
          step = expm(
            augmented.map((entry) => entry * after),
            size,
          );
          if (steps.size < 64) steps.set(after, step);
        }
        const to = new Float64Array(size);
        for (let i = 0; i < size; i++) {
          let sum = 0;
          for (let j = 0; j < size; j++) sum += step[i * size + j]! * from[j]!;
          to[i] = sum;
        }
        return to;
      };
      const begin = new Float64Array(size);
      begin.set(start);
      begin[n] = 1;
      const weigh = (row: number, state: Float64Array) => {
        let sum = 0;
        for (let i = 0; i < n; i++) sum += weights[row * n + i]! * state[i]!;
        return sum;
      };
      return {
        state(after, into) {
          into.set(carry(begin, after).subarray(0, n));
        },
        readout(after, into, slopes) {
          const state = carry(begin, after);
          const change = new Float64Array(size);
          for (let i = 0; i < n; i++) {
            for (let j = 0; j < size; j++) change[i] = change[i]! + augmented[i * size + j]! * state[j]!;
          }
          for (let row = 0; row < watched; row++) {
            into[row] = weigh(row, state) + (offsets[row] as number);
            slopes[row] = weigh(row, change);
          }
        },
        fill(row, { times, from, to, origin, step }, into) {
          let state: Float64Array = begin;
          for (let i = from; i < to; i++) {
            state = i === from || step === 0 ? carry(begin, times[i]! - origin) : carry(state, step);
            into[i] = weigh(row, state) + (offsets[row] as number);
          }
        },
        terminal: () => undefined,
        area(row, after) {
          // The running area is one more state on top; infinity is far enough out for the slowest compartment.
          const T = Number.isFinite(after) ? after : 1e6;
          const bigger = size + 1;
          const full = new Float64Array(bigger * bigger);
          for (let i = 0; i < size; i++)
            for (let j = 0; j < size; j++) full[i * bigger + j] = augmented[i * size + j]! * T;
          for (let j = 0; j < n; j++) full[size * bigger + j] = weights[row * n + j]! * T;
          full[size * bigger + n] = (offsets[row] as number) * T;
          const e = expm(full, bigger);
          let sum = 0;
          for (let j = 0; j < size; j++) sum += e[size * bigger + j]! * begin[j]!;
          return sum;
        },
      };
    },
  };
}

import { exponentialSolver } from "./exponential-solver.js";
import type { LinearSolver } from "./linear-solver.js";
import { modalSolver } from "./modal-solver.js";
import { decompose } from "./modes.js";

/**
 * @param matrix n x n, row-major.
 * @param weights rows x n: the readouts.
 * @param offsets constant part of each readout.
 * @param watched how many readouts, the first ones, `readout` gives.
 */
export function linearSolver(
  matrix: Float64Array,
  n: number,
  weights: Float64Array,
  offsets: Float64Array,
  watched = offsets.length,
): LinearSolver {
  const form = decompose(matrix, n);
  if (form === undefined) return exponentialSolver(matrix, n, weights, offsets, watched);
  return modalSolver(form, n, weights, offsets, watched);
}

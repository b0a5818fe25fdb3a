import type { System } from "./linear-partition.js";

/** The linear part of a system with its numbers: dx/dt = A x + u, and readouts W x + c. */
export interface LinearNumbers {
  /** A, states x states, row-major. */
  readonly matrix: Float64Array;
  /** u, one for each state. */
  readonly inflow: Float64Array;
  /** W, readouts x states, row-major. */
  readonly weights: Float64Array;
  /** c, one for each readout. */
  readonly offsets: Float64Array;
}

/** @param registers of `parts.constants`, after they have run. */
export function linearNumbers(parts: System, registers: Float64Array): LinearNumbers {
  const [n, rows] = [parts.linear.length, parts.readouts.length];
  const table = (height: number, entries: System["matrix"]) => {
    const all = new Float64Array(height * n);
    for (const { row, column, at } of entries) all[row * n + column] = registers[at]!;
    return all;
  };
  const list = (length: number, entries: System["offsets"]) => {
    const all = new Float64Array(length);
    for (const { row, at } of entries) all[row] = registers[at]!;
    return all;
  };
  return {
    matrix: table(n, parts.matrix),
    inflow: list(n, parts.inflow),
    weights: table(rows, parts.weights),
    offsets: list(rows, parts.offsets),
  };
}

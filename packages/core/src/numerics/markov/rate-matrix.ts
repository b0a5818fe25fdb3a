import { KetalabError } from "../../language/errors.js";
import { solve } from "../linear/solve-equations.js";

/**
 * Rates between the states of a Markov chain, n x n by rows: row i says how fast each other state is reached from state i,
 * and the diagonal is minus the sum of its row, so that occupancies (a row) always add up to 1.
 *
 * @param rates off-diagonal entries; the diagonal is filled in.
 */
export function generator(rates: Float64Array, n: number): Float64Array {
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) if (j !== i) sum += rates[i * n + j]!;
    rates[i * n + i] = -sum;
  }
  return rates;
}

/**
 * Where a chain settles that starts in one state, by the elimination of Grassmann, Taksar and Heyman: it subtracts
 * nothing, so occupancies of one in a billion keep all their digits. States that cannot be reached stay empty.
 *
 * @throws KetalabError when a state can be reached from which there is no way back.
 */
export function stationary(Q: Float64Array, n: number, from: number): Float64Array {
  const order = reached(Q, n, from);
  const m = order.length;
  const a = new Float64Array(m * m);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) if (i !== j) a[i * m + j] = Q[order[i]! * n + order[j]!]!;
  for (let k = m - 1; k > 0; k--) {
    let out = 0;
    for (let j = 0; j < k; j++) out += a[k * m + j]!;
    if (!(out > 0))
      throw new KetalabError("unsolved", "there is no single steady state: a state is left by no way back");
    for (let i = 0; i < k; i++) {
      const share = a[i * m + k]! / out;
      a[i * m + k] = share;
      if (share !== 0) for (let j = 0; j < k; j++) if (j !== i) a[i * m + j] = a[i * m + j]! + share * a[k * m + j]!;
    }
  }
  const settled = new Float64Array(n);
  settled[from] = 1;
  let total = 1;
  for (let k = 1; k < m; k++) {
    let sum = 0;
    for (let i = 0; i < k; i++) sum += settled[order[i]!]! * a[i * m + k]!;
    settled[order[k]!] = sum;
    total += sum;
  }
  for (let i = 0; i < n; i++) settled[i] = settled[i]! / total;
  return settled;
}

/** The states that can be reached from one, itself first. */
function reached(Q: Float64Array, n: number, from: number): number[] {
  const order = [from];
  for (const i of order) {
    for (let j = 0; j < n; j++) if (j !== i && Q[i * n + j]! > 0 && !order.includes(j)) order.push(j);
  }
  return order;
}

/**
 * The areas between a course and its end: the integral of p(t) - p(infinity) over all time, for each state.
 *
 * @param start where the course begins; it ends in the steady state `end` of Q.
 */
export function areaToSteady(Q: Float64Array, n: number, start: Float64Array, end: Float64Array): Float64Array {
  // x Q = end - start with sum(x) = 0, written for columns; every state of the steady state counts as one equation too many.
  const pivot = end.indexOf(Math.max(...end));
  const a = new Float64Array(n * n);
  const b = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const empty = end[j] === 0 && Q[j * n + j] === 0;
    for (let i = 0; i < n; i++) a[j * n + i] = j === pivot ? 1 : empty ? (i === j ? 1 : 0) : Q[i * n + j]!;
    b[j] = j === pivot || empty ? 0 : end[j]! - start[j]!;
  }
  return solve(a, b, n, 1);
}

/**
 * The slowest rate with which a chain approaches its steady state: the smallest eigenvalue of -Q beside zero, by inverse
 * iteration in the space of differences, whose sum is zero.
 */
export function slowestRate(Q: Float64Array, n: number, start: Float64Array, end: Float64Array): number {
  let x: Float64Array = start.map((value, i) => value - end[i]!);
  let rate = 0;
  for (let k = 0; k < 500; k++) {
    const size = Math.max(...x.map(Math.abs));
    if (size === 0) return rate;
    const unit = x.map((value) => value / size);
    // The area of exp(-rate t) is 1/rate.
    const origin = unit.map((value, i) => value + end[i]!);
    x = areaToSteady(Q, n, origin, end);
    const at = unit.findIndex((value) => Math.abs(value) === 1);
    const found = 1 / (x[at]! / unit[at]!);
    if (Math.abs(found - rate) <= 1e-14 * Math.abs(found)) return found;
    rate = found;
  }
  return rate;
}

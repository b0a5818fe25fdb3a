import { symmetricEigen } from "../numerics/linear/symmetric-eigen.js";

/** Compartments that exchange, as the same registers for everybody: who stands where, and the rates there and back. */
export interface Exchange {
  readonly states: readonly number[];
  /** Its first mode; one for each state. */
  readonly first: number;
  /** Registers of the diagonal. */
  readonly diagonal: readonly number[];
  /** Pairs that exchange, as a tree from state 0: from, to, and the registers of the rates there and back. */
  readonly pairs: readonly (readonly [from: number, to: number, there: number, back: number])[];
}

/**
 * Rates of a block, its vectors (`out`, from `vectors` on) and their inverse (`inverse` further), for one individual.
 * A centre with one or two compartments around it, which is what most are, has its rates in closed form.
 *
 * @returns false when the matrix is not one of compartments that exchange.
 */
export function eigen(
  block: Exchange,
  registers: Float64Array,
  size: number,
  p: number,
  rates: Float64Array,
  out: Float64Array,
  vectors: number,
  inverse: number,
): boolean {
  const { diagonal, first, pairs } = block;
  const m = diagonal.length;
  if (m === 1) {
    rates[first * size + p] = registers[diagonal[0]! * size + p]!;
    out[vectors] = 1;
    out[vectors + inverse] = 1;
    return true;
  }
  for (let q = 0; q < pairs.length; q++) {
    const pair = pairs[q]!;
    if (!(registers[pair[2] * size + p]! > 0 && registers[pair[3] * size + p]! > 0)) return false;
  }
  const star = m === 2 || (m === 3 && pairs[1]![0] === 0);
  return (
    (star && closed(block, registers, size, p, rates, out, vectors, inverse)) ||
    general(block, registers, size, p, rates, out, vectors, inverse)
  );
}

/** Rates nearer than this to a leaf of the star, as a share of the largest, are left to the rotations. */
const NEAR = 1e-7;

/**
 * State 0 in the middle and one or two around it. With the block scaled to be symmetric, the rates are the roots of
 * a - x + b1^2/(x - d1) + b2^2/(x - d2): by Viète for two leaves, then one step of Newton. A vector is 1 in the middle and
 * b/(x - d) in a leaf.
 */
function closed(
  { first, diagonal, pairs }: Exchange,
  registers: Float64Array,
  size: number,
  p: number,
  rates: Float64Array,
  out: Float64Array,
  vectors: number,
  inverse: number,
): boolean {
  const m = diagonal.length;
  const a = registers[diagonal[0]! * size + p]!;
  const one = pairs[0]!;
  const there1 = registers[one[2] * size + p]!;
  const square1 = there1 * registers[one[3] * size + p]!;
  const b1 = Math.sqrt(square1);
  const d1 = registers[diagonal[1]! * size + p]!;
  let b2 = 0;
  let d2 = 0;
  let scale2 = 1;
  let x0 = 0;
  let x1 = 0;
  let x2 = 0;
  if (m === 2) {
    const half = (a - d1) / 2;
    const root = Math.sqrt(half * half + square1);
    const mean = (a + d1) / 2;
    x0 = mean - root;
    x1 = mean + root;
  } else {
    const two = pairs[1]!;
    const there2 = registers[two[2] * size + p]!;
    const square2 = there2 * registers[two[3] * size + p]!;
    b2 = Math.sqrt(square2);
    d2 = registers[diagonal[2]! * size + p]!;
    scale2 = there2 / b2;
    const mean = (a + d1 + d2) / 3;
    const [u, v, w] = [a - mean, d1 - mean, d2 - mean];
    const squares = (u * u + v * v + w * w) / 6 + (square1 + square2) / 3;
    const radius = Math.sqrt(squares);
    const half = (u * v * w - square1 * w - square2 * v) / 2;
    const cos3 = Math.min(1, Math.max(-1, half / (squares * radius)));
    const angle = Math.acos(cos3) / 3;
    const cos = Math.cos(angle);
    const side = Math.sqrt(3 * (1 - cos * cos));
    x0 = mean + 2 * radius * cos;
    x1 = mean - radius * (cos + side);
    x2 = mean - radius * (cos - side);
  }
  const scale1 = there1 / b1;
  const near = NEAR * (Math.abs(a) + Math.abs(d1) + Math.abs(d2));
  for (let k = 0; k < m; k++) {
    let x = k === 0 ? x0 : k === 1 ? x1 : x2;
    if (Math.abs(x - d1) < near || (m === 3 && Math.abs(x - d2) < near)) return false;
    let leaf1 = b1 / (x - d1);
    let leaf2 = m === 3 ? b2 / (x - d2) : 0;
    x += (a - x + b1 * leaf1 + b2 * leaf2) / (1 + leaf1 * leaf1 + leaf2 * leaf2);
    leaf1 = b1 / (x - d1);
    leaf2 = m === 3 ? b2 / (x - d2) : 0;
    const share = 1 / (1 + leaf1 * leaf1 + leaf2 * leaf2);
    rates[(first + k) * size + p] = x;
    out[vectors + k] = 1;
    out[vectors + m + k] = leaf1 * scale1;
    out[vectors + inverse + k * m] = share;
    out[vectors + inverse + k * m + 1] = (leaf1 * share) / scale1;
    if (m === 3) {
      out[vectors + 6 + k] = leaf2 * scale2;
      out[vectors + inverse + k * 3 + 2] = (leaf2 * share) / scale2;
    }
  }
  return true;
}

/** Any tree of compartments, by rotations. */
function general(
  { first, diagonal, pairs }: Exchange,
  registers: Float64Array,
  size: number,
  p: number,
  rates: Float64Array,
  out: Float64Array,
  vectors: number,
  inverse: number,
): boolean {
  const m = diagonal.length;
  const s = new Float64Array(m * m);
  const scale = new Float64Array(m);
  scale[0] = 1;
  for (let i = 0; i < m; i++) s[i * m + i] = registers[diagonal[i]! * size + p]!;
  for (let q = 0; q < pairs.length; q++) {
    const [from, to, t, b] = pairs[q]!;
    const there = registers[t * size + p]!;
    const mean = Math.sqrt(there * registers[b * size + p]!);
    s[from * m + to] = mean;
    s[to * m + from] = mean;
    scale[to] = (scale[from]! * there) / mean;
  }
  const { values, vectors: v } = symmetricEigen(s, m);
  for (let k = 0; k < m; k++) {
    rates[(first + k) * size + p] = values[k]!;
    for (let i = 0; i < m; i++) {
      out[vectors + i * m + k] = scale[i]! * v[i * m + k]!;
      out[vectors + inverse + k * m + i] = v[i * m + k]! / scale[i]!;
    }
  }
  return true;
}

import type { Layout } from "./linear-modes.js";

/** People worked out side by side: few enough that their numbers stay in the fast memory. */
export const BLOCK = 512;

/** What is smaller than this share of the terms that make it up is rounding, and nobody has less than nothing. */
const DUST = 1e-14;

/** Lets every term decay to the next moment. */
export function decay(terms: Layout["terms"], ratios: Float64Array, living: Float64Array, count: number): void {
  for (let t = 0; t < terms.length; t++) {
    const [from, rate] = [t * BLOCK, terms[t]!.mode * BLOCK];
    for (let p = 0; p < count; p++) living[from + p] = living[from + p]! * ratios[rate + p]!;
  }
}

/** A row as its plateau and its terms, three of them at a time; the terms move on to this moment first where `moving`. */
export function addUp(
  mine: Int32Array,
  terms: Layout["terms"],
  moving: boolean,
  living: Float64Array,
  ratios: Float64Array,
  level: Float64Array,
  base: number,
  to: Float64Array,
  at: number,
  count: number,
): void {
  if (mine.length === 0) for (let p = 0; p < count; p++) to[at + p] = level[base + p]!;
  for (let q = 0; q < mine.length; q += 3) {
    const from = q === 0 ? level : to;
    const start = q === 0 ? base : at;
    const many = Math.min(3, mine.length - q);
    const [a, b, c] = [mine[q]! * BLOCK, (mine[q + 1] ?? 0) * BLOCK, (mine[q + 2] ?? 0) * BLOCK];
    if (moving) {
      const ra = terms[mine[q]!]!.mode * BLOCK;
      const rb = many > 1 ? terms[mine[q + 1]!]!.mode * BLOCK : 0;
      const rc = many > 2 ? terms[mine[q + 2]!]!.mode * BLOCK : 0;
      if (many === 3) three(living, ratios, a, ra, b, rb, c, rc, from, start, to, at, count);
      else {
        for (let p = 0; p < count; p++) {
          const x = living[a + p]! * ratios[ra + p]!;
          living[a + p] = x;
          to[at + p] = from[start + p]! + x;
        }
        if (many === 2) {
          for (let p = 0; p < count; p++) {
            const y = living[b + p]! * ratios[rb + p]!;
            living[b + p] = y;
            to[at + p] = to[at + p]! + y;
          }
        }
      }
    } else {
      for (let p = 0; p < count; p++) {
        const sum = from[start + p]! + living[a + p]!;
        to[at + p] = many === 1 ? sum : many === 2 ? sum + living[b + p]! : sum + living[b + p]! + living[c + p]!;
      }
    }
  }
}

function three(
  living: Float64Array,
  ratios: Float64Array,
  a: number,
  ra: number,
  b: number,
  rb: number,
  c: number,
  rc: number,
  from: Float64Array,
  start: number,
  to: Float64Array,
  at: number,
  count: number,
): void {
  for (let p = 0; p < count; p++) {
    const x = living[a + p]! * ratios[ra + p]!;
    const y = living[b + p]! * ratios[rb + p]!;
    const z = living[c + p]! * ratios[rc + p]!;
    living[a + p] = x;
    living[b + p] = y;
    living[c + p] = z;
    to[at + p] = from[start + p]! + x + y + z;
  }
}

/** Specks below zero, at the start of a dose, are zero. */
export function sweep(
  mine: Int32Array,
  living: Float64Array,
  level: Float64Array,
  base: number,
  to: Float64Array,
  at: number,
  count: number,
): void {
  for (let p = 0; p < count; p++) {
    if (!(to[at + p]! < 0)) continue;
    let size = Math.abs(level[base + p]!);
    for (let q = 0; q < mine.length; q++) size += Math.abs(living[mine[q]! * BLOCK + p]!);
    if (-to[at + p]! <= DUST * size) to[at + p] = 0;
  }
}

/** Terms that have all but gone are put to zero: numbers too small to be kept in full take a processor much longer. */
export function quiet(living: Float64Array): void {
  for (let i = 0; i < living.length; i++) if (Math.abs(living[i]!) < 1e-200) living[i] = 0;
}

/** Puts values into another unit, where they are or elsewhere. */
export function scale(to: Float64Array, at: number, count: number, by: number): void {
  for (let p = at; p < at + count; p++) to[p] = to[p]! * by;
}

export function copy(from: Float64Array, start: number, to: Float64Array, at: number, count: number, by: number): void {
  for (let p = 0; p < count; p++) to[at + p] = from[start + p]! * by;
}

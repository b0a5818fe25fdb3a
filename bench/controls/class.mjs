import { compartments } from "./recurrence.mjs";

/**
 * A class written by hand: three compartments after Kamp 2020, 0.5 mg/kg over 40 min at 70 kg, clearance and central
 * volume lognormal, 100 moments two minutes apart, exact percentiles by Hoare's selection.
 */
const { Q2, Q3, V2, V3, CL, V1 } = compartments;
const BLOCK = 512;
export const POINTS = 100;
const STEP = 2;
const STOP = 20; // the moment at which the infusion ends
export const spread = { CL: Math.sqrt(Math.log1p(0.2 ** 2)), V1: Math.sqrt(Math.log1p(0.3 ** 2)) };
const [k21, k31] = [Q2 / V2, Q3 / V3];

/** Two normal deviates of a subject: a hash of its number, then Box and Muller. */
function deviates(seed, subject, into) {
  let h = Math.imul(seed ^ subject, 0x9e3779b1) ^ (subject >>> 7);
  const next = () => {
    h = (h + 0x6d2b79f5) | 0;
    let t = Math.imul(h ^ (h >>> 15), h | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  const size = Math.sqrt(-2 * Math.log(next()));
  const angle = 2 * Math.PI * next();
  into[0] = size * Math.cos(angle);
  into[1] = size * Math.sin(angle);
}

const room = Array.from({ length: 9 }, () => new Float64Array(BLOCK));

/** People `from` to `to` into `store[k * stride + person - from]`. */
export function fill(from, to, seed, store, stride, draw = deviates) {
  const [a, b, c, ra, rb, rc, sa, sb, sc] = room;
  const z = new Float64Array(2);
  const rate = (0.5 * 70 * 1000) / 40;
  for (let first = from; first < to; first += BLOCK) {
    const count = Math.min(BLOCK, to - first);
    for (let p = 0; p < count; p++) {
      draw(seed, first + p, z);
      const cl = CL * Math.exp(spread.CL * z[0]);
      const v = V1 * Math.exp(spread.V1 * z[1]);
      const [k10, k12, k13] = [cl / v, Q2 / v, Q3 / v];
      const a2 = k10 + k12 + k13 + k21 + k31;
      const a1 = k10 * k21 + k10 * k31 + k21 * k31 + k12 * k31 + k13 * k21;
      const a0 = k10 * k21 * k31;
      const w = a1 - (a2 * a2) / 3;
      const q = (-2 * a2 ** 3) / 27 + (a2 * a1) / 3 - a0;
      const size = 2 * Math.sqrt(-w / 3);
      const angle = Math.acos(((3 * q) / (2 * w)) * Math.sqrt(-3 / w)) / 3;
      const x = a2 / 3 + size * Math.cos(angle);
      const y = a2 / 3 + size * Math.cos(angle - (2 * Math.PI) / 3);
      const u = a2 / 3 + size * Math.cos(angle - (4 * Math.PI) / 3);
      ra[p] = Math.exp(-x * STEP);
      rb[p] = Math.exp(-y * STEP);
      rc[p] = Math.exp(-u * STEP);
      a[p] = sa[p] = (rate * (k21 - x) * (k31 - x)) / ((y - x) * (u - x)) / v / x;
      b[p] = sb[p] = (rate * (k21 - y) * (k31 - y)) / ((x - y) * (u - y)) / v / y;
      c[p] = sc[p] = (rate * (k21 - u) * (k31 - u)) / ((x - u) * (y - u)) / v / u;
    }
    for (let k = 0; k < POINTS; k++) {
      const at = k * stride + first - from;
      if (k === STOP) {
        for (let p = 0; p < count; p++) {
          a[p] = sa[p] - a[p];
          b[p] = sb[p] - b[p];
          c[p] = sc[p] - c[p];
        }
      }
      if (k < STOP) for (let p = 0; p < count; p++) store[at + p] = sa[p] + sb[p] + sc[p] - a[p] - b[p] - c[p];
      else for (let p = 0; p < count; p++) store[at + p] = a[p] + b[p] + c[p];
      for (let p = 0; p < count; p++) {
        a[p] *= ra[p];
        b[p] *= rb[p];
        c[p] *= rc[p];
      }
    }
  }
}

/** Percentiles 5, 50 and 95 of `values[from..from + n]`, which are put in another order. */
export function select3(values, from, n, into, at, stride) {
  const last = from + n - 1;
  const middle = between(values, from, last, from, n, 0.5);
  into[at] = between(values, from, from + ((n - 1) >> 1), from, n, 0.05);
  into[at + stride] = middle;
  into[at + 2 * stride] = between(values, from + ((n - 1) >> 1), last, from, n, 0.95);
}

function between(a, left, right, from, n, share) {
  const position = share * (n - 1);
  const rank = from + Math.floor(position);
  const low = hoare(a, left, right, rank);
  const part = position - Math.floor(position);
  if (part === 0) return low;
  let high = Number.POSITIVE_INFINITY;
  for (let i = rank + 1; i <= right; i++) if (a[i] < high) high = a[i];
  if (rank === right) high = hoare(a, rank + 1, from + n - 1, rank + 1);
  return low + part * (high - low);
}

function hoare(a, low, high, rank) {
  let left = low;
  let right = high;
  while (right > left) {
    const pivot = a[rank];
    let i = left;
    let j = right;
    while (i <= j) {
      while (a[i] < pivot) i++;
      while (a[j] > pivot) j--;
      if (i <= j) {
        const held = a[i];
        a[i] = a[j];
        a[j] = held;
        i++;
        j--;
      }
    }
    if (j < rank) left = i;
    if (i > rank) right = j;
  }
  return a[rank];
}

/** The whole class on one thread. */
export function byHand(n, seed, store, bands, draw) {
  fill(0, n, seed, store, n, draw);
  for (let k = 0; k < POINTS; k++) select3(store, k * n, n, bands, k, POINTS);
  return bands;
}

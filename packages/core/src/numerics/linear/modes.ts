import { symmetricEigen } from "./symmetric-eigen.js";

/**
 * A rate matrix in a form from which the exact solution can be written down. The states are sorted into blocks that
 * feed each other in one direction only; inside a block (compartments that exchange) the matrix is similar to a symmetric
 * one, so its rates are real. A rate that occurs again further down, as in a chain of equal transit compartments, has no
 * second eigenvector; it gives t·exp(-kt) instead, and so on.
 */
export interface Decomposition {
  readonly blocks: readonly Block[];
  /** The rate of every mode, and the power of time in front of its exponential. */
  readonly rates: Float64Array;
  readonly powers: Uint8Array;
  /** Modes of one rate stand together, lowest power first: where each rate begins, and the end. */
  readonly groups: Int32Array;
}

interface Block {
  readonly states: Int32Array;
  /** From mode to state and back; row-major. */
  readonly out: Float64Array;
  readonly back: Float64Array;
  /** The group of each local rate. */
  readonly own: Int32Array;
  /** What comes in from blocks before: local row, state it comes from, rate. */
  readonly feeds: readonly { readonly row: number; readonly from: number; readonly rate: number }[];
}

/** Rates this close (relatively) count as one; the rest must be clearly apart or digits are lost. */
const EQUAL = 1e-13;
const APART = 1e-6;

/**
 * @param matrix n x n, row-major.
 * @returns undefined when the matrix has no such form, or two of its rates are too close to tell apart; the matrix
 * exponential then serves.
 */
export function decompose(matrix: Float64Array, n: number): Decomposition | undefined {
  const members = components(matrix, n);
  const rates: number[] = [0];
  const depth: number[] = [1]; // how many powers of time a rate needs
  const reach: Set<number>[] = Array.from({ length: n }, () => new Set<number>());
  const blocks: Block[] = [];
  for (const states of members) {
    const m = states.length;
    const made = symmetrised(matrix, n, states);
    if (made === undefined) return undefined;
    const incoming = new Set<number>([0]);
    const feeds: { row: number; from: number; rate: number }[] = [];
    states.forEach((i, row) => {
      for (let from = 0; from < n; from++) {
        const rate = matrix[i * n + from] as number;
        if (rate === 0 || states.includes(from)) continue;
        feeds.push({ row, from, rate });
        for (const group of reach[from] as Set<number>) incoming.add(group);
      }
    });
    const own = new Int32Array(m);
    for (let k = 0; k < m; k++) {
      const rate = made.values[k] as number;
      const scale = Math.max(...made.values.map(Math.abs), 1e-300);
      let group = rates.findIndex((known) => Math.abs(known - rate) <= EQUAL * scale);
      // Only a rate that drives this block can be confused with one of its own.
      for (const g of incoming) {
        if (g !== group && Math.abs((rates[g] as number) - rate) < APART * scale) return undefined;
      }
      if (group < 0) {
        group = rates.push(rate) - 1;
        depth.push(1);
      } else if (incoming.has(group)) {
        depth[group] = (depth[group] as number) + 1;
      }
      own[k] = group;
    }
    for (const i of states) {
      for (const group of incoming) (reach[i] as Set<number>).add(group);
      for (const group of own) (reach[i] as Set<number>).add(group);
    }
    blocks.push({ states: Int32Array.from(states), out: made.out, back: made.back, own, feeds });
  }
  const groups = new Int32Array(rates.length + 1);
  depth.forEach((powers, g) => {
    groups[g + 1] = (groups[g] as number) + powers;
  });
  const modes = groups[rates.length] as number;
  const modeRates = new Float64Array(modes);
  const powers = new Uint8Array(modes);
  rates.forEach((rate, g) => {
    for (let mode = groups[g] as number; mode < (groups[g + 1] as number); mode++) {
      modeRates[mode] = rate;
      powers[mode] = mode - (groups[g] as number);
    }
  });
  return { blocks, rates: modeRates, powers, groups };
}

/** Groups of states that exchange both ways, in the order in which they feed each other. */
function components(matrix: Float64Array, n: number): number[][] {
  const feeds = (from: number, to: number) => matrix[to * n + from] !== 0;
  const reaches: boolean[][] = [];
  for (let from = 0; from < n; from++) {
    const seen = new Array<boolean>(n).fill(false);
    const todo = [from];
    seen[from] = true;
    while (todo.length > 0) {
      const at = todo.pop() as number;
      for (let to = 0; to < n; to++) {
        if (!seen[to] && feeds(at, to)) {
          seen[to] = true;
          todo.push(to);
        }
      }
    }
    reaches.push(seen);
  }
  const found: number[][] = [];
  const taken = new Set<number>();
  for (let i = 0; i < n; i++) {
    if (taken.has(i)) continue;
    const group = reaches.flatMap((seen, j) => (seen[i] && (reaches[i] as boolean[])[j] ? [j] : []));
    for (const j of group) taken.add(j);
    found.push(group);
  }
  const before = (a: number[], b: number[]) => (reaches[a[0] as number] as boolean[])[b[0] as number] === true;
  const sorted: number[][] = [];
  while (sorted.length < found.length) {
    const left = found.filter((group) => !sorted.includes(group));
    sorted.push(left.find((group) => left.every((other) => other === group || !before(other, group))) as number[]);
  }
  return sorted;
}

/** Scales a block so that it is symmetric, when that can be done, and takes its eigenvectors. */
function symmetrised(matrix: Float64Array, n: number, states: readonly number[]) {
  const m = states.length;
  const entry = (i: number, j: number) => matrix[(states[i] as number) * n + (states[j] as number)] as number;
  const scale = new Float64Array(m);
  scale[0] = 1;
  const todo = [0];
  while (todo.length > 0) {
    const i = todo.pop() as number;
    for (let j = 0; j < m; j++) {
      const [there, back] = [entry(j, i), entry(i, j)];
      if (j === i || scale[j] !== 0 || there === 0) continue;
      if (there * back <= 0) return undefined;
      scale[j] = (scale[i] as number) * Math.sqrt(there / back);
      todo.push(j);
    }
  }
  const symmetric = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) symmetric[i * m + j] = (entry(i, j) * (scale[j] as number)) / (scale[i] as number);
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [symmetric[i * m + j] as number, symmetric[j * m + i] as number];
      if (Math.abs(a - b) > 1e-12 * (Math.abs(a) + Math.abs(b))) return undefined;
    }
  }
  const { values, vectors } = symmetricEigen(symmetric, m);
  const out = new Float64Array(m * m);
  const back = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < m; k++) {
      out[i * m + k] = (scale[i] as number) * (vectors[i * m + k] as number);
      back[k * m + i] = (vectors[i * m + k] as number) / (scale[i] as number);
    }
  }
  return { values, out, back };
}

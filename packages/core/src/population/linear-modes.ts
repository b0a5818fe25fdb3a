import type { Arrival } from "../dosing/dose-inputs.js";
import { linearNumbers } from "../model/linear-numbers.js";
import { decompose } from "../numerics/linear/modes.js";
import type { Ground } from "../simulation/simulate.js";
import { type Exchange, eigen } from "./compartment-eigen.js";

/** What of the exact solution is the same for everybody: which states exchange, who feeds whom, which terms make a row. */
export interface Layout {
  readonly states: number;
  readonly modes: number;
  readonly blocks: readonly Block[];
  readonly terms: readonly { readonly row: number; readonly state: number; readonly mode: number }[];
  /** The terms of each readout. */
  readonly rowTerms: readonly Int32Array[];
  readonly offsets: readonly { readonly row: number; readonly at: number }[];
  readonly weights: Ground["parts"]["weights"];
  /** What the typical individual receives, and the states into which it comes. */
  readonly arrivals: readonly Arrival[];
  readonly entries: readonly number[];
}

interface Block extends Exchange {
  readonly feeds: readonly { readonly row: number; readonly from: number; readonly at: number }[];
  /** Modes that come in from blocks before. */
  readonly incoming: readonly number[];
}

/** What belongs to each individual of a block of people: rates of the modes, weights of the terms for a unit that arrives. */
export interface Batch {
  readonly rates: Float64Array;
  readonly weights: Float64Array;
  /** People whose rates stand too close together. */
  readonly odd: number[];
}

const APART = 1e-6;

/** @returns undefined where something is not linear, starts by itself, or two rates are equal for everybody. */
export function layout({ parts, defaults, weight, arrive }: Ground, times: Float64Array): Layout | undefined {
  const { linear, nonlinear, constants, inflow, starts, readouts, weights } = parts;
  const n = linear.length;
  if (nonlinear.length > 0 || inflow.length > 0 || starts.length > 0) return undefined;
  const registers = constants.registers();
  registers.set(defaults);
  constants.run(registers);
  const { matrix } = linearNumbers(parts, registers);
  const place = new Int32Array(n * n).fill(-1);
  for (const { row, column, at } of parts.matrix) place[row * n + column] = at;
  const form = decompose(matrix, n);
  if (form === undefined || form.powers.some((power) => power > 0)) return undefined;
  const blocks: Block[] = [];
  const reach: Set<number>[] = Array.from({ length: n }, () => new Set<number>());
  let first = 0;
  for (const made of form.blocks) {
    const states = [...made.states];
    const incoming = new Set<number>();
    const feeds = made.feeds.map(({ row, from }) => {
      for (const mode of reach[from] as Set<number>) incoming.add(mode);
      return { row, from, at: place[(states[row] as number) * n + from]! };
    });
    const pairs = tree(states, place, n);
    if (pairs === undefined) return undefined;
    for (const state of states) {
      for (const mode of incoming) (reach[state] as Set<number>).add(mode);
      for (let k = 0; k < states.length; k++) (reach[state] as Set<number>).add(first + k);
    }
    const diagonal = states.map((state) => place[state * n + state]!);
    if (diagonal.some((at) => at < 0)) return undefined;
    blocks.push({ states, first, diagonal, pairs, feeds, incoming: [...incoming] });
    first += states.length;
  }
  const arrivals = arrive(defaults, weight);
  const end = times[times.length - 1]!;
  const onGrid = (moment: number) => moment < times[0]! || moment > end || times.includes(moment);
  if (!arrivals.every((one) => onGrid(one.time) && onGrid(one.end))) return undefined;
  const entries = [...new Set(arrivals.map(({ state }) => state))];
  const terms: { row: number; state: number; mode: number }[] = [];
  readouts.forEach((_, row) => {
    const mine = new Set(weights.flatMap((one) => (one.row === row ? [...(reach[one.column] as Set<number>)] : [])));
    for (const state of entries) {
      const fed = downstream(blocks, state);
      for (const mode of mine) if (fed.has(mode)) terms.push({ row, state, mode });
    }
  });
  return {
    states: n,
    modes: n,
    blocks,
    terms,
    rowTerms: readouts.map((_, row) => Int32Array.from(terms.flatMap((term, t) => (term.row === row ? [t] : [])))),
    offsets: parts.offsets,
    weights,
    arrivals,
    entries,
  };
}

/** The modes that a dose into a state can set going. */
function downstream(blocks: readonly Block[], state: number): Set<number> {
  const wet = new Set<number>([state]);
  const modes = new Set<number>();
  for (const { states, first, feeds } of blocks) {
    if (!states.some((one) => wet.has(one)) && !feeds.some(({ from }) => wet.has(from))) continue;
    states.forEach((one, k) => {
      wet.add(one);
      modes.add(first + k);
    });
  }
  return modes;
}

/** The pairs of a block that exchange, when they form a tree, as compartments do. */
function tree(states: readonly number[], place: Int32Array, n: number): Exchange["pairs"] | undefined {
  const pairs: [number, number, number, number][] = [];
  const seen = new Set([0]);
  const todo = [0];
  while (todo.length > 0) {
    const from = todo.shift() as number;
    for (let to = 0; to < states.length; to++) {
      const there = place[states[to]! * n + states[from]!]!;
      const back = place[states[from]! * n + states[to]!]!;
      if (to === from || (there < 0 && back < 0)) continue;
      if (pairs.some(([a, b]) => (a === from && b === to) || (a === to && b === from))) continue;
      if (there < 0 || back < 0 || seen.has(to)) return undefined;
      pairs.push([from, to, there, back]);
      seen.add(to);
      todo.push(to);
    }
  }
  return seen.size === states.length ? pairs : undefined;
}

let scratch = new Float64Array(0);

/** Rates and weights of `count` people from the registers of their constants, which stand `size` apart. */
export function solveBatch(plan: Layout, registers: Float64Array, size: number, count: number, batch: Batch): void {
  const { blocks, terms, weights, entries, states: n, modes } = plan;
  const { rates, weights: shares, odd } = batch;
  odd.length = 0;
  const widest = blocks.reduce((most, { states }) => Math.max(most, states.length), 0);
  const room = widest * widest * 2 * blocks.length;
  if (scratch.length < room) scratch = new Float64Array(room);
  const out = scratch; // eigenvectors, scaled to states, block by block; then their inverse
  const x = new Float64Array(n * modes);
  const inverse = widest * widest;
  for (let p = 0; p < count; p++) {
    let fine = true;
    for (let b = 0; b < blocks.length; b++)
      fine = eigen(blocks[b]!, registers, size, p, rates, out, 2 * b * inverse, inverse) && fine;
    for (let b = 0; b < blocks.length; b++) fine = apart(blocks[b]!, rates, size, p) && fine;
    if (!fine) odd.push(p);
    for (let t = 0; t < terms.length; t++) shares[t * size + p] = 0;
    for (let e = 0; e < entries.length; e++) {
      const entry = entries[e]!;
      impulse(plan, registers, size, p, rates, out, inverse, entry, x);
      for (let t = 0; t < terms.length; t++) {
        const { row, state, mode } = terms[t]!;
        if (state !== entry) continue;
        let sum = 0;
        for (let q = 0; q < weights.length; q++) {
          const one = weights[q]!;
          if (one.row === row) sum += registers[one.at * size + p]! * x[one.column * modes + mode]!;
        }
        shares[t * size + p] = sum;
      }
    }
  }
}

/** Rates that meet must differ, and each must fade. */
function apart({ states, first, incoming }: Block, rates: Float64Array, size: number, p: number): boolean {
  let scale = 0;
  for (let k = 0; k < states.length; k++) scale = Math.max(scale, -rates[(first + k) * size + p]!);
  for (let k = 0; k < states.length; k++) {
    const rate = rates[(first + k) * size + p]!;
    if (!(rate < -1e-12 * scale)) return false;
    for (let q = 0; q < incoming.length; q++)
      if (!(Math.abs(rates[incoming[q]! * size + p]! - rate) >= APART * scale)) return false;
  }
  return true;
}

/** What one unit into a state becomes: the weight of every mode in every state. */
function impulse(
  { blocks, modes }: Layout,
  registers: Float64Array,
  size: number,
  p: number,
  rates: Float64Array,
  out: Float64Array,
  inverse: number,
  entry: number,
  x: Float64Array,
): void {
  x.fill(0);
  for (let b = 0; b < blocks.length; b++) {
    const { states, first, feeds, incoming } = blocks[b]!;
    const m = states.length;
    const vectors = 2 * b * inverse;
    const back = vectors + inverse;
    for (let k = 0; k < m; k++) {
      const rate = rates[(first + k) * size + p]!;
      let own = 0;
      for (let i = 0; i < m; i++) if (states[i] === entry) own += out[back + k * m + i]!;
      for (let q = 0; q < incoming.length; q++) {
        const mode = incoming[q]!;
        let forcing = 0;
        for (let f = 0; f < feeds.length; f++) {
          const { row, from, at } = feeds[f]!;
          forcing += out[back + k * m + row]! * registers[at * size + p]! * x[from * modes + mode]!;
        }
        if (forcing === 0) continue;
        const y = forcing / (rates[mode * size + p]! - rate);
        own -= y;
        for (let i = 0; i < m; i++) {
          const to = states[i]! * modes + mode;
          x[to] = x[to]! + out[vectors + i * m + k]! * y;
        }
      }
      for (let i = 0; i < m; i++) {
        const to = states[i]! * modes + first + k;
        x[to] = x[to]! + out[vectors + i * m + k]! * own;
      }
    }
  }
}

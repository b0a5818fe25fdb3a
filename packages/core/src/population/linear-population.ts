import { fromBase } from "../language/units.js";
import { firstAtOrAfter } from "../numerics/moments.js";
import type { Ground } from "../simulation/simulate.js";
import { addUp, BLOCK, copy, decay, quiet, scale, sweep } from "./block-arithmetic.js";
import { type Batch, type Layout, layout, solveBatch } from "./linear-modes.js";

/**
 * Many people at once, where everything that is asked for is linear in the drug or made from such columns. Each individual's
 * rates and weights are worked out once; then all walk through time together, one moment after the other, so that the
 * values of one moment stand side by side and its percentiles can be taken as they are.
 */
export interface LinearPopulation {
  readonly size: number;
  /** Registers of the constants, `size` apart: the caller puts the given values of each individual into the first ones. */
  readonly registers: Float64Array;
  /** Amount of each arrival, `size` apart. */
  readonly amounts: Float64Array;
  /**
   * Works out `count` people. Moment `k` of column `c` of individual `p` goes to `into[c][k][first + p]`.
   * @returns the people whose numbers this way cannot carry; they must be run one by one.
   */
  run(count: number, into: Store, first: number): readonly number[];
}

/** What a population has come to: for each column and moment the values of everybody, side by side. */
export type Store = readonly (readonly Float64Array[])[];

/** @returns undefined where the columns asked for are not of the kind; every individual is then run alone. */
export function linearPopulation(
  ground: Ground,
  times: Float64Array,
  units: readonly string[],
): LinearPopulation | undefined {
  const { parts } = ground;
  const { readouts, columns, constants, outputs } = parts;
  const plan = layout(ground, times);
  if (plan === undefined) return undefined;
  const { terms, rowTerms, arrivals } = plan;
  const P = BLOCK;
  const rows = readouts.length;
  const registers = constants.columns(P);
  const amounts = new Float64Array(arrivals.length * P);
  const batch: Batch = {
    rates: new Float64Array(plan.modes * P),
    weights: new Float64Array(terms.length * P),
    odd: [],
  };
  const ratios = new Float64Array(plan.modes * P);
  const living = new Float64Array(terms.length * P);
  const level = new Float64Array(rows * P);
  const factors = units.map((unit) => fromBase(1, unit));
  const direct = columns.map((column) => readouts.indexOf(column));
  // Rows go straight to where they are kept, unless a formula reads them first.
  const table = outputs?.columns(P);
  const known = outputs === undefined ? 0 : outputs.inputs.length - rows;
  const room = table ?? new Float64Array(rows * P);
  const home = outputs === undefined ? (row: number) => row * P : (row: number) => (known + row) * P;
  const straight = rows > 0 && outputs === undefined && columns.length === rows;
  const walk = moments(plan, times);

  return {
    size: P,
    registers,
    amounts,
    run(count, into, first) {
      constants.runColumns(registers, P, count);
      solveBatch(plan, registers, P, count, batch);
      if (table !== undefined && outputs !== undefined) {
        for (let i = 0; i < known; i++) {
          const at = (constants.outputs[outputs.inputs[i] as string] as number) * P;
          table.set(registers.subarray(at, at + count), i * P);
        }
      }
      living.fill(0);
      settle(plan, [], registers, batch, amounts, count, level);
      let gap = Number.NaN;
      let young = 0;
      const running: number[] = [];
      for (let w = 0; w < walk.times.length; w++) {
        const now = walk.times[w]!;
        const away = w === 0 ? 0 : now - walk.times[w - 1]!;
        if (w > 0 && !(Math.abs(away - gap) <= 1e-9 * away)) {
          gap = away;
          for (let i = 0; i < plan.modes; i++)
            for (let p = i * P; p < i * P + count; p++) ratios[p] = Math.exp(batch.rates[p]! * gap);
        }
        const switched = walk.switches[w];
        const k = w - walk.skip;
        if (switched !== undefined) {
          if (w > 0) decay(terms, ratios, living, count);
          switchOver(plan, switched, running, batch, amounts, count, living);
          settle(plan, running, registers, batch, amounts, count, level);
          young = 0;
        } else if (w % 64 === 63) quiet(living);
        if (k < 0) {
          if (switched === undefined) decay(terms, ratios, living, count);
          continue;
        }
        for (let row = 0; row < rows; row++) {
          const c = straight ? columns.indexOf(readouts[row] as string) : -1;
          const to = c >= 0 ? (into[c]?.[k] as Float64Array) : room;
          const at = c >= 0 ? first : home(row);
          const mine = rowTerms[row] as Int32Array;
          addUp(mine, terms, switched === undefined && w > 0, living, ratios, level, row * P, to, at, count);
          if (young < 2) sweep(mine, living, level, row * P, to, at, count);
          if (c >= 0 && factors[c] !== 1) scale(to, at, count, factors[c] as number);
        }
        young++;
        if (straight) continue;
        if (table !== undefined) outputs?.runColumns(table, P, count);
        for (let c = 0; c < columns.length; c++) {
          const row = direct[c] as number;
          const from = row >= 0 ? home(row) : (outputs?.outputs[`o:${columns[c]}`] as number) * P;
          copy(room, from, into[c]?.[k] as Float64Array, first, count, factors[c] as number);
        }
      }
      return batch.odd;
    },
  };
}

interface Walk {
  /** Every moment, from the first dose. */
  readonly times: Float64Array;
  /** How many of them are before time zero. */
  readonly skip: number;
  /** What begins (i) and what ends (-1 - i) at a moment. */
  readonly switches: readonly (readonly number[] | undefined)[];
}

function moments({ arrivals }: Layout, times: Float64Array): Walk {
  const end = times[times.length - 1]!;
  const early = new Set<number>();
  for (const one of arrivals) {
    for (const moment of one.duration > 0 ? [one.time, one.end] : [one.time]) {
      if (moment < times[0]!) early.add(moment);
    }
  }
  const before = [...early].sort((a, b) => a - b);
  const all = Float64Array.from([...before, ...times]);
  const switches: number[][] = [];
  arrivals.forEach((one, i) => {
    const put = (moment: number, what: number) => {
      if (moment > end) return;
      const at = firstAtOrAfter(all, moment);
      const list = switches[at] ?? [];
      switches[at] = list;
      list.push(what);
    };
    put(one.time, i);
    if (one.duration > 0) put(one.end, -1 - i);
  });
  return { times: all, skip: before.length, switches };
}

/** A dose that comes at once adds to its terms; one that runs in pulls them below their plateau, and lets go at its end. */
function switchOver(
  { terms, arrivals }: Layout,
  switched: readonly number[],
  running: number[],
  { rates, weights }: Batch,
  amounts: Float64Array,
  count: number,
  living: Float64Array,
): void {
  for (const what of switched) {
    const i = what < 0 ? -1 - what : what;
    const { duration, state } = arrivals[i]!;
    if (duration > 0) {
      if (what >= 0) running.push(i);
      else running.splice(running.indexOf(i), 1);
    }
    for (let t = 0; t < terms.length; t++) {
      if (terms[t]!.state !== state) continue;
      const rate = terms[t]!.mode * BLOCK;
      for (let p = 0; p < count; p++) {
        const size = amounts[i * BLOCK + p]! * weights[t * BLOCK + p]!;
        const change = duration === 0 ? size : (what >= 0 ? size : -size) / (duration * rates[rate + p]!);
        living[t * BLOCK + p] = living[t * BLOCK + p]! + change;
      }
    }
  }
}

/** The plateau of each row: what is always there, and what the running infusions would come to. */
function settle(
  { terms, arrivals, offsets }: Layout,
  running: readonly number[],
  registers: Float64Array,
  { rates, weights }: Batch,
  amounts: Float64Array,
  count: number,
  level: Float64Array,
): void {
  level.fill(0);
  for (const { row, at } of offsets) {
    for (let p = 0; p < count; p++) level[row * BLOCK + p] = registers[at * BLOCK + p]!;
  }
  for (const i of running) {
    const { duration, state } = arrivals[i]!;
    for (let t = 0; t < terms.length; t++) {
      const { row, mode } = terms[t]!;
      if (terms[t]!.state !== state) continue;
      for (let p = 0; p < count; p++) {
        const plateau = (amounts[i * BLOCK + p]! * weights[t * BLOCK + p]!) / (duration * rates[mode * BLOCK + p]!);
        level[row * BLOCK + p] = level[row * BLOCK + p]! - plateau;
      }
    }
  }
}

import { BLOCK, type Crowd, crowd } from "./crowd.js";
import type { Correlation, Residual } from "./model.js";
import { type People, people, type Spread } from "./people.js";
import { percentiles as exactly } from "./percentiles.js";
import { randomness } from "./random.js";
import type { Result } from "./result.js";
import type { Scenario } from "./scenario.js";
import { type Ground, groundOf, prepare } from "./simulate.js";
import { type RunOptions, turns } from "./turns.js";
import { inUnit } from "./units.js";

/** A virtual class: one scenario for many people who differ as published. */
export interface PopulationSpec {
  readonly scenario: Scenario;
  /** How many people; 100 where nothing is said. */
  readonly n?: number;
  /** Another class of the same kind for every whole number. */
  readonly seed?: number;
  /** How much they differ, `{ CL: "30 %", weight: "15 %" }`; what the model publishes where nothing is said. */
  readonly variability?: Readonly<Record<string, Spread>>;
  readonly correlations?: readonly Correlation[];
  /** What is summed up; the columns of the scenario where nothing is said. */
  readonly columns?: readonly string[];
  readonly percentiles?: readonly number[];
  /** Levels of which the share of people above is wanted, by column: `{ Cket: "100 ng/mL" }`. */
  readonly above?: Readonly<Record<string, string | number>>;
  /** What a measurement adds, by column; `"published"` takes that of the model. Nothing where nothing is said. */
  readonly residual?: "published" | Readonly<Record<string, Residual>>;
}

export interface Population {
  readonly n: number;
  readonly seed: number;
  /** min */
  readonly time: Float64Array;
  readonly names: readonly string[];
  readonly percentiles: readonly number[];
  unit(name: string): string;
  /** One percentile of a column over time, exact over the class. */
  band(name: string, percentile: number): Float64Array;
  /** The share of people, 0 to 1, above the level that was given for a column, over time. */
  fractionAbove(name: string): Float64Array;
  /** One person, by number from 0: the same for a seed in any order and any class size. Without residual error. */
  subject(index: number): Result;
  /** What the parameters of a person are, in the base system. */
  values(index: number): Readonly<Record<string, number>>;
  /** One number for each person, worked out a few at a time: `metric((one) => Cmax(one, "Cket").value)`. */
  metric(of: (one: Result) => number, options?: RunOptions): Promise<Float64Array>;
}

/** A class made ready; `run` may be called again with another seed or another number of people. */
export interface PreparedPopulation {
  run(options?: RunOptions & { readonly n?: number; readonly seed?: number }): Promise<Population>;
}

/**
 * Runs a class. It works in short turns, so that a page stays alive, and may be stopped.
 *
 * @throws RangeError for what is wrong with the scenario, the spread, the percentiles or the levels.
 * @example (await population({ scenario: { regimen: "0.5 mg/kg over 40 min", columns: ["Cket"] }, n: 200, variability: { CL: "20 %", V1: "30 %" } })).band("Cket", 50)
 */
export const population = async (spec: PopulationSpec, options: RunOptions = {}): Promise<Population> =>
  preparePopulation(spec).run(options);

/** What is asked of a class, with everything looked up. */
export interface ClassPlan {
  readonly ground: Ground;
  readonly usual: Result;
  readonly wanted: readonly number[];
  /** By column; NaN where no level was given. */
  readonly levels: Float64Array;
  readonly residual: readonly (Residual | undefined)[];
  crowd(): Crowd | undefined;
  people(seed: number): People;
}

/** Reads a class and refuses what is wrong before anything runs. */
export function planOf(spec: PopulationSpec): ClassPlan {
  const { scenario, columns, percentiles: wanted = [5, 25, 50, 75, 95], above = {}, residual = {} } = spec;
  const ground = groundOf(prepare(columns === undefined ? scenario : { ...scenario, columns }));
  const { model } = ground.scenario;
  const bad = wanted.find((one, i) => !(one >= 0 && one <= 100) || (i > 0 && one <= (wanted[i - 1] as number)));
  if (bad !== undefined || wanted.length === 0) {
    throw new RangeError(`percentiles must increase and lie between 0 and 100: ${wanted.join(", ")}`);
  }
  const usual = ground.runner(ground.defaults, ground.doses, ground.weight);
  const levels = new Float64Array(usual.names.length).fill(Number.NaN);
  for (const [name, level] of Object.entries(above)) {
    levels[placeOf(usual, name)] = inUnit(level, usual.unit(name), `above ${name}`);
  }
  const errors = residual === "published" ? model.residual : residual;
  if (residual === "published" && Object.keys(errors).length === 0) {
    throw new RangeError(
      `${model.id}: no residual error is published; give it, for instance { Cket: { proportional: 0.2 } }`,
    );
  }
  if (residual !== "published") for (const name of Object.keys(errors)) placeOf(usual, name);
  const make = (seed: number) => people(ground, seed, spec.variability, spec.correlations);
  make(0);
  let made: Crowd | undefined | null = null;
  return {
    ground,
    usual,
    wanted,
    levels,
    residual: usual.names.map((name) => errors[name]),
    crowd() {
      if (made === null) made = crowd(ground, usual.time, usual.names.map(usual.unit));
      return made;
    },
    people: make,
  };
}

const placeOf = (usual: Result, name: string): number => {
  usual.column(name); // says what would do when there is no such column
  return usual.names.indexOf(name);
};

export function preparePopulation(spec: PopulationSpec): PreparedPopulation {
  const plan = planOf(spec);
  const { usual, wanted, levels } = plan;
  let kept: Float64Array[] = [];
  return {
    async run({ n = spec.n ?? 100, seed = spec.seed ?? 1, signal, progress } = {}) {
      checkSize(n);
      const people = plan.people(seed);
      const size = usual.time.length;
      if (kept[0]?.length !== n * size) kept = usual.names.map(() => new Float64Array(n * size));
      const store = kept;
      const turn = turns({ signal, progress }, n);
      for (const done of fillStore(plan, people, seed, { from: 0, to: n }, store, n))
        if (turn.due(done)) await turn.take();
      const room = exactly(wanted, n);
      const bands = usual.names.map(() => new Float64Array(wanted.length * size));
      const shares = usual.names.map(() => new Float64Array(size));
      for (let c = 0; c < store.length; c++) {
        for (let k = 0; k < size; k++) {
          const values = store[c] as Float64Array;
          room.of(values, k * n, n, bands[c] as Float64Array, k, size);
          if (!Number.isNaN(levels[c]))
            (shares[c] as Float64Array)[k] = shareAbove(values, k * n, n, levels[c] as number);
          if (n > BLOCK * 8 && turn.due(n)) await turn.take();
        }
      }
      return classOf(plan, people, { n, seed, bands, shares });
    },
  };
}

export function checkSize(n: number): void {
  if (!Number.isInteger(n) || n < 1 || n > 1e6) {
    throw new RangeError(`n must be a whole number between 1 and 1000000: ${n}`);
  }
}

export function shareAbove(values: Float64Array, from: number, count: number, level: number): number {
  let above = 0;
  for (let i = from; i < from + count; i++) if (values[i]! > level) above++;
  return above / count;
}

/** The class as its users see it. */
export function classOf(
  { ground, usual, wanted, levels }: ClassPlan,
  people: People,
  {
    n,
    seed,
    bands,
    shares,
  }: { n: number; seed: number; bands: readonly Float64Array[]; shares: readonly Float64Array[] },
): Population {
  const size = usual.time.length;
  const { parts, defaults, doses, runner } = ground;
  const person = (index: number): [given: Float64Array, weight: number] => {
    if (!Number.isInteger(index) || index < 0 || index >= n) {
      throw new RangeError(`subject must be a whole number between 0 and ${n - 1}: ${index}`);
    }
    const given = defaults.slice();
    return [given, people.draw(index, given)];
  };
  const subject = (index: number): Result => {
    const [given, weight] = person(index);
    return runner(given, doses, weight);
  };
  return {
    n,
    seed,
    time: usual.time,
    names: usual.names,
    percentiles: wanted,
    unit: usual.unit,
    band(name, percentile) {
      const [c, q] = [placeOf(usual, name), wanted.indexOf(percentile)];
      if (q < 0) throw new RangeError(`no ${percentile}th percentile was asked for; there are ${wanted.join(", ")}`);
      return (bands[c] as Float64Array).subarray(q * size, (q + 1) * size);
    },
    fractionAbove(name) {
      const c = placeOf(usual, name);
      if (Number.isNaN(levels[c])) throw new RangeError(`no level was given for ${name}; give above: { ${name}: … }`);
      return shares[c] as Float64Array;
    },
    subject,
    values(index) {
      const [given, weight] = person(index);
      return { WT: weight, ...Object.fromEntries(parts.given.map((name, i) => [name, given[i] as number])) };
    },
    async metric(of, options = {}) {
      const found = new Float64Array(n);
      const turn = turns(options, n);
      for (let i = 0; i < n; i++) {
        found[i] = of(subject(i));
        if (i % 16 === 15 && turn.due(i + 1)) await turn.take();
      }
      return found;
    },
  };
}

/**
 * Works people `from` to `to` out into a store that holds the values of one moment side by side, `stride` people apart.
 * Yields how many are done.
 */
export function* fillStore(
  plan: ClassPlan,
  people: People,
  seed: number,
  { from, to }: { readonly from: number; readonly to: number },
  store: readonly Float64Array[],
  stride: number,
): Generator<number> {
  const { ground, usual } = plan;
  const { parts, defaults, doses, weight, runner, arrive } = ground;
  const given = defaults.slice();
  const inputs = parts.given.length;
  const alone = (index: number) => {
    const kilograms = people.draw(index, given);
    keep(runner(given, doses, kilograms), usual, store, index - from, stride);
  };
  const together = sameArrivals(ground, people) === "times differ" ? undefined : plan.crowd();
  if (together === undefined) {
    for (let i = from; i < to; i++) {
      alone(i);
      yield i + 1 - from;
    }
  } else {
    const { size: P, registers, amounts } = together;
    const each = sameArrivals(ground, people) === "amounts differ";
    arrive(defaults, weight).forEach(({ amount }, e) => void amounts.fill(amount, e * P, (e + 1) * P));
    for (let i = 0; i < inputs; i++) registers.fill(defaults[i] as number, i * P, (i + 1) * P);
    for (let first = from; first < to; first += P) {
      const count = Math.min(P, to - first);
      for (let p = 0; p < count; p++) {
        const kilograms = people.draw(first + p, given);
        for (let i = 0; i < inputs; i++) registers[i * P + p] = given[i]!;
        if (each) {
          const mine = arrive(given, kilograms);
          for (let e = 0; e < mine.length; e++) amounts[e * P + p] = mine[e]!.amount;
        }
      }
      const odd = together.run(count, store, first - from, stride);
      for (const p of odd) alone(first + p);
      yield first + count - from;
    }
  }
  if (plan.residual.some((one) => one !== undefined)) yield* measure(plan, seed, { from, to }, store, stride);
}

/** Whether doses reach everybody at the same times, and in the same amounts: tried on a few people. */
function sameArrivals(
  { arrive, defaults, weight }: Ground,
  people: People,
): "same" | "amounts differ" | "times differ" {
  const usual = arrive(defaults, weight);
  let verdict: "same" | "amounts differ" = "same";
  for (let i = 0; i < 3; i++) {
    const given = defaults.slice();
    const mine = arrive(given, people.draw(i, given));
    if (mine.length !== usual.length) return "times differ";
    for (let e = 0; e < mine.length; e++) {
      const [a, b] = [mine[e]!, usual[e]!];
      if (a.time !== b.time || a.duration !== b.duration || a.state !== b.state) return "times differ";
      if (a.amount !== b.amount) verdict = "amounts differ";
    }
  }
  return verdict;
}

/** Puts the columns of one person where the class keeps them; moments that only this person has are left out. */
function keep(one: Result, usual: Result, store: readonly Float64Array[], p: number, stride: number): void {
  const { time } = usual;
  const same = one.time.length === time.length;
  usual.names.forEach((name, c) => {
    const [column, into] = [one.column(name), store[c] as Float64Array];
    for (let k = 0, q = 0; k < time.length; k++, q++) {
      if (!same) while (q + 1 < column.length && one.time[q]! < time[k]!) q++;
      into[k * stride + p] = column[q]!;
    }
  });
}

/** Adds what a measurement adds: its own deviates for each person, column and moment. */
function* measure(
  { usual, residual }: ClassPlan,
  seed: number,
  { from, to }: { readonly from: number; readonly to: number },
  store: readonly Float64Array[],
  stride: number,
): Generator<number> {
  const size = usual.time.length;
  const { normals } = randomness(seed);
  const deviates = new Float64Array(2 * size);
  for (let i = from; i < to; i++) {
    residual.forEach((one, c) => {
      if (one === undefined) return;
      const { proportional = 0, additive = 0 } = one;
      normals(i, purposeOf(usual.names[c] as string), deviates);
      const into = store[c] as Float64Array;
      for (let k = 0, at = i - from; k < size; k++, at += stride) {
        into[at] = into[at]! * (1 + proportional * deviates[2 * k]!) + additive * deviates[2 * k + 1]!;
      }
    });
    if (i % 64 === 63) yield to - from;
  }
}

/** A number of its own for each column, so that asking for one more column changes no other. */
function purposeOf(name: string): number {
  let hash = 7;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash | 1;
}

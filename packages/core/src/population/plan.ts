import { unknown } from "../language/names.js";
import { inUnit } from "../language/units.js";
import type { Correlation, Residual } from "../model/model.js";
import { randomness } from "../numerics/random.js";
import type { Result } from "../simulation/result.js";
import type { Scenario } from "../simulation/scenario.js";
import { type Ground, groundOf, prepare } from "../simulation/simulate.js";
import { type Individuals, individuals, type Spread } from "./between-subject-draw.js";
import { type LinearPopulation, linearPopulation, type Store } from "./linear-population.js";

/** A virtual population: one scenario for many people who differ as published. */
export interface PopulationSpec {
  /** What the typical individual is given. */
  readonly scenario: Scenario;
  /** How many people; 100 by default. */
  readonly n?: number;
  /** A seed, 0 to 2^53 - 1: another population of the same kind for every whole number; 1 by default. */
  readonly seed?: number;
  /** How much they differ, `{ CL: "30 %", weight: "15 %" }`; what the model publishes by default. */
  readonly variability?: Readonly<Record<string, Spread>>;
  /** Parameters that vary together; what the model publishes by default. */
  readonly correlations?: readonly Correlation[];
  /** What is summed up; the columns of the scenario by default. */
  readonly columns?: readonly string[];
  /**
   * Other doses, durations, weights or parameters than those of the scenario: `{ dose: 0.75 }`, as for `prepare`;
   * numbers in the unit of what they replace.
   */
  readonly values?: Readonly<Record<string, number | string>>;
  /** One for each band that is wanted, 0 to 100, increasing; 5, 25, 50, 75, 95 by default. */
  readonly percentiles?: readonly number[];
  /** Levels of which the share of people above is wanted, by column: `{ Cket: "100 ng/mL" }`. */
  readonly above?: Readonly<Record<string, string | number>>;
  /** What a measurement adds, by column; `"published"` takes that of the model. Nothing by default. */
  readonly residual?: "published" | Readonly<Record<string, Residual>>;
}

/** What is asked of a population, with everything looked up. */
export interface PopulationPlan {
  readonly wanted: readonly number[];
  /** By column; NaN where no level was given. */
  readonly levels: Float64Array;
  readonly residual: readonly (Residual | undefined)[];
  /** The population with these values; what does not depend on them is kept. */
  at(values?: PopulationSpec["values"]): Occasion;
}

/** A population that is given something: what the typical individual gets, and what becomes of it. */
export interface Occasion {
  readonly ground: Ground;
  readonly typical: Result;
  linearPopulation(): LinearPopulation | undefined;
  individuals(seed: number): Individuals;
}

const fields: readonly string[] = [
  "scenario",
  "n",
  "seed",
  "variability",
  "correlations",
  "columns",
  "values",
  "percentiles",
  "above",
  "residual",
] satisfies (keyof PopulationSpec)[];

/** Reads a population and refuses what is wrong before anything runs. */
export function planOf(spec: PopulationSpec): PopulationPlan {
  for (const field of Object.keys(spec)) if (!fields.includes(field)) throw unknown("population field", field, fields);
  const { scenario, columns, percentiles: wanted = [5, 25, 50, 75, 95], above = {}, residual = {} } = spec;
  const plain = groundOf(prepare(columns === undefined ? scenario : { ...scenario, columns }));
  const { model } = plain.scenario;
  const bad = wanted.find((one, i) => !(one >= 0 && one <= 100) || (i > 0 && one <= (wanted[i - 1] as number)));
  if (bad !== undefined || wanted.length === 0) {
    throw new RangeError(`percentiles must increase and lie between 0 and 100: ${wanted.join(", ")}`);
  }
  const linear = keptLinear();
  const at: PopulationPlan["at"] = (values = spec.values) => {
    const ground = values === undefined ? plain : plain.with(values);
    const typical = ground.runner(ground.defaults, ground.doses, ground.weight);
    return {
      ground,
      typical,
      linearPopulation: () => linear(ground, typical),
      individuals: (seed) => individuals(ground, seed, spec.variability, spec.correlations),
    };
  };
  const first = at();
  first.individuals(0);
  const { typical } = first;
  const levels = levelsOf(typical, above);
  const errors = residual === "published" ? model.residual : residual;
  if (residual === "published" && Object.keys(errors).length === 0) {
    throw new RangeError(
      `${model.id}: no residual error is published; give it, for instance { Cket: { proportional: 0.2 } }`,
    );
  }
  if (residual !== "published") for (const name of Object.keys(errors)) placeOf(typical, name);
  return { wanted, levels, residual: typical.names.map((name) => errors[name]), at };
}

/** The level that was given for each column; NaN where none was. */
export function levelsOf(typical: Result, above: NonNullable<PopulationSpec["above"]>): Float64Array {
  const levels = new Float64Array(typical.names.length).fill(Number.NaN);
  for (const [name, level] of Object.entries(above)) {
    levels[placeOf(typical, name)] = inUnit(level, typical.unit(name), `above ${name}`);
  }
  return levels;
}

/** The linear population for some doses; the last one is kept for other amounts at the same times. */
function keptLinear() {
  let kept: { time: Float64Array; course: string; linearPopulation: LinearPopulation | undefined } | undefined;
  return (ground: Ground, { time, names, unit }: Result): LinearPopulation | undefined => {
    const course = ground
      .arrive(ground.defaults, ground.weight)
      .map((one) => `${one.time} ${one.duration} ${one.state}`)
      .join();
    const same =
      kept?.course === course && kept.time.length === time.length && kept.time.every((t, k) => t === time[k]);
    if (!same) kept = { time, course, linearPopulation: linearPopulation(ground, time, names.map(unit)) };
    return kept?.linearPopulation;
  };
}

/** Plans, of which the last one is kept for a population of another size, another seed or other values. */
export function planner(): (spec: PopulationSpec) => PopulationPlan {
  let kept: { key: string; plan: PopulationPlan } | undefined;
  return (spec) => {
    const { n, seed, values, ...rest } = spec;
    const key = JSON.stringify(rest);
    if (kept?.key !== key) kept = { key, plan: planOf(spec) };
    return kept.plan;
  };
}

/** Where a column stands; says what would do when there is none. */
export const placeOf = (typical: Result, name: string): number => {
  typical.column(name);
  return typical.names.indexOf(name);
};

/**
 * Rows of a store over a piece of memory, one for each moment: `count` people from number `from` of a row that is `stride`
 * people long.
 */
export const rowsOf = (
  memory: ArrayBufferLike,
  moments: number,
  count: number,
  stride = count,
  from = 0,
): Float64Array[] => {
  const bytes = Float64Array.BYTES_PER_ELEMENT;
  return Array.from({ length: moments }, (_, k) => new Float64Array(memory, bytes * (k * stride + from), count));
};

/** Works people `from` to `to` out into a store that begins with the first of them. Yields how many are done. */
export function* fillStore(
  { residual }: PopulationPlan,
  occasion: Occasion,
  individuals: Individuals,
  seed: number,
  { from, to }: { readonly from: number; readonly to: number },
  store: Store,
): Generator<number> {
  const { ground, typical } = occasion;
  const { parts, defaults, doses, weight, runner, arrive } = ground;
  const given = defaults.slice();
  const inputs = parts.given.length;
  const alone = (index: number) => {
    const kilograms = individuals.draw(index, given);
    keep(runner(given, doses, kilograms), typical, store, index - from);
  };
  const together = sameArrivals(ground, individuals) === "times differ" ? undefined : occasion.linearPopulation();
  if (together === undefined) {
    for (let i = from; i < to; i++) {
      alone(i);
      yield i + 1 - from;
    }
  } else {
    const { size: P, registers, amounts } = together;
    const each = sameArrivals(ground, individuals) === "amounts differ";
    const alike = arrive(defaults, weight);
    for (let first = from; first < to; first += P) {
      const count = Math.min(P, to - first);
      // Another population may have been at work in the meantime, so nothing is left from the block before.
      for (let e = 0; e < alike.length; e++) amounts.fill(alike[e]!.amount, e * P, (e + 1) * P);
      for (let p = 0; p < count; p++) {
        const kilograms = individuals.draw(first + p, given);
        for (let i = 0; i < inputs; i++) registers[i * P + p] = given[i]!;
        if (each) {
          const mine = arrive(given, kilograms);
          for (let e = 0; e < mine.length; e++) amounts[e * P + p] = mine[e]!.amount;
        }
      }
      const odd = together.run(count, store, first - from);
      for (const p of odd) alone(first + p);
      yield first + count - from;
    }
  }
  if (residual.some((one) => one !== undefined)) yield* measure(typical, residual, seed, { from, to }, store);
}

/** Whether doses reach everybody at the same times, and in the same amounts: tried on a few people. */
function sameArrivals(
  { arrive, defaults, weight }: Ground,
  individuals: Individuals,
): "same" | "amounts differ" | "times differ" {
  const typical = arrive(defaults, weight);
  let verdict: "same" | "amounts differ" = "same";
  for (let i = 0; i < 3; i++) {
    const given = defaults.slice();
    const mine = arrive(given, individuals.draw(i, given));
    if (mine.length !== typical.length) return "times differ";
    for (let e = 0; e < mine.length; e++) {
      const [a, b] = [mine[e]!, typical[e]!];
      if (a.time !== b.time || a.duration !== b.duration || a.state !== b.state) return "times differ";
      if (a.amount !== b.amount) verdict = "amounts differ";
    }
  }
  return verdict;
}

/** Puts the columns of one individual where the population keeps them; moments that only this individual has are left out. */
function keep(one: Result, typical: Result, store: Store, p: number): void {
  const { time } = typical;
  const same = one.time.length === time.length;
  typical.names.forEach((name, c) => {
    const [column, into] = [one.column(name), store[c] as Store[number]];
    for (let k = 0, q = 0; k < time.length; k++, q++) {
      if (!same) while (q + 1 < column.length && one.time[q]! < time[k]!) q++;
      into[k]![p] = column[q]!;
    }
  });
}

/** Adds what a measurement adds: its own deviates for each individual, column and moment. */
function* measure(
  typical: Result,
  residual: PopulationPlan["residual"],
  seed: number,
  { from, to }: { readonly from: number; readonly to: number },
  store: Store,
): Generator<number> {
  const size = typical.time.length;
  const { normals } = randomness(seed);
  const deviates = new Float64Array(2 * size);
  for (let i = from; i < to; i++) {
    residual.forEach((one, c) => {
      if (one === undefined) return;
      const { proportional = 0, additive = 0 } = one;
      normals(i, purposeOf(typical.names[c] as string), deviates);
      for (let k = 0, p = i - from; k < size; k++) {
        const into = store[c]?.[k] as Float64Array;
        into[p] = into[p]! * (1 + proportional * deviates[2 * k]!) + additive * deviates[2 * k + 1]!;
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

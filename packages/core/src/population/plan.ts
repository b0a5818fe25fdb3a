import type { Arrival } from "../dosing/dose-inputs.js";
import { KetalabError, quoted } from "../language/errors.js";
import { unknown } from "../language/names.js";
import { inUnit } from "../language/units.js";
import type { Correlation, Residual } from "../model/model.js";
import { placeOfMoment } from "../numerics/moments.js";
import { randomness } from "../numerics/random.js";
import { documentKey } from "../simulation/document-key.js";
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

function checkKind(spec: PopulationSpec): void {
  if (!isRecord(spec))
    throw new TypeError(`a population is an object such as { scenario: { regimen: … }, n: 100 }, not ${quoted(spec)}`);
}

const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a population and refuses what is wrong before anything runs. */
export function planOf(spec: PopulationSpec): PopulationPlan {
  const shape = (field: string, fits: boolean, example: string) => {
    if (!fits)
      throw new TypeError(`${field} must be like ${example}, not ${quoted(spec[field as keyof PopulationSpec])}`);
  };
  checkKind(spec);
  for (const field of Object.keys(spec)) if (!fields.includes(field)) throw unknown("population field", field, fields);
  const { scenario, columns, percentiles: wanted = [5, 25, 50, 75, 95], above = {}, residual = {} } = spec;
  shape("percentiles", Array.isArray(wanted) && wanted.every((one) => typeof one === "number"), "[5, 50, 95]");
  shape("above", isRecord(above), '{ Cket: "100 ng/mL" }');
  shape("residual", residual === "published" || isRecord(residual), '"published" or { Cket: { proportional: 0.2 } }');
  shape("variability", spec.variability === undefined || isRecord(spec.variability), '{ CL: "30 %" }');
  shape("values", spec.values === undefined || isRecord(spec.values), "{ dose: 0.75 }");
  const plain = groundOf(prepare(columns === undefined ? scenario : { ...scenario, columns }));
  const { model } = plain.scenario;
  const bad = wanted.find((one, i) => !(one >= 0 && one <= 100) || (i > 0 && one <= (wanted[i - 1] as number)));
  if (bad !== undefined || wanted.length === 0) {
    throw new KetalabError(
      "range",
      `percentiles must increase and lie between 0 and 100: ${quoted(wanted.join(", "))}`,
      {
        path: "percentiles",
        given: wanted,
      },
    );
  }
  const linear = keptLinear();
  const at: PopulationPlan["at"] = (values = spec.values) => {
    const ground = values === undefined ? plain : plain.with(values);
    const typical = ground.runner.run(ground.defaults, ground.doses, ground.weight);
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
    throw new KetalabError(
      "missing",
      `${model.id}: no residual error is published; give it, for instance { Cket: { proportional: 0.2 } }`,
      { path: "residual" },
    );
  }
  if (residual !== "published") for (const [name, one] of Object.entries(errors)) checkResidual(typical, name, one);
  return { wanted, levels, residual: typical.names.map((name) => errors[name]), at };
}

function checkResidual(typical: Result, name: string, one: Residual): void {
  placeOf(typical, name);
  if (!isRecord(one)) throw new TypeError(`residual of ${name} must be like { proportional: 0.2 }, not ${quoted(one)}`);
  for (const [part, value] of Object.entries(one)) {
    if (part !== "proportional" && part !== "additive")
      throw unknown("residual error", part, ["proportional", "additive"]);
    if (value >= 0 && Number.isFinite(value)) continue;
    throw new KetalabError("range", `${part} error of ${name} must be 0 or more: ${quoted(value)}`, {
      path: `residual.${name}.${part}`,
      given: value,
    });
  }
}

/** The level that was given for each column; NaN where none was. */
export function levelsOf(typical: Result, above: NonNullable<PopulationSpec["above"]>): Float64Array {
  const levels = new Float64Array(typical.names.length).fill(Number.NaN);
  for (const [name, level] of Object.entries(above)) {
    const value = inUnit(level, typical.unit(name), `above ${name}`);
    if (!Number.isFinite(value)) {
      throw new KetalabError("range", `the level of ${name} must be a finite number: ${quoted(level)}`, {
        path: `above.${name}`,
        given: level,
      });
    }
    levels[placeOf(typical, name)] = value;
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
    checkKind(spec);
    const { n, seed, values, ...rest } = spec;
    const key = documentKey(rest);
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
    keep(runner.run(given, doses, kilograms), typical, store, index - from);
  };
  const doseEffect = sameArrivals(ground, individuals);
  const together = doseEffect === "times differ" ? undefined : occasion.linearPopulation();
  if (together === undefined) {
    for (let i = from; i < to; i++) {
      alone(i);
      yield i + 1 - from;
    }
  } else {
    const { size: P, registers, amounts } = together;
    const alike = arrive(defaults, weight);
    for (let first = from; first < to; first += P) {
      const count = Math.min(P, to - first);
      const odd = new Set<number>();
      // Another population may have been at work in the meantime, so nothing is left from the block before.
      for (let e = 0; e < alike.length; e++) amounts.fill(alike[e]!.amount, e * P, (e + 1) * P);
      for (let p = 0; p < count; p++) {
        const kilograms = individuals.draw(first + p, given);
        for (let i = 0; i < inputs; i++) registers[i * P + p] = given[i]!;
        if (doseEffect === "same") continue;
        const mine = arrive(given, kilograms);
        if (!atTheSameTimes(mine, alike)) odd.add(p);
        else for (let e = 0; e < mine.length; e++) amounts[e * P + p] = mine[e]!.amount;
      }
      for (const p of together.run(count, store, first - from)) odd.add(p);
      for (const p of odd) alone(first + p);
      yield first + count - from;
    }
  }
  if (residual.some((one) => one !== undefined)) yield* measure(typical, residual, seed, { from, to }, store);
}

/** How far from the typical individual it is tried whether doses arrive otherwise, in standard deviations. */
const TRIED = [-8, -3, 3, 8];

/**
 * Whether doses reach everybody at the same times, and in the same amounts. Each parameter that varies is tried by itself, far
 * out: a cap on a dose, for instance, is felt by the heavy only, and a few people drawn at random may all be light.
 */
function sameArrivals(
  { arrive, defaults, weight, parts }: Ground,
  { spread }: Individuals,
): "same" | "amounts differ" | "times differ" {
  const typical = arrive(defaults, weight);
  let verdict: "same" | "amounts differ" = "same";
  for (const [name, deviation] of Object.entries(spread)) {
    const at = parts.given.indexOf(name === "weight" ? "WT" : name);
    for (const far of deviation > 0 ? TRIED : []) {
      const factor = Math.exp(far * deviation);
      const given = defaults.slice();
      if (at >= 0) given[at] = given[at]! * factor;
      const mine = arrive(given, name === "weight" ? weight * factor : weight);
      if (!atTheSameTimes(mine, typical)) return "times differ";
      if (mine.some(({ amount }, e) => amount !== typical[e]!.amount)) verdict = "amounts differ";
    }
  }
  return verdict;
}

const atTheSameTimes = (mine: readonly Arrival[], typical: readonly Arrival[]): boolean =>
  mine.length === typical.length &&
  mine.every(({ time, duration, state }, e) => {
    const other = typical[e]!;
    return time === other.time && duration === other.duration && state === other.state;
  });

/**
 * Puts the columns of one individual where the population keeps them. Moments that only this individual has, where its own
 * absorption ends for instance, are left out; one that only the typical individual has is worked out anew.
 */
function keep(one: Result, typical: Result, store: Store, p: number): void {
  const { time } = typical;
  const places = Array.from(time, (moment) => placeOfMoment(one.time, moment));
  const missing = new Map(places.flatMap((at, k) => (at < 0 ? [[k, one.at(time[k]!)] as const] : [])));
  typical.names.forEach((name, c) => {
    const [column, into] = [one.column(name), store[c] as Store[number]];
    places.forEach((at, k) => {
      into[k]![p] = at < 0 ? (missing.get(k)?.[name] as number) : column[at]!;
    });
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

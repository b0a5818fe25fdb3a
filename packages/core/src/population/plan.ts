import { KetalabError, quoted } from "../language/errors.js";
import { unknown } from "../language/names.js";
import { inUnit } from "../language/units.js";
import type { Correlation, Residual } from "../model/model.js";
import { documentKey } from "../simulation/document-key.js";
import type { Result } from "../simulation/result.js";
import type { Scenario } from "../simulation/scenario.js";
import { type Ground, groundOf, prepare } from "../simulation/simulate.js";
import { type Individuals, individuals, type Spread } from "./between-subject-draw.js";
import { type LinearPopulation, linearPopulation } from "./linear-population.js";

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

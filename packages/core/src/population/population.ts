import { KetalabError, quoted } from "../language/errors.js";
import { percentiles as exactly } from "../numerics/percentiles.js";
import type { Result } from "../simulation/result.js";
import type { Individuals } from "./between-subject-draw.js";
import { BLOCK } from "./block-arithmetic.js";
import { fillStore } from "./fill-store.js";
import type { Store } from "./linear-population.js";
import { levelsOf, type Occasion, type PopulationPlan, type PopulationSpec, placeOf, planOf, rowsOf } from "./plan.js";
import { type RunOptions, turns } from "./time-slices.js";

/** A population after a run: bands, shares and single individuals. */
export interface Population {
  /** How many people. */
  readonly n: number;
  /** The seed from which they were drawn. */
  readonly seed: number;
  /** min, one for each moment, increasing. */
  readonly time: Float64Array;
  /** The columns. */
  readonly names: readonly string[];
  /** Of the bands, one for each, 0 to 100. */
  readonly percentiles: readonly number[];
  /** The typical individual: nobody's factors, the run that `simulate` gives for the same scenario and values. */
  readonly typical: Result;
  /** The unit of a column. */
  unit(name: string): string;
  /** One percentile of a column, exact over the population: one for each moment, in `unit(name)`. */
  band(name: string, percentile: number): Float64Array;
  /** The share of people, 0 to 1, above the level that was given for a column: one for each moment. */
  fractionAbove(name: string): Float64Array;
  /**
   * A column of every individual, by number, one for each moment, in `unit(name)`; with residual error where that was asked for.
   * @throws KetalabError for a column that the change or the run did not name in `individuals`.
   */
  individuals(name: string): readonly Float64Array[];
  /** One individual, by number from 0: the same for a seed in any order and any population size. Without residual error. */
  individual(index: number): Result;
  /** What the parameters of an individual are, in the base system. */
  values(index: number): Readonly<Record<string, number>>;
  /**
   * One number for each individual, in the unit of what `of` gives, worked out a few at a time:
   * `metric((one) => Cmax(one, "Cket").value)`.
   */
  metric(of: (one: Result) => number, options?: RunOptions): Promise<Float64Array>;
}

/** A population of another size, another seed, other values or other levels than those of the spec. */
export interface PopulationChange extends Pick<PopulationSpec, "n" | "seed" | "values" | "above"> {
  /** Columns of which every single curve is wanted too; for a population that is drawn individual by individual. */
  readonly individuals?: readonly string[];
}

/** A population made ready, to be run again and again. */
export interface PreparedPopulation {
  /** In short turns, so that a page stays alive. */
  run(options?: RunOptions & PopulationChange): Promise<Population>;
  /** In one go, for a population that fits into a frame: some hundreds of people. */
  now(asked?: PopulationChange): Population;
}

/**
 * Runs a population. It works in short turns, so that a page stays alive, and may be stopped.
 *
 * @throws KetalabError for what is wrong with the scenario, the spread, the percentiles or the levels.
 * @example (await population({ scenario: { regimen: "0.5 mg/kg over 40 min", columns: ["Cket"] }, n: 200, variability: { CL: "20 %", V1: "30 %" } })).band("Cket", 50)
 */
export const population = async (spec: PopulationSpec, options: RunOptions = {}): Promise<Population> =>
  preparePopulation(spec).run(options);

/**
 * Makes a population ready for a control that is moved: `values` are those of `prepare`.
 * @throws KetalabError as `population` does.
 */
export function preparePopulation(spec: PopulationSpec): PreparedPopulation {
  const plan = planOf(spec);
  // Room for the last population; one that begins before another has ended asks for its own.
  let kept: Store = [];
  function* work({
    n = spec.n ?? 100,
    seed = spec.seed ?? 1,
    values,
    above,
    individuals: wantedSingly = [],
  }: PopulationChange): Generator<number, Population> {
    checkSize(n);
    const { wanted } = plan;
    const occasion = plan.at(values);
    const levels = above === undefined ? plan.levels : levelsOf(occasion.typical, above);
    const { time, names } = occasion.typical;
    const size = time.length;
    const individuals = occasion.individuals(seed);
    const fits = kept.length === names.length && kept[0]?.length === size && kept[0]?.[0]?.length === n;
    const store = fits ? kept : names.map(() => rowsOf(new ArrayBuffer(8 * n * size), size, n));
    kept = [];
    yield* fillStore(plan, occasion, individuals, seed, { from: 0, to: n }, store);
    const room = exactly(wanted, n);
    const bands = names.map(() => new Float64Array(wanted.length * size));
    const shares = names.map(() => new Float64Array(size));
    for (let c = 0; c < store.length; c++) {
      for (let k = 0; k < size; k++) {
        const all = store[c]?.[k] as Float64Array;
        room.of(all, bands[c] as Float64Array, k, size);
        if (!Number.isNaN(levels[c])) (shares[c] as Float64Array)[k] = shareAbove(all, levels[c] as number);
        if (n > BLOCK * 8) yield n;
      }
    }
    const single = Object.fromEntries(
      wantedSingly.map((name) => [
        name,
        transposed(store[placeOf(occasion.typical, name)] as readonly Float64Array[], n),
      ]),
    );
    kept = store;
    return populationOf({ wanted, levels }, occasion, individuals, { n, seed, bands, shares, single });
  }
  return {
    async run({ signal, progress, ...asked } = {}) {
      const steps = work(asked);
      const turn = turns({ signal, progress }, asked.n ?? spec.n ?? 100);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) return step.value;
        if (turn.due(step.value)) await turn.take();
      }
    },
    now(asked = {}) {
      const steps = work(asked);
      for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
    },
  };
}

/** The curve of each individual out of rows that hold everybody at one moment. */
function transposed(rows: readonly Float64Array[], n: number): readonly Float64Array[] {
  const size = rows.length;
  const all = new Float64Array(n * size);
  rows.forEach((row, k) => {
    for (let i = 0; i < n; i++) all[i * size + k] = row[i]!;
  });
  return Array.from({ length: n }, (_, i) => all.subarray(i * size, (i + 1) * size));
}

export function checkSize(n: number): void {
  if (!Number.isInteger(n) || n < 1 || n > 1e6) {
    throw new KetalabError("range", `n must be a whole number between 1 and 1000000: ${quoted(n)}`, {
      path: "n",
      given: n,
    });
  }
}

export function shareAbove(values: Float64Array, level: number): number {
  let above = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > level) above++;
  return above / values.length;
}

/** The population as its users see it. */
export function populationOf(
  { wanted, levels }: Pick<PopulationPlan, "wanted" | "levels">,
  { ground, typical }: Occasion,
  individuals: Individuals,
  {
    n,
    seed,
    bands,
    shares,
    single = {},
  }: {
    n: number;
    seed: number;
    bands: readonly Float64Array[];
    shares: readonly Float64Array[];
    single?: Readonly<Record<string, readonly Float64Array[]>>;
  },
): Population {
  const size = typical.time.length;
  const { parts, defaults, doses, runner } = ground;
  const draw = (index: number): [given: Float64Array, weight: number] => {
    if (!Number.isInteger(index) || index < 0 || index >= n) {
      throw new KetalabError("range", `individual must be a whole number between 0 and ${n - 1}: ${quoted(index)}`, {
        path: "individual",
        given: index,
      });
    }
    const given = defaults.slice();
    return [given, individuals.draw(index, given)];
  };
  const individual = (index: number): Result => {
    const [given, weight] = draw(index);
    return runner.run(given, doses, weight);
  };
  return {
    n,
    seed,
    typical,
    time: typical.time,
    names: typical.names,
    percentiles: wanted,
    unit: typical.unit,
    band(name, percentile) {
      const [c, q] = [placeOf(typical, name), wanted.indexOf(percentile)];
      if (q < 0) {
        throw new KetalabError(
          "unknown",
          `no ${percentile}th percentile was asked for; there are ${wanted.join(", ")}`,
          {
            path: "percentiles",
            given: percentile,
          },
        );
      }
      return (bands[c] as Float64Array).subarray(q * size, (q + 1) * size);
    },
    fractionAbove(name) {
      const c = placeOf(typical, name);
      if (Number.isNaN(levels[c])) {
        throw new KetalabError("missing", `no level was given for ${name}; give above: { ${name}: … }`, {
          path: "above",
        });
      }
      return shares[c] as Float64Array;
    },
    individuals(name) {
      const found = single[name];
      if (found === undefined)
        throw new KetalabError("missing", `no single curves of ${name} were asked for; give individuals: ["${name}"]`, {
          path: "individuals",
        });
      return found;
    },
    individual,
    values(index) {
      const [given, weight] = draw(index);
      return { WT: weight, ...Object.fromEntries(parts.given.map((name, i) => [name, given[i] as number])) };
    },
    async metric(of, options = {}) {
      const found = new Float64Array(n);
      const turn = turns(options, n);
      for (let i = 0; i < n; i++) {
        found[i] = of(individual(i));
        if (i % 16 === 15 && turn.due(i + 1)) await turn.take();
      }
      return found;
    },
  };
}

import { KetalabError } from "../language/errors.js";
import { unknown } from "../language/names.js";
import { percentiles } from "../numerics/percentiles.js";
import type { Scenario } from "../simulation/scenario.js";
import { prepare } from "../simulation/simulate.js";

/** One scenario run with many sets of parameters: bands over time. */
export interface Ensemble {
  /** min, one for each moment, increasing. */
  readonly time: Float64Array;
  /** The columns. */
  readonly names: readonly string[];
  /** The unit of a column. */
  unit(name: string): string;
  /**
   * A percentile of a column over the sets, one value for each moment, in the unit of the column.
   * @param percent 5, 50, 95, or any other that was asked for.
   */
  percentile(name: string, percent: number): Float64Array;
  /** A column of every set, in the order of the sets, in the unit of the column. */
  each(name: string): readonly Float64Array[];
}

/** What may be asked of an ensemble. */
export interface EnsembleOptions {
  /** The percentiles that are kept, 0 to 100 %, one for each band; 5, 50 and 95 by default. */
  readonly percentiles?: readonly number[];
}

/**
 * Runs a scenario once for each of some sets of parameters, and says where most of them lie. This is no population: the sets
 * are ways to know the same person less than exactly. Each set is a full run, so that 300 take about a second and not a frame.
 *
 * @param scenario what is run; its own `set` is kept where a set says nothing.
 * @param sets values by symbol, one record a run; numbers in the unit of the parameter.
 * @throws KetalabError for no sets, for a name that the scenario does not have and for a value out of range.
 * @example ensemble({ regimen: "0.5 mg/kg over 40 min", columns: ["release"] }, circuitEnsemble()).percentile("release", 95)
 */
export function ensemble(
  scenario: Scenario,
  sets: readonly Readonly<Record<string, string | number>>[],
  { percentiles: wanted = [5, 50, 95] }: EnsembleOptions = {},
): Ensemble {
  if (!Array.isArray(sets) || sets.length === 0)
    throw new KetalabError("missing", "an ensemble needs at least one set of parameters", {
      path: "sets",
      given: sets,
    });
  if (wanted.some((one) => !(one >= 0 && one <= 100)))
    throw new KetalabError("range", `percentiles are from 0 to 100: ${wanted.join(", ")}`, { path: "percentiles" });
  const { run } = prepare(scenario);
  const all = sets.map((set) => run(set));
  const [first] = all as [(typeof all)[number]];
  const { time, names } = first;
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  const found = new Map<string, Float64Array>();
  const bands = (name: string): Float64Array => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const columns = all.map((one) => one.column(name));
    const made = new Float64Array(sorted.length * time.length);
    const reader = percentiles(sorted, all.length);
    for (let k = 0; k < time.length; k++)
      reader.of(
        Float64Array.from(columns, (column) => column[k] as number),
        made,
        k,
        time.length,
      );
    found.set(name, made);
    return made;
  };
  return {
    time,
    names,
    unit: first.unit,
    each: (name) => all.map((one) => one.column(name)),
    percentile(name, percent) {
      const place = sorted.indexOf(percent);
      if (place < 0) throw unknown("percentile", String(percent), sorted.map(String));
      return bands(name).subarray(place * time.length, (place + 1) * time.length);
    },
  };
}

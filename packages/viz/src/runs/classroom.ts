import { prepare, preparePopulation, type Scenario } from "@ketalab/core";
import { type Column, type Columns, columns as columnsOf, strand } from "../data/columns.js";
import type { Control, Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { type Asks, keyed, type Numbers, passedOf, scenarioOf } from "./base/prepare-run.js";

/** What `classroom` runs. */
export interface ClassroomSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What the usual person is given. */
  readonly scenario: Asks;
  /** The controls that are numbers of it. */
  readonly numbers: Numbers;
  /** How long to look, `4 h`. */
  readonly span: string;
  /** Distance of the moments, `1 min`. */
  readonly step: string;
  /** What moves the cursor. */
  readonly cursor: Control;
  /** The column that is looked at. */
  readonly column: string;
  /** One for each band, 0 to 100. */
  readonly percentiles: readonly number[];
  /** How many are in the class, which class it is, who is followed (from 1), and the level that counts. */
  readonly asks: (values: Values) => {
    /** How many are in the class. */
    readonly n: number;
    /** The seed: which class it is. */
    readonly seed: number;
    /** The number of who is followed, from 1. */
    readonly one: number;
    /** The level that counts, in the unit of the column. */
    readonly level: number;
  };
  /** The parameters of which it is told how many times the usual the one who is followed has: `CL` as the column `CL`. */
  readonly traits: readonly string[];
  /** How many are drawn one by one, at most. */
  readonly drawn: number;
}

/**
 * A virtual class: percentiles as `p5`, `p50` …, the share `above` a level, the curves `one.0`, `one.1` …, the one who is
 * followed as `student`, the share of the class that lies `below` that one, and `usual`, which is 1.
 */
export function classroom(spec: ClassroomSpec): RunSpec {
  const [asked, passed] = [scenarioOf(spec.scenario), passedOf(spec.numbers)];
  return {
    id: spec.id,
    cursor: spec.cursor,
    ready() {
      const ready = keyed((one) => classOf(spec, { ...one, span: spec.span, step: spec.step, columns: [spec.column] }));
      return (values) => ready(asked(values))(passed(values), spec.asks(values));
    },
  };
}

function classOf(
  { column, percentiles, traits, drawn }: ClassroomSpec,
  scenario: Scenario,
): (numbers: Readonly<Record<string, number>>, asks: ReturnType<ClassroomSpec["asks"]>) => Columns {
  const made = preparePopulation({ scenario, percentiles });
  const usual = prepare(scenario).run().values();
  return (numbers, { n, seed, one, level }) => {
    const people = made.now({ n, seed, values: numbers, above: { [column]: level }, individuals: [column] });
    const { time } = people;
    const unit = people.unit(column);
    const all = people.individuals(column);
    const followed = Math.min(one, n) - 1;
    const own = all[followed] as Float64Array;
    const person = people.values(followed);
    const found: Record<string, Column> = {
      usual: { unit: "1", values: new Float64Array(time.length).fill(1) },
      student: { unit, values: own },
      above: { unit: "1", values: people.fractionAbove(column) },
      below: { unit: "1", values: own.map((mine, k) => lower(all, k, mine) / n) },
    };
    for (const each of percentiles) found[`p${each}`] = { unit, values: people.band(column, each) };
    for (const name of traits) {
      const times = (person[name] as number) / (usual[name] as number);
      found[name] = { unit: "1", values: time.map(() => times) };
    }
    for (const [i, curve] of all.slice(0, drawn).entries()) found[strand(i)] = { unit, values: curve };
    return columnsOf(time, found, { doses: people.individual(followed).doses });
  };
}

/** How many have less than this at a moment. */
function lower(all: readonly Float64Array[], k: number, mine: number): number {
  let count = 0;
  for (const each of all) if ((each[k] as number) < mine) count++;
  return count;
}

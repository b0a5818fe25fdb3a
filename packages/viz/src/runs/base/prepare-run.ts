import { documentKey, drugs, prepare, type Scenario } from "@ketalab/core";
import { type Columns, columns as columnsOf, type TimeColumns } from "../../data/columns.js";
import type { Values } from "../../drawing/view.js";

/** What is simulated, or how the choices of the scene name it: a drug, a set, a route. */
export type Asks = Scenario | ((values: Values) => Scenario);

export const scenarioOf = (asks: Asks): ((values: Values) => Scenario) =>
  typeof asks === "function" ? asks : () => asks;

/** The controls that are numbers of the run: `dose`, `duration`, any parameter; or what they come to. */
export type Numbers = readonly string[] | Passed;
/** Numbers of a run by name, in the unit of what they replace, from the state of a scene. */
export type Passed = (values: Values) => Readonly<Record<string, number>>;

export const passedOf = (numbers: Numbers): Passed =>
  typeof numbers === "function"
    ? numbers
    : (values) => Object.fromEntries(numbers.map((name) => [name, values[name] as number]));

/** One thing made for each scenario, and kept. The same object is known at once: a whole model is long to read in every frame. */
export function keyed<T>(make: (scenario: Scenario) => T): (scenario: Scenario) => T {
  const kept = new Map<string, T>();
  let last: { readonly scenario: Scenario; readonly made: T } | undefined;
  return (scenario) => {
    if (last?.scenario === scenario) return last.made;
    const key = documentKey(scenario);
    let made = kept.get(key);
    if (made === undefined) {
      made = make(scenario);
      kept.set(key, made);
    }
    last = { scenario, made };
    return made;
  };
}

export interface Solved {
  readonly scenario: Asks;
  readonly numbers: Numbers;
  readonly span: string;
  readonly step: string;
  readonly columns: readonly string[];
}

/** Relative tolerance of a picture: a hundredth of a pixel of the glutamate panel, in a third of the time of the usual. */
const VISIBLE = 1e-4;

/**
 * A scenario, solved for the state of a scene. A control that is a number of the run is only passed on; a choice names
 * another scenario, for which the structure is made ready once and kept.
 */
export function solved({ scenario, numbers, span, step, columns }: Solved): (values: Values) => Columns {
  const [asked, passed] = [scenarioOf(scenario), passedOf(numbers)];
  const ready = keyed((one) => {
    const without = drugs[one.drug ?? "ketamine"]?.without ?? {};
    const known = columns.filter((column) => without[column] === undefined);
    const run = known.length > 0 ? prepare({ ...one, span, step, columns: known }, { relative: VISIBLE }) : undefined;
    return { run, without };
  });
  return (values) => {
    const { run, without } = ready(asked(values));
    if (!run) return columnsOf(new Float64Array(0), {}, { without });
    const result = run.run(passed(values));
    return { ...result, abscissa: result.time, without } satisfies TimeColumns;
  };
}

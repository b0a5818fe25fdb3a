import { convert, drugs, prepare, type Scenario, subjects, term, toScenario } from "@ketalab/core";
import { type Columns, columns as columnsOf, type TimeColumns } from "../columns.js";
import type { Asked, Known, RunSpec } from "../spec.js";
import type { Control, Values } from "../view.js";

export interface SimulatedSpec {
  readonly id: string;
  readonly span: string;
  readonly step: string;
  readonly columns: readonly string[];
  readonly cursor: Control;
  /** What is simulated, or how the choices of the scene name it: a drug, a set, a route. */
  readonly scenario: Scenario | ((values: Values) => Scenario);
  /** The controls that are numbers of the run: `dose`, `duration`, any parameter. */
  readonly numbers?: readonly string[];
}

/** Relative tolerance of a picture: a hundredth of a pixel of the glutamate panel, in a third of the time of the usual. */
const VISIBLE = 1e-4;

/**
 * A scenario run over a span of time. A control that is a number of the run is only passed on; a choice names another
 * scenario, for which the structure is made ready once and kept.
 */
export function simulated(spec: SimulatedSpec): RunSpec {
  const { id, span, step, columns, cursor, numbers = [] } = spec;
  const scenarioOf = typeof spec.scenario === "function" ? spec.scenario : () => spec.scenario as Scenario;
  const passed = (values: Values) => Object.fromEntries(numbers.map((name) => [name, values[name] as number]));
  return {
    id,
    cursor,
    ready() {
      const ready = keyed((scenario) => {
        const without = withoutOf(scenario);
        const known = columns.filter((column) => without[column] === undefined);
        const run =
          known.length > 0 ? prepare({ ...scenario, span, step, columns: known }, { relative: VISIBLE }) : undefined;
        return { run, without };
      });
      return (values): Columns => {
        const { run, without } = ready(scenarioOf(values));
        if (!run) return columnsOf(new Float64Array(0), {}, { without });
        const result = run.run(passed(values));
        return { ...result, abscissa: result.time, without } satisfies TimeColumns;
      };
    },
    explain: (asked) => explain(asked, { scenarioOf, span, passed, cursor }),
  };
}

const withoutOf = ({ drug = "ketamine" }: Scenario): Readonly<Record<string, string>> => drugs[drug]?.without ?? {};

/** One thing made for each scenario, and kept. */
function keyed<T>(make: (scenario: Scenario) => T): (scenario: Scenario) => T {
  const kept = new Map<string, T>();
  return (scenario) => {
    const key = JSON.stringify(scenario);
    let made = kept.get(key);
    if (made === undefined) {
      made = make(scenario);
      kept.set(key, made);
    }
    return made;
  };
}

interface Explained {
  readonly scenarioOf: (values: Values) => Scenario;
  readonly span: string;
  readonly passed: (values: Values) => Readonly<Record<string, number>>;
  readonly cursor: Control;
}

/** The number of every symbol at the cursor. */
function explain(
  { symbols, formulas }: Asked,
  { scenarioOf, span, passed, cursor }: Explained,
): (values: Values) => Known {
  // What follows from the dose alone is not a column of the run; it is worked out from its formula.
  const ofDose = (symbol: string): boolean =>
    symbol === "dose" || (formulas[symbol]?.kind === "assignment" && formulas[symbol].reads.some(ofDose));
  const wanted = symbols.filter((symbol) => !ofDose(symbol));
  const ready = keyed((scenario) => {
    const { model, drug } = toScenario(scenario);
    const moving = new Set([...model.states, ...model.equations.map(({ of }) => of)]);
    const columns = wanted.filter((symbol) => moving.has(symbol) && drug.without[symbol] === undefined);
    const parameters = {
      ...model.parameters,
      ...subjects[scenario.subject?.kind ?? "adult"]?.parameters,
      ...drug.parameters,
    };
    return { columns, parameters, run: prepare({ ...scenario, span, step: span, columns }) };
  });
  return (values) => {
    const { columns, parameters, run } = ready(scenarioOf(values));
    const result = run.run(passed(values));
    const numbers: Record<string, number> = {};
    for (const [symbol, { base }] of Object.entries(parameters)) numbers[symbol] = base;
    Object.assign(numbers, result.values());
    const there = result.at(Number(values[cursor.name]));
    for (const column of columns) {
      numbers[column] = convert(there[column] as number, result.unit(column), term(column).unit);
    }
    numbers.dose = result.doses.reduce((sum, { amount }) => sum + amount, 0);
    return { numbers, parameters };
  };
}

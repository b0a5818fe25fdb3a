import { convert, prepare, type Scenario, symbolUnit, toScenario } from "@ketalab/core";
import type { Values } from "../../drawing/view.js";
import type { Asked, Known } from "../../scene/spec.js";
import { keyed, type Passed } from "./prepare-run.js";

/** The scenario that equations are explained with, and where they are read off. */
interface Explained {
  readonly scenarioOf: (values: Values) => Scenario;
  readonly span: string;
  readonly passed: Passed;
  readonly cursor: { readonly name: string };
}

/** The number of every symbol at the cursor. */
export function explained(
  { symbols, formulas }: Asked,
  { scenarioOf, span, passed, cursor }: Explained,
): (values: Values) => Known {
  // What follows from the dose alone is not a column of the run; it is worked out from its formula.
  const ofDose = (symbol: string): boolean =>
    symbol === "dose" || (formulas[symbol]?.kind === "assignment" && formulas[symbol].reads.some(ofDose));
  const wanted = symbols.filter((symbol) => !ofDose(symbol));
  const ready = keyed((scenario) => {
    const { model, drug, subject } = toScenario(scenario);
    const moving = new Set([...model.states, ...model.equations.map(({ of }) => of)]);
    const columns = wanted.filter((symbol) => moving.has(symbol) && drug.without[symbol] === undefined);
    const parameters = {
      ...model.parameters,
      ...subject.parameters,
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
      numbers[column] = convert(
        there[column] as number,
        result.unit(column),
        symbolUnit(column) ?? result.unit(column),
      );
    }
    // Only the start, the end and this moment are asked for, and an amount that was ever there is not gone to the last bit.
    const idle = columns.filter((column) => there[column] === 0 && result.column(column).every((value) => value === 0));
    numbers.dose = result.doses.reduce((sum, { amount }) => sum + amount, 0);
    return { numbers, parameters, idle };
  };
}

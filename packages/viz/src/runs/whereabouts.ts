import { flowing, prepare, type Scenario, toScenario } from "@ketalab/core";
import { type Column, type Columns, columns as columnsOf } from "../data/columns.js";
import { GONE, mammillary, WAITING } from "../data/compartment-map.js";
import { allOf, givenBy } from "../data/doses-given.js";
import type { Control } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { type Asks, keyed, type Numbers, type Passed, passedOf, scenarioOf } from "./base/prepare-run.js";

/** What `whereabouts` runs. */
export interface WhereaboutsSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What is given, and to whom. */
  readonly scenario: Asks;
  /** The controls that are numbers of the run: `dose`, `duration`. */
  readonly numbers: Numbers;
  /** How long to look, `4 h`. */
  readonly span: string;
  /** Distance of the moments, `1 min`. */
  readonly step: string;
  /** What moves the cursor. */
  readonly cursor: Control;
}

/**
 * Where a dose is over time, as shares of it: still to be given, in each volume of the body, gone. What moves from one
 * to another is a share of the dose each minute, `V1>V2`. `dose` is the whole of it and `Cket` the concentration.
 */
export function whereabouts({ id, scenario, numbers, span, step, cursor }: WhereaboutsSpec): RunSpec {
  const [asked, passed] = [scenarioOf(scenario), passedOf(numbers)];
  return {
    id,
    cursor,
    ready() {
      const ready = keyed((one) => sharesOf({ ...one, span, step }));
      return (values) => ready(asked(values))(passed(values));
    },
  };
}

function sharesOf(scenario: Scenario): (numbers: ReturnType<Passed>) => Columns {
  const { volumes, passages } = mammillary(toScenario(scenario).model);
  const { run } = prepare({ ...scenario, columns: ["Cket", ...volumes.flatMap(({ states }) => states)] });
  const moves = passages.map(({ from, to, flows }) => ({ name: `${from}>${to}`, along: flowing(flows) }));
  return (numbers) => {
    const result = run(numbers);
    const { time, doses } = result;
    const dose = allOf(doses);
    const share = (parts: readonly Float64Array[]) =>
      time.map((_, k) => (dose > 0 ? parts.reduce((sum, part) => sum + (part[k] as number), 0) / dose : 0));
    const held = volumes.map(({ states }) => share(states.map((state) => result.column(state))));
    const given = time.map((minutes) => (dose > 0 ? givenBy(doses, minutes) / dose : 0));
    const made: Record<string, Column> = {
      Cket: { unit: result.unit("Cket"), values: result.column("Cket") },
      dose: { unit: "mg", values: time.map(() => dose / 1000) },
      [WAITING]: { unit: "1", values: given.map((share) => (dose > 0 ? 1 - share : 0)) },
      // What was given and is in no volume has left them; a speck of rounding below zero has not.
      [GONE]: {
        unit: "1",
        values: given.map((share, k) =>
          Math.max(
            0,
            held.reduce((left, part) => left - (part[k] as number), share),
          ),
        ),
      },
    };
    volumes.forEach((one, i) => {
      made[one.id] = { unit: "1", values: held[i] as Float64Array };
    });
    for (const { name, along } of moves) made[name] = { unit: "1/min", values: share(along(result)) };
    return columnsOf(time, made, { doses });
  };
}

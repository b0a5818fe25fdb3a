import { explained } from "../explained.js";
import { type Asks, type Numbers, passedOf, scenarioOf, solved } from "../solved.js";
import type { RunSpec } from "../spec.js";
import type { Control } from "../view.js";

/** What `simulated` runs. */
export interface SimulatedSpec {
  readonly id: string;
  readonly span: string;
  readonly step: string;
  readonly columns: readonly string[];
  readonly cursor: Control;
  readonly scenario: Asks;
  readonly numbers?: Numbers;
}

/** A scenario run over a span of time. */
export function simulated(spec: SimulatedSpec): RunSpec {
  const { id, span, cursor, scenario, numbers = [] } = spec;
  return {
    id,
    cursor,
    ready: () => solved({ ...spec, numbers }),
    explain: (asked) => explained(asked, { scenarioOf: scenarioOf(scenario), passed: passedOf(numbers), span, cursor }),
  };
}

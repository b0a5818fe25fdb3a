import type { Control } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { explained } from "./base/explain-run.js";
import { type Asks, type Numbers, passedOf, scenarioOf, solved } from "./base/prepare-run.js";

/** What `simulated` runs. */
export interface SimulatedSpec {
  /** In the scene alone. */
  readonly id: string;
  /** How long to look, `4 h`. */
  readonly span: string;
  /** Distance of the moments, `1 min`. */
  readonly step: string;
  /** What the run shows. */
  readonly columns: readonly string[];
  /** What moves the cursor. */
  readonly cursor: Control;
  /** What is simulated. */
  readonly scenario: Asks;
  /** The controls that are numbers of it. */
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

import type { Columns } from "../data/columns.js";
import type { SceneSpec, Step, Summary } from "../scene/spec.js";
import { sentence } from "../text/claim.js";

/** A scene at one step: its columns and its sentence, without a picture. */
export interface Still {
  readonly runs: Readonly<Record<string, Columns>>;
  readonly summary: Summary;
  /** What the scene says of this state by itself. */
  readonly sentence: string;
}

/** Runs a scene at some steps; what does not change between them is made ready once. */
export function stills(scene: SceneSpec): (step: Step) => Still {
  const solvers = scene.runs.map((run) => [run.id, run.ready()] as const);
  return ({ values }) => {
    const runs = Object.fromEntries(solvers.map(([id, solve]) => [id, solve(values)]));
    const summary = scene.summary(runs, values);
    return { runs, summary, sentence: sentence(scene.says({ values, summary })) };
  };
}

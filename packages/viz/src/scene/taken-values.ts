import type { Control, Values } from "../drawing/view.js";
import type { SceneSpec } from "./spec.js";

/** Every control of a scene, the cursors of its runs included. */
export const controlsOf = ({ controls, runs }: Pick<SceneSpec, "controls" | "runs">): readonly Control[] => [
  ...controls,
  ...runs.flatMap(({ cursor }) => cursor ?? []),
];

/** What a scene takes of what somebody gives, and what is wrong with the rest. */
export interface Taken {
  /** Read and within their limits. */
  readonly values: Values;
  /** A sentence for each value that is none of its control. */
  readonly wrong: readonly string[];
}

/**
 * The values that a scene takes of anything at all: of its own controls alone, each read by its control. An attribute has lost
 * the capitals of its name. What a control refuses is told and left out, so that it never reaches a run.
 * @param beside what is set already.
 */
export function taken(spec: Pick<SceneSpec, "controls" | "runs">, given: unknown, beside: object = {}): Taken {
  if (typeof given !== "object" || given === null) return { values: {}, wrong: [] };
  const values: Record<string, number | string> = {};
  const wrong: string[] = [];
  for (const { name, read } of controlsOf(spec)) {
    const found = [name, name.toLowerCase()].find((one) => Object.hasOwn(given, one));
    if (found === undefined) continue;
    try {
      values[name] = read((given as Readonly<Record<string, unknown>>)[found], { ...beside, ...given });
    } catch (problem) {
      wrong.push((problem as Error).message);
    }
  }
  return { values, wrong };
}

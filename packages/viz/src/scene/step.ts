import type { SceneSpec, Step } from "./spec.js";

/**
 * A step of a scene, counted from 1.
 * @throws RangeError for a step that the scene does not have.
 */
export function stepOf({ id, steps }: Pick<SceneSpec, "id" | "steps">, number: number | string): Step {
  const step = steps[Number(number) - 1];
  if (!step) throw new RangeError(`${id} has steps 1 to ${steps.length}: ${number}`);
  return step;
}

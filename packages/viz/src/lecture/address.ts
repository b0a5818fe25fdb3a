import type { SceneSpec, Step } from "../scene/spec.js";

/** The live figure in a file of its own, from the folder of the lecture. */
export const figurePath = ({ id }: Pick<SceneSpec, "id">): string => `figures/${id}.html`;

/** Where a live figure opens in the state of a step: at the address of the lecture, or in its own file where there is none. */
export function addressOf(base: string, scene: Pick<SceneSpec, "id">, step: Step | undefined): string {
  const state = new URLSearchParams(Object.entries(step?.values ?? {}).map(([name, value]) => [name, String(value)]));
  return base === "" ? `${figurePath(scene)}#${state}` : `${base.replace(/[?#].*$/, "")}?scene=${scene.id}#${state}`;
}

import type { Values } from "../drawing/view.js";
import type { SceneSpec } from "../scene/spec.js";
import { given } from "../still/check-argument.js";
import { inMemory } from "../still/in-node.js";
import { file } from "./file.js";

/**
 * A scene as one HTML file with all that it needs inside: it opens from a USB stick, in a frame without rights or in a
 * learning platform, asks nobody for anything, and is a picture where scripts do not run. It is what the button
 * "download this figure" saves.
 *
 * @param scene one of `scenes`.
 * @param values the values to open with; numbers in the unit of the control, or text with a unit.
 * @param attributes further attributes of `<keta-scene>`: `theme`, `room`, `panels`, `controls`, `compact`.
 * @throws KetalabError for values or panels that the scene does not have, and for a scene that is not of the library.
 * @example await toPage(scenes.dripToMood, { dose: "1 mg/kg" })
 */
export async function toPage(
  scene: SceneSpec,
  values: Values = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<string> {
  given(scene, "a page");
  const { default: registry } = await import("./registry.bundle");
  return file(registry, scene, { values, attributes, document: inMemory() });
}

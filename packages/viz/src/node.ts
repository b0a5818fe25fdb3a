/**
 * Pictures without a browser: the same drawing code, in Node, in Deno and in kernels. Everything of `@ketalab/viz` comes
 * along.
 *
 * @module
 */
import { parseHTML } from "linkedom";
import { file } from "./download/file.js";
import type { Chart, Values } from "./drawing/view.js";
import type { SceneSpec } from "./scene/spec.js";
import { given } from "./still/check-argument.js";
import { type Display, display } from "./still/display.js";
import { type Drawable, toPicture as inDocument, type PictureOptions } from "./still/svg.js";

export * from "./index.js";
export type { Display, Forms } from "./still/display.js";
export { toPNG } from "./still/png.js";
export type { Theme } from "./still/style.js";
export type { Drawable, Picture, PictureOptions } from "./still/svg.js";

/**
 * A scene or a chart as a picture that stands alone: no script, no style sheet, only attributes, so that slides, word
 * processors and printers show it as the page does. Needs no browser.
 *
 * @param of a scene, or a chart such as `curve({…})`.
 * @param what the values of the scene's controls (numbers in the unit of the control, or text with a unit); for a chart a
 *   scenario, a result, or columns.
 * @returns SVG text, with a title, a description and the line "for teaching, not for patient care".
 * @throws RangeError for values, panels or a step that the scene does not have.
 * @example toSVG(scenes.dripToMood, { dose: "1 mg/kg" }, { panels: ["block"] })
 */
export function toSVG(of: SceneSpec, what?: Values, options?: PictureOptions): string;
export function toSVG(of: Chart, what: Drawable, options?: PictureOptions): string;
export function toSVG(of: SceneSpec | Chart, what?: Values | Drawable, options?: PictureOptions): string {
  return toPicture(of as Chart, what as Drawable, options).svg;
}

/**
 * As `toSVG`, with what is seen in words. It is shown by itself when it is the last value of a notebook's cell; `forms`
 * has `text/plain`, `image/svg+xml` and `text/html` for kernels that ask otherwise.
 *
 * @throws RangeError for values, panels or a step that the scene does not have.
 * @example toPicture(scenes.dripToMood, { dose: "1 mg/kg" }, { step: 2 }).forms["text/plain"]
 */
export function toPicture(of: SceneSpec, what?: Values, options?: PictureOptions): Display;
export function toPicture(of: Chart, what: Drawable, options?: PictureOptions): Display;
export function toPicture(of: SceneSpec | Chart, what?: Values | Drawable, options?: PictureOptions): Display {
  return display(inDocument(of, what, { document: inMemory(), ...options }));
}

/**
 * A scene as one HTML file with all that it needs inside: it opens from a USB stick, in a frame without rights or in a
 * learning platform, asks nobody for anything, and is a picture where scripts do not run. It is what the button
 * "download this figure" saves.
 *
 * @param scene one of `scenes`.
 * @param values the values to open with; numbers in the unit of the control, or text with a unit.
 * @param attributes further attributes of `<keta-scene>`: `theme`, `room`, `panels`, `controls`, `compact`.
 * @throws RangeError for values or panels that the scene does not have, and for a scene that is not of the library.
 * @example await toPage(scenes.dripToMood, { dose: "1 mg/kg" })
 */
export async function toPage(
  scene: SceneSpec,
  values: Values = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<string> {
  given(scene, "a page");
  const { default: registry } = await import("./pack/registry.bundle");
  return file(registry, scene, { values, attributes, document: inMemory() });
}

let memory: Document | undefined;

/** One document in memory, in which everything is drawn and nothing stays. */
function inMemory(): Document {
  memory ??= parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
  return memory;
}

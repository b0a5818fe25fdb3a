import { parseHTML } from "linkedom";
import type { Chart, Values } from "../drawing/view.js";
import type { SceneSpec } from "../scene/spec.js";
import { type Display, display } from "./display.js";
import { type Drawable, toPicture as inDocument, type PictureOptions } from "./svg.js";

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

let memory: Document | undefined;

/** One document in memory, in which everything is drawn and nothing stays. */
export function inMemory(): Document {
  memory ??= parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
  return memory;
}

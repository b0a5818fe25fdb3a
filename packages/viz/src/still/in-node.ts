import { type Scenario, simulate } from "@ketalab/core";
import { parseHTML } from "linkedom";
import type { Drawn } from "../data/to-columns.js";
import type { Chart, Values } from "../drawing/view.js";
import type { SceneSpec } from "../scene/spec.js";
import { given } from "./check-argument.js";
import { type Display, display } from "./display.js";
import { toPicture as inDocument, type PictureOptions } from "./svg.js";

/** What a chart is drawn from: a scenario, which is run for it, or what came out of one, or columns of any kind. */
export type Drawable = Scenario | Drawn;

/** What the chart reads is there without being asked for. A page draws what has been run, and need not be able to run. */
function run({ readings }: Chart, what: Drawable): Drawn {
  if (Array.isArray(what) || "abscissa" in what || "time" in what) return what as Drawn;
  const { columns = [], ...rest } = what as Scenario;
  const asked = new Set([...columns, ...readings.map(({ column }) => column)]);
  return simulate({ ...rest, columns: [...asked] });
}

/**
 * A scene or a chart as a picture that stands alone: no script, no style sheet, only attributes, so that slides, word
 * processors and printers show it as the page does. Needs no browser.
 *
 * @param of a scene, or a chart such as `curve({…})`.
 * @param what the values of the scene's controls (numbers in the unit of the control, or text with a unit); for a chart a
 *   scenario, a result, or columns.
 * @returns SVG text, with a title, a description and the line "for teaching, not for patient care".
 * @throws KetalabError for values, panels or a step that the scene does not have.
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
 * @throws KetalabError for values, panels or a step that the scene does not have.
 * @example toPicture(scenes.dripToMood, { dose: "1 mg/kg" }, { step: 2 }).forms["text/plain"]
 */
export function toPicture(of: SceneSpec, what?: Values, options?: PictureOptions): Display;
export function toPicture(of: Chart, what: Drawable, options?: PictureOptions): Display;
export function toPicture(of: SceneSpec | Chart, what?: Values | Drawable, options?: PictureOptions): Display {
  given(of, "a picture");
  const drawn = "draw" in of ? run(of, (what ?? {}) as Drawable) : (what as Values | undefined);
  return display(inDocument(of, drawn, { document: inMemory(), ...options }));
}

let memory: Document | undefined;

/** One document in memory, in which everything is drawn and nothing stays. */
export function inMemory(): Document {
  memory ??= parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
  return memory;
}

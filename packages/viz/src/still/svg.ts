import { purpose, type Result, type Scenario, simulate } from "@ketalab/core";
import { parseHTML } from "linkedom";
import type { Columns } from "../columns.js";
import { type Context, context } from "../context.js";
import { type Excerpt, shownOf } from "../excerpt.js";
import { frame, type Shape } from "../frame.js";
import { svg } from "../markup.js";
import { frameOf, toScene } from "../scene.js";
import type { SceneSpec } from "../spec.js";
import type { Chart, Values } from "../view.js";
import { en } from "../words/en.js";
import { wrapped } from "../wrap.js";
import { type Box, clipped } from "./clip.js";
import { type Style, style, type Theme } from "./style.js";

export interface PictureOptions extends Excerpt {
  readonly theme?: Theme;
  /** Heavier lines and larger type, for the last row. */
  readonly room?: boolean;
  /** How much room there is: panels in two columns (`wide`, `medium`) or one (`narrow`). */
  readonly shape?: Shape;
  /** With title, sentence and purpose around the panels, or the panels alone. */
  readonly around?: "words" | "nothing";
  /** Axes without curves, for drawing by hand. */
  readonly curves?: "drawn" | "blank";
  /** The start of all ids; of use where several pictures stand on one page. */
  readonly prefix?: string;
  /** Where the cursor of a single chart stands, in the unit of its abscissa. */
  readonly cursor?: number;
}

const FACE = "'Helvetica Neue', Helvetica, Arial, 'DejaVu Sans', sans-serif";
const MARGIN = 16;
const TITLE = { size: 26, height: 44 };
const SENTENCE = { size: 17, height: 24 };
/** The mean width of a letter, as a share of its size: nothing can be measured here. */
const LETTER = 0.53;

/**
 * A scene or a chart as a picture that stands alone: no script, no style sheet, only attributes, so that slides, word
 * processors and printers show it as the page does. Needs no browser.
 *
 * @param of a scene, or a chart such as `curve({…})`.
 * @param what the values of the scene's controls; for a chart a scenario, or a result.
 * @returns SVG text, with a title and a description.
 * @throws RangeError for values or panels that the scene does not have.
 * @example toSVG(scenes.dripToMood, { dose: "1 mg/kg" }, { panels: ["block"] })
 */
export function toSVG(of: SceneSpec, what?: Values, options?: PictureOptions): string;
export function toSVG(of: Chart, what: Scenario | Result, options?: PictureOptions): string;
export function toSVG(
  of: SceneSpec | Chart,
  what: Values | Scenario | Result = {},
  options: PictureOptions = {},
): string {
  const sheet = paper(options);
  return "draw" in of
    ? ofChart(of, isResult(what) ? what : simulate(what as Scenario), sheet, options)
    : ofScene(of, what as Values, sheet, options);
}

const isResult = (what: object): what is Result => "column" in what && typeof what.column === "function";

interface Paper {
  readonly context: Context;
  readonly style: Style;
}

function paper({ theme = "light", room = false, prefix = "k" }: PictureOptions): Paper {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  return {
    context: context({ document: document as unknown as Document, words: en, prefix }),
    style: style({ theme, room }),
  };
}

function ofScene(
  spec: SceneSpec,
  values: Values,
  { context: here, style: look }: Paper,
  options: PictureOptions,
): string {
  const shown = shownOf(spec, options);
  const { shape = shown.charts.length > 3 ? "wide" : "medium", around = "words" } = options;
  const { element } = toScene(spec, { context: here, shape, start: values, ...options });
  const tops = { left: 0, right: 0, below: 0 };
  const column = frame(shape, "left").width + (shape === "wide" ? 24 : 16);
  const one = shape === "narrow";
  const panels = shown.charts.map(({ chart, place }, i) => {
    const at = frameOf(shown, i, shape);
    const stack = one ? "left" : place;
    if (stack === "below") tops.below = Math.max(tops.below, tops.left, tops.right);
    const group = panel(element, chart, look, options);
    group.setAttribute("transform", `translate(${stack === "right" ? column : 0},${tops[stack]})`);
    tops[stack] += at.height;
    return { group, right: (stack === "right" ? column : 0) + at.width };
  });
  const sentence = element.querySelector(".says")?.textContent ?? "";
  return composed(here, look, {
    title: spec.title,
    sentence,
    groups: panels.map(({ group }) => group),
    width: Math.max(...panels.map(({ right }) => right)),
    height: Math.max(...Object.values(tops)),
    around,
  });
}

function ofChart(chart: Chart, result: Result, { context: here, style: look }: Paper, options: PictureOptions): string {
  const { shape = "medium", cursor = result.time.at(-1) ?? 0, around = "nothing" } = options;
  const at = frame(shape, "below", { ...(chart.foot === undefined ? {} : { foot: chart.foot }), plot: 200 });
  const columns: Columns = { ...result, abscissa: result.time, without: {} };
  const view = chart.draw(here, at);
  const moment = { cursor, values: {}, numbers: "shown" } as const;
  view.update(columns, moment);
  view.settle(columns, moment);
  const holder = here.document.createElement("div");
  holder.append(view.element);
  const sentence = view.element.querySelector("desc")?.textContent ?? "";
  const groups = [panel(holder, chart, look, options)];
  return composed(here, look, { title: chart.title, sentence, groups, width: at.width, height: at.height, around });
}

/** One drawn panel as a group of plain shapes. */
function panel(scene: Element, chart: Chart, look: Style, { curves = "drawn" }: PictureOptions): Element {
  const drawing = scene.querySelector(`svg[data-chart="${chart.id}"]`) as Element;
  if (curves === "blank") for (const one of drawing.querySelectorAll(BLANK)) one.remove();
  for (const group of [...drawing.querySelectorAll("[clip-path]")]) unclipped(drawing, group);
  for (const clip of [...drawing.querySelectorAll("clipPath")]) clip.remove();
  look.flatten(drawing);
  const group = drawing.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "g");
  for (const name of ["role", "aria-labelledby", "aria-describedby"]) {
    const value = drawing.getAttribute(name);
    if (value) group.setAttribute(name, value);
  }
  group.append(...drawing.childNodes);
  return group;
}

const BLANK = ".line, .band, .names, .readings, .points, .infusion";

function unclipped(drawing: Element, group: Element): void {
  const id = /#([^)]+)/.exec(group.getAttribute("clip-path") ?? "")?.[1];
  const area = [...drawing.querySelectorAll("clipPath")].find((one) => one.id === id)?.firstElementChild;
  group.removeAttribute("clip-path");
  if (!area) return;
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
    Number(area.getAttribute(name)),
  );
  const box: Box = { x, y, width, height };
  for (const path of group.querySelectorAll("path")) path.setAttribute("d", clipped(path.getAttribute("d") ?? "", box));
}

interface Composed {
  readonly title: string;
  readonly sentence: string;
  readonly groups: readonly Element[];
  readonly width: number;
  readonly height: number;
  readonly around: "words" | "nothing";
}

/** Title, panels, sentence and purpose, one below the other. */
function composed(here: Context, look: Style, { title, sentence, groups, width, height, around }: Composed): string {
  const words = around === "words";
  const top = words ? TITLE.height : 0;
  const lines = words ? wrapped(sentence, Math.floor(width / (SENTENCE.size * LETTER))) : [];
  const under = top + height + (words ? 12 : 0);
  const bottom = under + lines.length * SENTENCE.height + (words ? SENTENCE.height : 0);
  const text = (content: string, attributes: Readonly<Record<string, string | number>>) =>
    svg(here, "text", attributes, content);
  const [ink, quiet] = [look.token("text"), look.token("quiet")];
  const box = [-MARGIN, -MARGIN, width + 2 * MARGIN, bottom + 2 * MARGIN];
  const root = svg(
    here,
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: box.join(" "),
      width: box[2] as number,
      height: box[3] as number,
      role: "img",
      "aria-labelledby": here.id("picture-title"),
      "aria-describedby": here.id("picture-sentence"),
      "font-family": FACE,
    },
    svg(here, "title", { id: here.id("picture-title") }, title),
    svg(here, "desc", { id: here.id("picture-sentence") }, `${sentence} ${purpose}.`),
    svg(here, "rect", { x: box[0], y: box[1], width: box[2], height: box[3], fill: look.token("paper") }),
    ...(words
      ? [text(title, { x: 0, y: TITLE.size - 4, "font-size": TITLE.size, "font-weight": 600, fill: ink })]
      : []),
    svg(here, "g", { transform: `translate(0,${top})` }, ...groups),
    ...lines.map((line, i) =>
      text(line, { x: 0, y: under + SENTENCE.height * (i + 0.8), "font-size": SENTENCE.size, fill: ink }),
    ),
    ...(words ? [text(purpose, { x: width, y: bottom, "font-size": 13, "text-anchor": "end", fill: quiet })] : []),
  );
  return `${root.outerHTML}\n`;
}

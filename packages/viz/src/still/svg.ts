import { KetalabError, lookup, purpose } from "@ketalab/core";
import type { Component } from "../charts/base/component.js";
import { type Drawn, toColumns } from "../data/to-columns.js";
import { type Context, context } from "../drawing/context.js";
import { frame, gutter, inOneColumn, type Shape } from "../drawing/frame.js";
import { svg } from "../drawing/markup.js";
import type { Chart, Control, Values } from "../drawing/view.js";
import { type Excerpt, shownOf, stepOf } from "../scene/excerpt.js";
import { frameOf, toScene } from "../scene/scene.js";
import type { SceneSpec } from "../scene/spec.js";
import { en } from "../text/en.js";
import { wrapped } from "../text/wrap.js";
import { given } from "./check-argument.js";
import { type Box, clipAll } from "./clip.js";
import { type Style, style, type Theme } from "./style.js";
import { written } from "./write.js";

/** How a picture is drawn: its step, panels, theme and shape. */
export interface PictureOptions extends Excerpt {
  /** `light` by default; `print` is light and has no background of its own. */
  readonly theme?: Theme;
  /** Heavier lines and larger type, for the last row. */
  readonly room?: boolean;
  /** A step of the scene's lesson, from 1; values that are given go before those of the step. */
  readonly step?: number;
  /** How wide the picture says it is, in CSS pixels, 4000 at most; what is drawn does not change with it. */
  readonly width?: number;
  /** How much room there is: panels in two columns (`wide`, `medium`) or one (`single`, `narrow`). */
  readonly shape?: Shape;
  /** With title, values and sentence around the panels, or the panels and what they are for. */
  readonly around?: "words" | "nothing";
  /** Axes, boxes and names without curves and numbers, for drawing by hand: each chart knows what of it is the answer. */
  readonly curves?: "drawn" | "blank";
  /** Where the cursor of a single chart stands, in the unit of its abscissa: where the chart has it by default, or at the end. */
  readonly cursor?: number;
  /** Where the drawing is made: the page's own document, or one in memory. */
  readonly document?: Document;
}

/** A drawing that no longer moves, and what it shows in words. */
export interface Picture {
  /** The drawing as SVG text. */
  readonly svg: string;
  /** What it shows. */
  readonly title: string;
  /** What is seen, for who does not see it. */
  readonly description: string;
  /** What was set: `dose 0.5 mg/kg · given over 40 min`; empty for a chart alone. */
  readonly values: string;
}

const FACE = "'Helvetica Neue', Helvetica, Arial, 'DejaVu Sans', sans-serif";
/** A large projector has as many; as pixels a much larger picture has no room in the memory. */
const WIDEST = 4000;
const MARGIN = 16;
const TITLE = { size: 26, height: 44 };
const SENTENCE = { size: 17, height: 24 };
const SMALL = { size: 13, height: 20 };
/** The mean width of a letter, as a share of its size: nothing can be measured here. */
const LETTER = 0.53;
/** The same of a bold one, and from one line of a title to the next. */
const HEAVY = 0.58;
const LEADING = 1.2;

/**
 * A scene or a chart as a picture with its words, drawn in a document that somebody has.
 * @throws TypeError for what is neither.
 * @throws KetalabError `range` for a width that no screen has.
 * @see toSVG
 */
export function toPicture(of: SceneSpec | Chart, what: Values | Drawn = {}, options: PictureOptions = {}): Picture {
  given(of, "a picture");
  const { width = 1 } = options;
  if (!(width >= 1 && width <= WIDEST))
    throw new KetalabError("range", `width must be between 1 and ${WIDEST} CSS pixels: ${width}`, {
      path: "width",
      given: width,
    });
  const sheet = paper(options);
  return "draw" in of ? ofChart(of, what as Drawn, sheet, options) : ofScene(of, what as Values, sheet, options);
}

interface Paper {
  readonly context: Context;
  readonly style: Style;
}

function paper({ theme, room, document = globalThis.document }: PictureOptions): Paper {
  return { context: context({ document, words: en, prefix: "k" }), style: style({ theme, room }) };
}

/** Values by the names of the controls, of which an attribute may have lost the capitals. */
function named(controls: readonly Control[], values: Values): Values {
  const family = Object.fromEntries(
    controls.flatMap((one) => [one.name, one.name.toLowerCase()].map((key) => [key, one])),
  );
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [lookup("control", family, key).name, value]));
}

function ofScene(
  spec: SceneSpec,
  values: Values,
  { context: here, style: look }: Paper,
  options: PictureOptions,
): Picture {
  const shown = shownOf(spec, options);
  const { shape = shown.charts.length > 3 ? "wide" : "medium", around = "words" } = options;
  const controls = [...spec.controls, ...spec.runs.flatMap(({ cursor }) => cursor ?? [])];
  const step = options.step === undefined ? undefined : stepOf(spec, options.step);
  const start = { ...step?.values, ...named(controls, values) };
  const scene = toScene(spec, { context: here, shape, start, panels: options.panels });
  scene.dispose();
  const tops = { left: 0, right: 0, below: 0 };
  const column = frame(shape, "left").width + gutter(shape);
  const one = inOneColumn(shape);
  const panels = shown.charts.map(({ chart, place }, i) => {
    const at = frameOf(shown, i, shape);
    const stack = one ? "left" : place;
    if (stack === "below") tops.below = Math.max(tops.below, tops.left, tops.right);
    const group = panel(scene.element, chart, look, options);
    group.setAttribute("transform", `translate(${stack === "right" ? column : 0},${tops[stack]})`);
    tops[stack] += at.height;
    return { group, right: (stack === "right" ? column : 0) + at.width };
  });
  const says = scene.element.querySelector(".says")?.textContent ?? "";
  // A caption tells of its step alone: with another value set it would say what is not seen.
  const isStep = step && Object.entries(step.values).every(([name, value]) => scene.values[name] === value);
  return composed(here, look, {
    ...options,
    title: spec.title,
    sentences: isStep ? [step.caption, says] : [says],
    values: controls.map(({ name, tell }) => tell(scene.values[name] as number | string)).join(" · "),
    groups: panels.map(({ group }) => group),
    room: Math.max(...panels.map(({ right }) => right)),
    height: Math.max(...Object.values(tops)),
    around,
  });
}

function ofChart(chart: Chart, what: Drawn, { context: here, style: look }: Paper, options: PictureOptions): Picture {
  const columns = toColumns(what);
  const { shape = "medium", cursor = cursorOf(chart) ?? columns.abscissa.at(-1) ?? 0, around = "nothing" } = options;
  const at = frame(shape, "below", { foot: chart.foot, key: chart.key, plot: 200 });
  const view = chart.draw(here, at);
  const moment = { cursor, values: {}, numbers: "shown" } as const;
  view.update(columns, moment);
  view.settle(columns, moment);
  const holder = here.document.createElement("div");
  holder.append(view.element);
  const sentences = [view.element.querySelector("desc")?.textContent ?? ""];
  const groups = [panel(holder, chart, look, options)];
  const words = { title: chart.title, sentences, values: "" };
  return composed(here, look, { ...options, ...words, groups, room: at.width, height: at.height, around });
}

/** Where a chart that is a component was told to have its cursor. */
const cursorOf = (chart: Chart & Partial<Pick<Component<unknown>, "cursor">>): number | undefined => chart.cursor?.();

/** One drawn panel as a group of plain shapes. */
function panel(scene: Element, chart: Chart, look: Style, { curves = "drawn" }: PictureOptions): Element {
  const drawing = scene.querySelector(`svg[data-chart="${chart.id}"]`) as Element;
  if (curves === "blank") for (const one of drawing.querySelectorAll(chart.answer)) one.remove();
  for (const group of [...drawing.querySelectorAll("[clip-path]")]) unclipped(drawing, group);
  for (const clip of [...drawing.querySelectorAll("clipPath")]) clip.remove();
  look.flatten(drawing);
  const group = drawing.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "g");
  group.setAttribute("role", "img");
  // A title and a description that are the first children of what they belong to need no names, which two pictures would share.
  for (const one of drawing.querySelectorAll("[id]")) one.removeAttribute("id");
  group.append(...drawing.childNodes);
  return group;
}

/** Cuts at its edges what a page shows through a window, for programs that know no clip path. */
export function unclipped(drawing: Element, group: Element): Box | undefined {
  const id = /#([^)]+)/.exec(group.getAttribute("clip-path") ?? "")?.[1];
  const area = [...drawing.querySelectorAll("clipPath")].find((one) => one.id === id)?.firstElementChild;
  group.removeAttribute("clip-path");
  if (!area) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
    Number(area.getAttribute(name)),
  );
  const box: Box = { x, y, width, height };
  clipAll(group, box);
  return box;
}

interface Composed extends Omit<Picture, "svg" | "description">, Pick<PictureOptions, "theme" | "width"> {
  readonly sentences: readonly string[];
  readonly groups: readonly Element[];
  readonly room: number;
  readonly height: number;
  readonly around: "words" | "nothing";
}

/** Title, panels, sentences, values and purpose, one below the other. */
function composed(here: Context, look: Style, parts: Composed): Picture {
  const { title, sentences, values, groups, room, height, around, theme, width } = parts;
  const words = around === "words";
  const [ink, quiet] = [look.token("text"), look.token("quiet")];
  const heads = words ? wrapped(title, Math.floor(room / (TITLE.size * HEAVY))) : [];
  const top = heads.length === 0 ? 0 : TITLE.height + (heads.length - 1) * TITLE.size * LEADING;
  let y = words ? top + height + 12 : height;
  const below = (content: string, { size, height: line }: typeof SMALL, fill: string) =>
    wrapped(content, Math.floor(room / (size * LETTER))).map((one) => {
      y += line;
      return svg(here, "text", { x: 0, y: y - 0.2 * line, "font-size": size, fill }, one);
    });
  const under = [
    ...(words ? sentences.flatMap((one) => below(one, SENTENCE, ink)) : []),
    ...(words ? below(values, SMALL, quiet) : []),
    ...below(purpose, SMALL, quiet),
  ];
  const box = { x: -MARGIN, y: -MARGIN, width: room + 2 * MARGIN, height: y + 2 * MARGIN };
  const sentence = sentences.join(" ");
  const root = svg(
    here,
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: Object.values(box).join(" "),
      width: width ?? box.width,
      height: width === undefined ? box.height : Math.round((width * box.height) / box.width),
      role: "img",
      "font-family": FACE,
    },
    svg(here, "title", {}, title),
    svg(here, "desc", {}, `${sentence} ${purpose}.`),
    // Paper has its own colour.
    ...(theme === "print" ? [] : [svg(here, "rect", { ...box, fill: look.token("paper") })]),
    ...heads.map((line, i) =>
      svg(
        here,
        "text",
        { x: 0, y: TITLE.size * (1 + i * LEADING) - 4, "font-size": TITLE.size, "font-weight": 600, fill: ink },
        line,
      ),
    ),
    svg(here, "g", { transform: `translate(0,${top})` }, ...groups),
    ...under,
  );
  return { svg: `${written(root)}\n`, title, description: sentence, values };
}

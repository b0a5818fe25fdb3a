import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import type { Frame } from "../drawing/frame.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import { type Outline, outline } from "../drawing/vessel.js";
import type { Moment, Values, View } from "../drawing/view.js";
import { heading } from "../marks/heading.js";
import { wrapped } from "../text/wrap.js";
import { type Diagram, diagrams } from "./base/diagram.js";
import type { Settings } from "./base/settings.js";

/** One number on the way, with how it follows from the ones before. */
export interface Station {
  /** What it is. */
  readonly name: string;
  /** The number, written. */
  readonly value: string;
  /** Of the number. */
  readonly unit: string;
  /** Its arithmetic, or what else should be known of it. */
  readonly line: string;
}

/** A way that cannot be gone, and why. */
export interface Refusal {
  /** The reason. */
  readonly refused: string;
}

/** What `stations` draws. */
export interface StationsSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands behind the title. */
  readonly units: string;
  /** What each box looks like, in the order of the stations. */
  readonly shapes: readonly Outline[];
  /** From the state of the scene. */
  readonly stations: (values: Values) => readonly Station[] | Refusal;
}

/**
 * Numbers that are worked out one after the other, as boxes in a row: what is ordered, drawn up, hung, set. Where it
 * cannot be done the reason stands in their place.
 */
export function stations(spec: Partial<StationsSpec> = {}): Stations {
  return make(spec);
}

/** Numbers that follow from each other, as a component in D3's habit. */
export interface Stations
  extends Diagram<Stations>,
    Settings<StationsSpec, Stations, "stations" | "shapes" | "units"> {}

/** The numbers and their arithmetic; what is asked for, and its unit, stays. */
const ANSWER = '[data-part="value"], [data-part="line"], .refusal';

const make = diagrams<StationsSpec, "stations" | "shapes" | "units">({
  id: "stations",
  answer: ANSWER,
  names: ["stations", "shapes", "units"],
  usual: (_columns, { stations = () => [] }) => {
    const found = stations({});
    const shapes = "refused" in found ? [] : found.map(() => "plain" as const);
    return { title: "step by step", units: "", stations, shapes };
  },
  draw: (spec, context, frame) => draw(spec, context, frame),
});

/** The width of a letter of the reason, and the height of its lines. */
const LETTER = 12;
/** A box of a row is no narrower, with the gap behind it. */
const APART = 140;
const LINE = 26;

function draw(spec: StationsSpec, context: Context, frame: Frame): View {
  const { title, shapes } = spec;
  const boxes = shapes.map((shape, i) =>
    (frame.width / shapes.length < APART ? inColumn : inRow)(context, { shape, i, of: shapes.length, frame }),
  );
  const body = svg(context, "g", {}, ...boxes.map(({ element }) => element));
  const reason = svg(context, "text", { class: "refusal", role: "presentation" });
  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title, unit: spec.units, frame }),
    body,
    reason,
  );
  let refused = "";
  const refuse = (why: string) => {
    if (why === refused) return;
    refused = why;
    body.setAttribute("visibility", why ? "hidden" : "visible");
    const lines = wrapped(why, Math.floor(frame.width / LETTER));
    const middle = (frame.top + frame.height - frame.bottom) / 2;
    reason.replaceChildren(
      ...lines.map((text, i) => svg(context, "tspan", { x: 0, y: middle + (i - (lines.length - 1) / 2) * LINE }, text)),
    );
  };
  const write = (found: readonly Station[] | Refusal) => {
    refuse("refused" in found ? found.refused : "");
    if (!("refused" in found)) for (const [i, one] of found.entries()) boxes[i]?.write(one);
  };
  return {
    element,
    update(_columns, { values, numbers }: Moment) {
      if (numbers === "shown") write(spec.stations(values));
    },
    settle(_columns, { values }) {
      const found = spec.stations(values);
      write(found);
      describe(
        "refused" in found
          ? found.refused
          : found.map((one) => `${one.name}: ${one.value} ${one.unit} (${one.line}).`).join(" "),
      );
    },
  };
}

interface Placed {
  readonly shape: Outline;
  readonly i: number;
  readonly of: number;
  readonly frame: Frame;
}

/** A box of a row: its name above it, the number in it, its arithmetic below, and an arrow to the next. */
function inRow(context: Context, { shape, i, of, frame }: Placed) {
  const gap = frame.width / (of * 6);
  const width = (frame.width - gap * (of - 1)) / of;
  const x = i * (width + gap);
  const [y, height] = [frame.top + 26, frame.height - frame.top - frame.bottom - 56];
  const middle = x + width / 2;
  const name = svg(context, "text", { class: "large middle", x: middle, y: frame.top + 14 });
  const value = svg(context, "text", { class: "huge middle", x: middle, y: y + height / 2 + 6 });
  const unit = svg(context, "text", { class: "large middle", x: middle, y: y + height / 2 + 30 });
  const line = svg(context, "text", { class: "arithmetic middle", x: middle, y: y + height + 22 });
  const next = i < of - 1 ? [svg(context, "path", { class: "pipe", d: onwards(x + width, y + height / 2, gap) })] : [];
  const { element, write } = written(
    svg(context, "g", {}, outline(context, shape, { x, y, width, height }), ...next),
    width,
    { name, value, unit, line },
  );
  const shift = liveAttribute(line, "x");
  return {
    element,
    write(one: Station) {
      write(one);
      // The last one's arithmetic ends where the picture ends.
      shift(Math.min(middle, frame.width - (one.line.length * LETTER_OF_LINE) / 2).toFixed(1));
    },
  };
}

/** The same as a row of a list, where there is no room for boxes side by side. */
function inColumn(context: Context, { shape, i, of, frame }: Placed) {
  const tall = (frame.height - frame.top - frame.bottom) / of;
  const y = frame.top + i * tall;
  const name = svg(context, "text", { class: "heading", x: 8, y: y + tall / 2 - 4 });
  const line = svg(context, "text", { x: 8, y: y + tall / 2 + 14 });
  const value = svg(context, "text", { class: "huge end", x: frame.width - 84, y: y + tall / 2 + 11 });
  const unit = svg(context, "text", { class: "large", x: frame.width - 76, y: y + tall / 2 + 11 });
  const box = { x: 0, y: y + 2, width: frame.width, height: tall - 4 };
  return written(svg(context, "g", {}, outline(context, shape === "pump" ? "pump" : "plain", box)), frame.width / 3, {
    name,
    value,
    unit,
    line,
  });
}

/** About the width of a digit among the huge ones, and among those a size smaller. */
const [DIGIT, LESS] = [20, 11] as const;
/** About the width of a letter of the arithmetic. */
const LETTER_OF_LINE = 8.2;

/** @param room for the value, in pixels; what is longer is written smaller. */
function written(element: SVGGElement, room: number, parts: Readonly<Record<keyof Station, SVGTextElement>>) {
  element.append(...Object.values(parts));
  for (const [name, text] of Object.entries(parts)) text.setAttribute("data-part", name);
  const anchor = parts.value.getAttribute("class")?.replace("huge ", "");
  const size = liveAttribute(parts.value, "class");
  const worked = parts.line.getAttribute("class")?.replace("arithmetic", "");
  const fit = liveAttribute(parts.line, "class");
  const texts = Object.entries(parts).map(([key, text]) => [key as keyof Station, liveText(text)] as const);
  return {
    element,
    write(one: Station) {
      for (const [key, write] of texts) write(one[key]);
      const long = one.value.length;
      size(`${long * DIGIT <= room ? "huge" : long * LESS <= room ? "large strong" : "strong"} ${anchor}`);
      fit(one.line.length * LETTER_OF_LINE > room * 1.2 ? `${worked}` : `arithmetic ${worked}`);
    },
  };
}

/** A small arrowhead in a gap. */
const onwards = (x: number, y: number, gap: number) =>
  `M${(x + gap * 0.3).toFixed(1)},${(y - 7).toFixed(1)}l${(gap * 0.4).toFixed(1)},7l${(-gap * 0.4).toFixed(1)},7Z`;

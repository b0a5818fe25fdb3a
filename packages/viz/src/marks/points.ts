import type { Evidence } from "@ketalab/core";
import { toPixel } from "../axes.js";
import type { Columns } from "../columns.js";
import type { Context } from "../context.js";
import type { Ink } from "../ink.js";
import { svg } from "../markup.js";
import { spread } from "../spread.js";
import type { Mark, Plot, Values } from "../view.js";

/** One measured value, in the units of the axes. */
export interface Point {
  /** In the unit of the abscissa. */
  readonly x: number;
  /** In the unit on the axis. */
  readonly y: number;
  /** How far down it may lie, in the unit on the axis. */
  readonly low?: number;
  /** How far up it may lie, in the unit on the axis. */
  readonly high?: number;
  /** What is known second-hand is drawn hollow. */
  readonly evidence?: Evidence;
  /** Drawn hollow to tell it from another series. */
  readonly hollow?: boolean;
  /** What stands at its right, above or below it; below where there is no room at the right. */
  readonly label?: string;
  /** Where the label stands. */
  readonly side?: "right" | "above" | "below";
  /** What a pointer that rests on it is told. */
  readonly about?: string;
}

/** What `points` draws. */
export interface PointsSpec {
  /** The hue of the dots. */
  readonly ink: Ink;
  /** Fixed ones, or such as follow from the columns and the state of the scene. */
  readonly at: readonly Point[] | ((columns: Columns, values: Values) => readonly Point[]);
}

const RADIUS = 4.5;
const BESIDE = 9;
const ABOVE = 15;
const LINE_HEIGHT = 15;
/** About the width of a letter: nothing can be measured here. */
const LETTER = 7.8;

/** Measured values as dots, hollow where they are known only second-hand, with a whisker where a spread is known. */
export function points(context: Context, { ink, at }: PointsSpec): Mark {
  const element = svg(context, "g", { class: "points" });
  let drawn: unknown;
  let axis: unknown;
  let across: unknown;
  return {
    element,
    update(columns, plot, { values }) {
      const all = typeof at === "function" ? at(columns, values) : at;
      if (drawn === all && axis === plot.y && across === plot.x) return;
      [drawn, axis, across] = [all, plot.y, plot.x];
      const places = placed(all, plot);
      element.replaceChildren(
        ...all.map((one, i) =>
          svg(context, "g", {}, ...dot(context, one, { ink, plot }), ...label(context, one, { ink, at: places[i] })),
        ),
      );
    },
  };
}

function dot(context: Context, point: Point, { ink, plot: { x, y } }: { ink: Ink; plot: Plot }): Element[] {
  const { low, high, evidence, about } = point;
  const [cx, cy] = [toPixel(x, point.x).toFixed(2), toPixel(y, point.y).toFixed(2)];
  const [y1, y2] = [low, high].map((end) => (end === undefined ? undefined : toPixel(y, end).toFixed(2)));
  const hollow = evidence === "unverified" || point.hollow ? " hollow" : "";
  return [
    ...(y1 && y2 ? [svg(context, "line", { class: `whisker ${ink}`, x1: cx, x2: cx, y1, y2 })] : []),
    svg(
      context,
      "circle",
      { class: `point ${ink}${hollow}`, cx, cy, r: RADIUS },
      ...(about ? [svg(context, "title", {}, about)] : []),
    ),
  ];
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

function label(context: Context, { label }: Point, { ink, at }: { ink: Ink; at: Spot | undefined }): Element[] {
  if (!label || !at) return [];
  const [x, y] = [at.x.toFixed(2), at.y.toFixed(2)];
  const end = at.anchor === "end" ? " end" : "";
  return [svg(context, "text", { class: `beside halo ${ink}${end}`, x, y, dy: "0.34em" }, label)];
}

/** Where each label stands: on its side, inside the plot, and those at the right of their dots apart from each other. */
function placed(all: readonly Point[], { x, y, frame }: Plot): (Spot | undefined)[] {
  const edges = { from: frame.top + 6, to: frame.height - frame.bottom - 6 };
  const spots = all.map(({ label = "", side = "right", ...point }): Spot & { readonly beside: boolean } => {
    const [cx, cy] = [toPixel(x, point.x), toPixel(y, point.y)];
    const start = side === "right" ? cx + BESIDE : cx;
    const crowded = start + LETTER * label.length > x.range[1];
    if (side === "right" && !crowded) return { x: start, y: cy, anchor: "start", beside: true };
    const away = side === "above" ? -ABOVE : ABOVE;
    const inside = Math.min(Math.max(cy + away, edges.from), edges.to);
    return { x: cx, y: inside, anchor: crowded ? "end" : "start", beside: false };
  });
  const right = all.flatMap(({ label }, i) => (label && spots[i]?.beside ? [i] : []));
  const apart = spread(
    right.map((i) => (spots[i] as Spot).y),
    { gap: LINE_HEIGHT, ...edges },
  );
  return spots.map((spot, i) => {
    const k = right.indexOf(i);
    return k < 0 ? spot : { ...spot, y: apart[k] as number };
  });
}

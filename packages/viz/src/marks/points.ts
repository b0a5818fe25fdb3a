import type { Evidence } from "@ketalab/core";
import type { Columns } from "../data/columns.js";
import { toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Ink } from "../drawing/ink.js";
import { svg } from "../drawing/markup.js";
import { HALF, LETTERS, meet, type Taken, takenBy } from "../drawing/text-box.js";
import type { Mark, Plot, Values } from "../drawing/view.js";

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
  /** What stands at its right, above or below it; on another side where there is no room. */
  readonly label?: string;
  /** Where the label stands. */
  readonly side?: Side;
  /** What a pointer that rests on it is told. */
  readonly about?: string;
}

/** Where a label stands, seen from its dot. */
export type Side = "right" | "above" | "below";

/** What `points` draws. */
export interface PointsSpec {
  /** The hue of the dots. */
  readonly ink: Ink;
  /** Fixed ones, or such as follow from the columns and the state of the scene. */
  readonly at: readonly Point[] | ((columns: Columns, values: Values) => readonly Point[]);
}

/** The points of a moment. */
export const pointsAt = ({ at }: PointsSpec, columns: Columns, values: Values): readonly Point[] =>
  typeof at === "function" ? at(columns, values) : at;

const RADIUS = 4.5;
const BESIDE = 9;
const ABOVE = 15;

/** Measured values as dots, hollow where they are known only second-hand, with a whisker where a spread is known. */
export function points(context: Context, spec: PointsSpec): Mark {
  const { ink } = spec;
  const element = svg(context, "g", { class: "points" });
  let drawn: unknown;
  let axis: unknown;
  let across: unknown;
  return {
    element,
    update(columns, plot, { values }) {
      const all = pointsAt(spec, columns, values);
      if (drawn === all && axis === plot.y && across === plot.x) return;
      [drawn, axis, across] = [all, plot.y, plot.x];
      // Only what is written before this one is minded, so that two do not chase each other.
      const others: Taken[] = [];
      for (const [of, taken] of plot.taken) {
        if (of === element) break;
        others.push(...taken);
      }
      const places = placed(all, plot, others);
      plot.taken.set(
        element,
        places.flatMap((one) => one?.room ?? []),
      );
      element.replaceChildren(
        ...all.map((one, i) =>
          svg(context, "g", {}, ...dot(context, one, { ink, plot }), ...label(context, one, { ink, at: places[i] })),
        ),
      );
    },
  };
}

/** A dot on the edge of the plot is whole, one beyond it is not drawn, and a whisker ends at the edge. */
function dot(context: Context, point: Point, { ink, plot: { x, y, frame } }: { ink: Ink; plot: Plot }): Element[] {
  const { low, high, evidence, about } = point;
  const [top, floor] = [frame.top, frame.height - frame.bottom];
  const [across, down] = [toPixel(x, point.x), toPixel(y, point.y)];
  const seen = across > frame.left - 1 && across < frame.width - frame.right + 1 && down > top - 1 && down < floor + 1;
  if (!seen) return [];
  const [cx, cy] = [across.toFixed(2), down.toFixed(2)];
  const [y1, y2] = [low, high].map((end) =>
    end === undefined ? undefined : Math.min(Math.max(toPixel(y, end), top), floor).toFixed(2),
  );
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
  readonly room: Taken;
}

function label(context: Context, { label }: Point, { ink, at }: { ink: Ink; at: Spot | undefined }): Element[] {
  if (!label || !at) return [];
  const [x, y] = [at.x.toFixed(2), at.y.toFixed(2)];
  const end = at.anchor === "end" ? " end" : "";
  return [svg(context, "text", { class: `beside halo ${ink}${end}`, x, y, dy: "0.34em" }, label)];
}

/** The places of a label around its dot, from the wanted one to the others. */
function around(text: string, side: Side, [x, y]: readonly [number, number]): Spot[] {
  const spot = (dx: number, dy: number, anchor: Spot["anchor"]): Spot => {
    const at = { x: x + dx, y: y + dy, anchor };
    return { ...at, room: takenBy(text, { ...at, letter: LETTERS.beside }) };
  };
  const sides = {
    right: [spot(BESIDE, 0, "start")],
    above: [spot(0, -ABOVE, "start"), spot(0, -ABOVE, "end")],
    below: [spot(0, ABOVE, "start"), spot(0, ABOVE, "end")],
    left: [spot(-BESIDE, 0, "end")],
  };
  const order = { right: ["right", "below"], above: ["above", "right", "below"], below: ["below", "right", "above"] };
  return [...new Set([...order[side], "above", "below", "left"] as (keyof typeof sides)[])].flatMap(
    (one) => sides[one],
  );
}

/** Where each label stands: on its side or another, inside the plot and clear of those before it. */
function placed(all: readonly Point[], { x, y, frame }: Plot, others: readonly Taken[]): (Spot | undefined)[] {
  const [left, right] = [frame.left + 2, frame.width - frame.right];
  const [top, bottom] = [frame.top - 2, frame.height - frame.bottom];
  const before = [...others];
  return all.map(({ label: text, side = "right", ...point }) => {
    const height = toPixel(y, point.y);
    // A dot beyond the axis is not seen, and its name would name nothing.
    if (!text || height < frame.top - 1 || height > bottom + 1) return undefined;
    const spots = around(text, side, [toPixel(x, point.x), height]);
    const inside = ({ room }: Spot) =>
      room.left >= left && room.right <= right && room.top >= top && room.bottom <= bottom;
    const clear = ({ room }: Spot) => !before.some((one) => meet(one, room));
    const found =
      spots.find((one) => inside(one) && clear(one)) ?? pushed(text, { y: height, left, top, bottom, clear });
    if (found) before.push(found.room);
    return found;
  });
}

interface PushedSpec {
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly clear: (spot: Spot) => boolean;
}

/**
 * A label that has room nowhere begins at the left edge of the plot, below its dot or as near to that as others leave. Over
 * other words it is not written: who rests on the dot is told what it is.
 */
function pushed(text: string, { y, left, top, bottom, clear }: PushedSpec): Spot | undefined {
  const spot = (height: number): Spot => {
    const at = { x: left, y: Math.min(Math.max(height, top + HALF), bottom - HALF), anchor: "start" as const };
    return { ...at, room: takenBy(text, { ...at, letter: LETTERS.beside }) };
  };
  return [1, -1, 2, -2, 3, -3].map((lines) => spot(y + lines * ABOVE)).find(clear);
}

import type { Evidence } from "@ketalab/core";
import { toPixel } from "../axes.js";
import type { Columns } from "../columns.js";
import type { Context } from "../context.js";
import type { Ink } from "../ink.js";
import { svg } from "../markup.js";
import type { Mark, Values } from "../view.js";

/** One measured value, in the units of the axes. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** How far it may lie to either side. */
  readonly low?: number;
  readonly high?: number;
  /** What is known second-hand is drawn hollow. */
  readonly evidence?: Evidence;
  /** What stands at its right, above or below it; below where there is no room at the right. */
  readonly label?: string;
  readonly side?: "right" | "above" | "below";
  /** What a pointer that rests on it is told. */
  readonly about?: string;
}

export interface PointsSpec {
  readonly ink: Ink;
  /** Fixed ones, or such as follow from the columns and the state of the scene. */
  readonly at: readonly Point[] | ((columns: Columns, values: Values) => readonly Point[]);
}

const RADIUS = 4.5;
const BESIDE = 9;
const ABOVE = 15;
/** About the width of a letter: nothing can be measured here. */
const LETTER = 7.8;

/** Measured values as dots, hollow where they are known only second-hand, with a whisker where a spread is known. */
export function points(context: Context, { ink, at }: PointsSpec): Mark {
  const element = svg(context, "g", { class: "points" });
  let drawn: unknown;
  let axis: unknown;
  return {
    element,
    update(columns, { x, y }, { values }) {
      const all = typeof at === "function" ? at(columns, values) : at;
      if (drawn === all && axis === y) return;
      [drawn, axis] = [all, y];
      element.replaceChildren(
        ...all.map(({ low, high, evidence, label, side = "right", about, ...point }) => {
          const [cx, cy] = [toPixel(x, point.x), toPixel(y, point.y)];
          const [left, middle] = [cx.toFixed(2), cy.toFixed(2)];
          const spread =
            low === undefined || high === undefined
              ? []
              : [
                  svg(context, "line", {
                    class: `whisker ${ink}`,
                    x1: left,
                    x2: left,
                    y1: toPixel(y, low).toFixed(2),
                    y2: toPixel(y, high).toFixed(2),
                  }),
                ];
          const dot = svg(
            context,
            "circle",
            {
              class: `point ${ink}${evidence === "unverified" ? " hollow" : ""}`,
              cx: left,
              cy: middle,
              r: RADIUS,
            },
            ...(about ? [svg(context, "title", {}, about)] : []),
          );
          const from = side === "right" ? cx + BESIDE : cx;
          const crowded = label !== undefined && from + LETTER * label.length > x.range[1];
          const beside = side === "right" && !crowded;
          const under = side === "below" || (side === "right" && crowded);
          const text = label
            ? [
                svg(
                  context,
                  "text",
                  {
                    class: `beside halo ${ink}${crowded ? " end" : ""}`,
                    x: (beside ? from : cx).toFixed(2),
                    y: (beside ? cy : under ? cy + ABOVE : cy - ABOVE).toFixed(2),
                    dy: "0.34em",
                  },
                  label,
                ),
              ]
            : [];
          return svg(context, "g", {}, ...spread, dot, ...text);
        }),
      );
    },
  };
}

import type { Evidence } from "@ketalab/core";
import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { type Axis, domainOf, toPixel } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import type { Mark, Values } from "../drawing/view.js";

/** A published value on the axis of a row, with how far it may lie to either side. */
export interface RowValue {
  /** In the unit on the axis. */
  readonly value: number;
  /** Lower end, in the unit on the axis. */
  readonly low?: number;
  /** Upper end, in the unit on the axis. */
  readonly high?: number;
  /** What is known second-hand is drawn hollow. */
  readonly evidence: Evidence;
  /** What a pointer that rests on it is told. */
  readonly about: string;
}

/** A row of `rows`. */
export interface RowSpec {
  /** Over the row. */
  readonly label: string;
  /** What stands over it where the label has no room. */
  readonly short?: string;
  /** The hue of its dots. */
  readonly ink: Ink;
  /** What was published. */
  readonly published?: readonly RowValue[];
  /** Columns whose values at the cursor stand as bars, one after the other from the left; the second and later ones light. */
  readonly bars?: readonly {
    /** Its name in the run. */
    readonly column: string;
    /** Its hue. */
    readonly ink: Ink;
  }[];
  /** What stands at the right, of the values of the bars, one for each, in the units of the columns. */
  readonly end: (bars: readonly number[], columns: Columns, values: Values) => string;
  /** Whether it is the one that is spoken of now. */
  readonly picked?: (values: Values) => boolean;
  /** How its bars stand back while another row is spoken of; not at all by default. */
  readonly aside?: "pale";
  /** What a press on it picks. */
  readonly value?: string;
}

const RADIUS = 5.5;
/** A bar is at most so thick, and as thick as the rows allow. */
const THICKEST = 12;
const THINNEST = 5;
/** From the label of a row down to its values, at most. */
const BELOW = 15;
/** What the label of a row takes. */
const LABEL = 17;

/** The values of the bars of a row now. */
export const valuesOf = ({ bars = [] }: RowSpec, columns: Columns, cursor: number): number[] =>
  bars.map(({ column }) =>
    columns.names.includes(column) ? readAt(columns.abscissa, columns.column(column), cursor) : Number.NaN,
  );

interface PlacedRow {
  readonly spec: RowSpec;
  readonly top: number;
  /** From one row to the next. */
  readonly pitch: number;
  readonly label: string;
}

/** One row: its label, and below it bars of what follows from the columns and dots of what was published. */
export function row(context: Context, { spec, top, pitch, label }: PlacedRow): Mark {
  const { ink, published = [], bars = [], end, picked, aside } = spec;
  const bar = Math.round(Math.min(Math.max(pitch - LABEL, THINNEST), THICKEST));
  const below = Math.round(Math.min(BELOW, 0.56 * pitch));
  const name = svg(context, "text", { class: "row halo", y: top, dy: "0.34em" }, label);
  const rail = svg(context, "path", { class: "rail" });
  const boxes = bars.map((one, i) => svg(context, "path", { class: `bar ${one.ink}${i > 0 ? " light" : ""}` }));
  const value = svg(context, "text", { class: `name ${ink}`, dy: "0.34em", y: top + below });
  const dots = svg(context, "g", { class: "points" });
  const moves = boxes.map((box) => liveAttribute(box, "d"));
  const pales = boxes.map((box) => liveAttribute(box, "data-picked"));
  const [weigh, write, lay] = [liveAttribute(name, "class"), liveText(value), liveAttribute(rail, "d")];
  const middle = top + below;
  let drawn: Axis | undefined;
  return {
    element: svg(context, "g", { class: "row" }, name, rail, ...boxes, dots, value),
    update(columns, { x, frame, factor }, { cursor, values }) {
      if (drawn !== x) {
        drawn = x;
        const right = frame.width - frame.right;
        name.setAttribute("x", String(frame.left));
        value.setAttribute("x", String(right + 7));
        lay(`M${frame.left},${middle}H${right}`);
        const at = (one: number) => Number(toPixel(x, one).toFixed(2));
        dots.replaceChildren(
          ...published.map((one) =>
            svg(
              context,
              "g",
              { class: ink },
              svg(context, "title", {}, one.about),
              ...(one.low === undefined || one.high === undefined
                ? []
                : [
                    svg(context, "line", {
                      class: "whisker",
                      x1: at(one.low),
                      x2: at(one.high),
                      y1: middle,
                      y2: middle,
                    }),
                  ]),
              svg(context, "circle", {
                class: `point${one.evidence === "unverified" ? " hollow" : ""}`,
                cx: at(one.value),
                cy: middle,
                r: RADIUS,
              }),
            ),
          ),
        );
      }
      const spoken = picked?.(values);
      weigh(spoken ? "row halo picked" : "row halo");
      if (aside === "pale") for (const pale of pales) pale(String(spoken ?? true));
      const now = valuesOf(spec, columns, cursor);
      const [low, high] = domainOf(x);
      let from = low;
      now.forEach((one, i) => {
        const to = Number.isNaN(one) ? from : from + one * factor;
        const [left, right] = [toPixel(x, from).toFixed(2), toPixel(x, Math.min(to, high)).toFixed(2)];
        moves[i]?.(to > from ? `M${left},${middle - bar / 2}H${right}v${bar}H${left}Z` : "");
        from = to;
      });
      write(end(now, columns, values));
    },
  };
}

import { convert } from "@ketalab/core";
import type { Columns } from "../data/columns.js";
import { strandsOf } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import { footOf, type Span, titleOf } from "../drawing/abscissa.js";
import { toPixel, toValue } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Frame } from "../drawing/frame.js";
import type { Dash, Ink } from "../drawing/ink.js";
import type { Spot } from "../drawing/pointer.js";
import { type Chart, type Plot, say, type View } from "../drawing/view.js";
import { bands } from "../marks/band.js";
import { endLabels } from "../marks/end-labels.js";
import { infusion } from "../marks/infusion.js";
import { lines as courses } from "../marks/line.js";
import { readings } from "../marks/readings.js";
import { strands } from "../marks/strands.js";
import { type ThresholdSpec, threshold } from "../marks/threshold.js";
import { CURVES, panel } from "./base/panel.js";

/** A line with its names. */
export interface Called {
  /** Its name in the run. */
  readonly column: string;
  /** What stands at its end. */
  readonly name: string;
  /** What stands in the readout. */
  readonly label: string;
}

/** What `fan` draws. */
export interface FanSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the panel where the title has no room. */
  readonly short?: string;
  /** On the axis. */
  readonly unit: string;
  /** The usual domain, in the unit on the axis, which stays as long as the bands fit in. */
  readonly domain: readonly [low: number, high: number];
  /** The abscissa: the span of the run in minutes where it is time. */
  readonly span: Span;
  /** The name under which the cursor is said. */
  readonly cursor: string;
  /** The hue of the whole class. */
  readonly ink: Ink;
  /** Percentiles from the lowest to the highest, with the middle one in the middle: each pair around it is a band. */
  readonly percentiles: readonly Called[];
  /** Percentiles that the picture tells well enough; the readout leaves them out. */
  readonly told?: readonly string[];
  /** The one who is followed, and the control that says who it is; a press on a curve picks another. */
  readonly one: Called & {
    /** The control that says who it is. */
    readonly picks: string;
    /** Its hue. */
    readonly ink: Ink;
  };
  /** Levels with their meaning. */
  readonly thresholds?: readonly ThresholdSpec[];
}

/** A class over time: bands of percentiles around the middle, the curves of its people, and one of them followed. */
export function fan(spec: FanSpec): Chart {
  const { id, title, unit, domain, span } = spec;
  return {
    id,
    title,
    readings: linesOf(spec).map(({ column, label, ink, dash }) => ({
      column,
      label,
      ink,
      dash,
      unit,
      told: spec.told?.includes(column) ? ("elsewhere" as const) : undefined,
    })),
    equations: [],
    domain,
    scale: "linear",
    abscissa: titleOf(span),
    foot: footOf(span),
    answer: CURVES,
    draw: (context, frame) => draw(spec, context, frame),
  };
}

/** How far from a curve a press still means it, and how far a press may move and still be one, in pixels. */
const REACH = 14;
const STILL = 4;

/** From the top down, as they lie: so the labels and the readout stand in the order of the picture. */
function linesOf({ percentiles, ink, one }: FanSpec): (Called & { readonly ink: Ink; readonly dash: Dash })[] {
  const middle = (percentiles.length - 1) / 2;
  const all = percentiles.map((each, i) => ({
    ...each,
    ink,
    dash: i === middle ? ("solid" as const) : ("dots" as const),
  }));
  return [...all.reverse(), { ...one, dash: "solid" }];
}

function draw(spec: FanSpec, context: Context, frame: Frame): View {
  const { unit, percentiles, ink, one, thresholds = [] } = spec;
  const lines = linesOf(spec);
  const middle = percentiles[(percentiles.length - 1) / 2] as Called;
  const between = percentiles.slice(0, (percentiles.length - 1) / 2).map(({ column: low }, i) => {
    const high = percentiles[percentiles.length - 1 - i] as Called;
    return { column: low, ink, uncertainty: { low, high: high.column } };
  });
  let latest: Columns | undefined;
  let down: Spot | undefined;
  const top = percentiles.at(-1) as Called;
  return panel(context, frame, {
    ...spec,
    units: unit,
    axes: thresholds.map((each) => threshold(context, each)),
    marks: [
      infusion(context),
      bands(context).data(between),
      strands(context, { ink }),
      courses(context).data([
        { column: middle.column, ink },
        { column: one.column, ink: one.ink },
      ]),
    ],
    labels: endLabels(context).data(lines),
    pointer: readings(context).data(lines.filter(({ column }) => [middle.column, one.column].includes(column))),
    factor: (columns) => convert(1, columns.unit(middle.column), unit),
    lacking(columns) {
      latest = columns;
      return columns.names.includes(middle.column) ? undefined : middle.column;
    },
    highest: (columns) =>
      [columns.column(one.column), ...strandsOf(columns)].reduce(
        (most, curve) => Math.max(most, peak(columns.abscissa, curve).value),
        peak(columns.abscissa, columns.column(top.column)).value,
      ),
    describe: (columns, moment, { factor }, place) =>
      context.words.described({
        unit,
        cursor: moment.cursor,
        place,
        lines: lines.map(({ column, name }) => {
          const { value, time } = peak(columns.abscissa, columns.column(column));
          const now = readAt(columns.abscissa, columns.column(column), moment.cursor) * factor;
          return { name, peak: value * factor, at: time, now };
        }),
      }),
    press(type, spot, plot, from) {
      if (type === "input") {
        down ??= spot;
        return;
      }
      const moved = down !== undefined && Math.hypot(spot.x - down.x, spot.y - down.y) > STILL;
      down = undefined;
      if (moved || latest === undefined) return;
      const picked = nearest(latest, plot, spot);
      if (picked === undefined) return;
      say(from, "input", one.picks, picked + 1);
      say(from, "change", one.picks, picked + 1);
    },
  });
}

/** The curve that lies under a press, by number from 0. */
function nearest(columns: Columns, { x, y, factor }: Plot, spot: Spot): number | undefined {
  const at = toValue(x, spot.x);
  let best: { i: number; off: number } | undefined;
  for (const [i, curve] of strandsOf(columns).entries()) {
    const off = Math.abs(toPixel(y, readAt(columns.abscissa, curve, at) * factor) - spot.y);
    if (off <= REACH && (best === undefined || off < best.off)) best = { i, off };
  }
  return best?.i;
}

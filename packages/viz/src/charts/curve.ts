import { convert } from "@ketalab/core";
import type { Columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import { footOf, type Span, titleOf } from "../drawing/abscissa.js";
import type { Scale } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Frame } from "../drawing/frame.js";
import type { Dash, Ink } from "../drawing/ink.js";
import type { Chart, Values, View } from "../drawing/view.js";
import { band, type Uncertainty } from "../marks/band.js";
import { endLabels } from "../marks/end-labels.js";
import { infusion } from "../marks/infusion.js";
import { line } from "../marks/line.js";
import { type PointsSpec, points, pointsAt } from "../marks/points.js";
import { readings } from "../marks/readings.js";
import { secondAxis } from "../marks/second-axis.js";
import { type ThresholdSpec, threshold } from "../marks/threshold.js";
import { CURVES, type Extent, panel } from "./base/panel.js";

/** One line of a curve: its column, name and look. */
export interface LineSpec {
  /** Its name in the run. */
  readonly column: string;
  /** What stands at the end of the line. */
  readonly name: string;
  /** What stands in the readout, where there is no title above it. */
  readonly label: string;
  /** Its hue. */
  readonly ink: Ink;
  /** Its line; solid by default. */
  readonly dash?: Dash;
  /** The band around it. */
  readonly uncertainty?: Uncertainty;
  /** Whether it is the one that is spoken of now. The others are drawn thin and without a value at the cursor. */
  readonly picked?: (values: Values) => boolean;
  /** A value that holds until the next one: a rate that is set. */
  readonly shape?: "steps";
  /** Whether it may be missing without a word: the edge of a band that data do not give. */
  readonly optional?: boolean;
  /** Where another picture writes its value at the cursor, and the readout need not. */
  readonly told?: "elsewhere";
}

/** What `curve` draws. */
export interface CurveSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the panel where the title has no room. */
  readonly short?: string;
  /** The unit on the axis; columns in another unit of the same kind are converted. */
  readonly unit: string;
  /** From back to front. */
  readonly lines: readonly LineSpec[];
  /** The usual domain, in the unit on the axis, which stays as long as the lines fit in. */
  readonly domain: readonly [low: number, high: number];
  /** How values lie on the axis; a logarithmic domain begins above zero. */
  readonly scale?: Scale;
  /** The abscissa: the span of the run in minutes where it is time. */
  readonly span: Span;
  /** What of the axes follows the columns, for data that somebody brings. */
  readonly follows?: (columns: Columns) => Extent;
  /** The name under which the cursor is said; left out where nothing is read off. */
  readonly cursor?: string;
  /** The same line read in another unit at the right. */
  readonly second?: {
    /** Its name in the run. */
    readonly column: string;
    /** What stands at the end of it. */
    readonly name: string;
    /** What stands in the readout. */
    readonly label: string;
    /** On the axis at the right. */
    readonly unit: string;
  };
  /** The symbols whose equations stand behind the lines. */
  readonly equations?: readonly string[];
  /** Levels with their meaning. */
  readonly thresholds?: readonly ThresholdSpec[];
  /** Measured values behind the lines. */
  readonly points?: readonly PointsSpec[];
}

/** Columns against time or another abscissa: the chart that most scenes are made of. */
export function curve(spec: CurveSpec): Chart {
  const { id, title, lines, unit, second, equations = [] } = spec;
  const readings = lines.map(({ column, label, ink, dash = "solid", told }) => ({
    column,
    label,
    ink,
    unit,
    dash,
    told,
  }));
  const ink = lines[0]?.ink ?? "data";
  return {
    id,
    title,
    readings: second ? [...readings, { column: second.column, label: second.label, unit: second.unit, ink }] : readings,
    equations,
    domain: spec.domain,
    scale: spec.scale ?? "linear",
    abscissa: titleOf(spec.span),
    foot: footOf(spec.span),
    answer: CURVES,
    draw: (context, frame) => draw(spec, context, frame),
  };
}

function draw(spec: CurveSpec, context: Context, frame: Frame): View {
  const { lines, unit, cursor, second, thresholds = [] } = spec;
  const [only] = lines;
  const bands = lines.flatMap(({ column, ink, uncertainty }) =>
    uncertainty ? [band(context, { column, ink, uncertainty })] : [],
  );
  // A line without its column is left out; without any of them the panel says why.
  const known = (columns: Columns) => lines.filter(({ column }) => columns.names.includes(column));
  const peakOf = (columns: Columns, { column }: LineSpec) => peak(columns.abscissa, columns.column(column));
  const factor = (columns: Columns) => {
    const [first] = known(columns);
    return first ? convert(1, columns.unit(first.column), unit) : 1;
  };
  return panel(context, frame, {
    ...spec,
    // A pure number has no unit to show.
    units: second ? `${unit}; ${second.name}: ${second.unit}` : unit === "1" ? "" : unit,
    axes: [
      ...(second && only ? [secondAxis(context, { column: second.column, of: only.column })] : []),
      ...thresholds.map((one) => threshold(context, one)),
    ],
    marks: [infusion(context), ...bands, ...lines.map((one) => line(context, one))],
    dots: (spec.points ?? []).map((one) => points(context, one)),
    labels: endLabels(context, { labels: lines, indent: second ? 38 : 7 }),
    pointer: cursor === undefined ? undefined : readings(context, { lines }),
    factor,
    // Points may stand without a line through them.
    lacking: (columns) =>
      known(columns).length > 0 || (spec.follows && only && !(only.column in columns.without))
        ? undefined
        : only?.column,
    highest(columns, { values }) {
      const tops = known(columns).map((one) => {
        const times = one.uncertainty && "factor" in one.uncertainty ? one.uncertainty.factor : 1;
        return peakOf(columns, one).value * times;
      });
      // What was measured is seen as well, with how far up it may lie.
      const last = columns.abscissa[columns.abscissa.length - 1] as number;
      const dots = (spec.points ?? [])
        .flatMap((one) => pointsAt(one, columns, values))
        .flatMap(({ x, y, high = y }) => (x <= last ? [high / factor(columns)] : []));
      return Math.max(...tops, ...dots);
    },
    describe: (columns, moment, { factor }, place) =>
      context.words.described({
        unit,
        cursor: cursor === undefined ? undefined : moment.cursor,
        place,
        lines: known(columns).map((one) => {
          const { value, time } = peakOf(columns, one);
          return {
            name: one.name,
            peak: value * factor,
            at: time,
            now: readAt(columns.abscissa, columns.column(one.column), moment.cursor) * factor,
          };
        }),
      }),
  });
}

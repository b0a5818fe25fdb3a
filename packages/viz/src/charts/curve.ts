import type { Columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import { footOf, titleOf } from "../drawing/abscissa.js";
import { toPixel, toValue } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Frame } from "../drawing/frame.js";
import type { KeySpec } from "../drawing/key.js";
import { svg } from "../drawing/markup.js";
import { isMany } from "../drawing/named.js";
import type { Spot } from "../drawing/place-in.js";
import { each, type Mark, type Plot } from "../drawing/view.js";
import { bands } from "../marks/band.js";
import { before } from "../marks/before.js";
import { endLabels } from "../marks/end-labels.js";
import { infusion } from "../marks/infusion.js";
import { lines as courses } from "../marks/line.js";
import { type PointsSpec, points, pointsAt } from "../marks/points.js";
import { readings } from "../marks/readings.js";
import { secondAxis } from "../marks/second-axis.js";
import { type ThresholdSpec, threshold } from "../marks/threshold.js";
import { type Component, component, type Drawing, factorTo, type Kind } from "./base/component.js";
import type { CurveSpec, LineSpec } from "./base/curve-spec.js";
import { CURVES, type PanelSpec, panel } from "./base/panel.js";
import { type Axes, axesMethods, type Settings, settings } from "./base/settings.js";
import { isWholeCurve, linesOf, type SomeCurve, type SomeLine, wholeCurve } from "./base/whole-curve.js";

export type { CurveSpec, LineSpec } from "./base/curve-spec.js";
export type { SomeCurve, SomeLine } from "./base/whole-curve.js";

/** Columns against time or another abscissa, as a component in D3's habit. */
export interface Curve extends Component<Curve>, Axes<Curve>, Settings<SomeCurve, Curve, "thresholds" | "points"> {
  /** The names of the columns that are drawn; none where it draws all that the data have. */
  columns(): readonly string[];
  /** Sets what is drawn, from back to front. @param columns names, or lines with what is to be said of them: name, hue, dash. */
  columns(columns: readonly (string | SomeLine)[]): Curve;
}

/**
 * Columns against time or another abscissa: the chart that most scenes are made of, and a component in D3's habit. What is
 * not said is found in what it draws.
 *
 * @param spec what is known from the start; the methods say the rest.
 * @throws KetalabError when it is called with data that lack a column.
 * @example select("#plasma").call(curve().columns(["Cket", "Ce"]).y({ scale: "log" }), result)
 */
export function curve(spec: SomeCurve = {}): Curve {
  const made: Curve = component(kind, spec, (parts) => ({
    columns(all?: readonly (string | SomeLine)[]) {
      if (all === undefined) return (parts.spec().lines ?? []).map(({ column }) => column);
      parts.set({ lines: all.map((one) => (typeof one === "string" ? { column: one } : one)) });
      return made;
    },
    ...axesMethods(parts, () => made),
    ...settings(parts, () => made, ["thresholds", "points"]),
  })) as unknown as Curve;
  return made;
}

const kind: Kind<SomeCurve, CurveSpec> = {
  isWhole: isWholeCurve,
  whole: wholeCurve,
  chart({ id = "curve", title = "", unit = "1", second, equations = [], domain, scale, span = 1, ...spec }) {
    const lines = linesOf(spec.lines ?? []);
    const all = lines.map(({ column, label, ink, dash = "solid", told }) => ({ column, label, ink, unit, dash, told }));
    const ink = lines[0]?.ink ?? "data";
    return {
      id,
      title,
      readings: second ? [...all, { column: second.column, label: second.label, unit: second.unit, ink }] : all,
      equations,
      ...(domain && { domain }),
      scale: scale ?? "linear",
      abscissa: titleOf(span),
      foot: footOf(span),
      key: keyOf(lines, second !== undefined),
      answer: CURVES,
    };
  },
  draw,
};

function draw(first: CurveSpec, context: Context, frame: Frame): Drawing<CurveSpec> {
  const group = () => svg(context, "g");
  const drawn = courses(context);
  const parts = {
    second: each(group(), (one: { column: string; of: string }) => secondAxis(context, one)),
    levels: each(group(), (one: ThresholdSpec) => threshold(context, one)),
    infusion: infusion(context),
    before: before(context, drawn.element),
    bands: bands(context),
    lines: drawn,
    points: each(group(), (one: PointsSpec) => points(context, one)),
    labels: endLabels(context),
    readings: readings(context),
  };
  const course: Mark = {
    element: drawn.element,
    update(...now) {
      parts.before.update(...now);
      drawn.update(...now);
    },
  };
  const names: Mark = {
    element: parts.labels.element,
    update(...now) {
      parts.labels.update(...now);
      parts.before.name.update(...now);
    },
  };
  const told = (spec: CurveSpec): PanelSpec => {
    const { lines, second, thresholds = [], points: series = [], cursor } = spec;
    const [only] = lines;
    parts.second.data(second && only ? [{ column: second.column, of: only.column }] : []);
    parts.levels.data(thresholds);
    parts.bands.data(lines.flatMap(({ uncertainty, ...one }) => (uncertainty ? [{ ...one, uncertainty }] : [])));
    parts.lines.data(lines);
    parts.before.data(lines);
    parts.points.data(series);
    parts.labels.indented(second ? BESIDE_AXIS : undefined);
    parts.labels.data(lines);
    if (cursor !== undefined) parts.readings.data(lines);
    return {
      ...panelOf(spec, context),
      axes: [parts.second, parts.levels],
      marks: [parts.infusion, parts.bands, course],
      dots: [parts.points],
      labels: names,
      pointer: cursor === undefined ? undefined : parts.readings,
    };
  };
  const { show, ...view } = panel(context, frame, told(first));
  return { ...view, show: (spec) => show(told(spec)) };
}

/** The names of the lines; of many only the longest four, for no more can stand there together. */
function keyOf(lines: readonly LineSpec[], second: boolean): KeySpec {
  const names = lines.map(({ name }) => name);
  const long = isMany(lines) ? names.sort((a, b) => b.length - a.length).slice(0, 4) : names;
  return { names: long, ...(second && { right: BESIDE_AXIS + 8 }) };
}

/** How far from a line a pointer still means it, px of the view box. */
const REACH = 10;

/** The line that lies under a pointer. */
function nearestOf(lines: readonly LineSpec[], columns: Columns, at: { readonly plot: Plot; readonly spot: Spot }) {
  const { x, y, factor } = at.plot;
  const place = toValue(x, at.spot.x);
  const off = ({ column }: LineSpec) =>
    Math.abs(toPixel(y, readAt(columns.abscissa, columns.column(column), place) * factor) - at.spot.y);
  const [near] = lines.filter((one) => off(one) <= REACH).sort((a, b) => off(a) - off(b));
  return near?.column;
}

/** How far names stand from the plot where an axis is between them, px of the view box. */
const BESIDE_AXIS = 38;

/** What of a panel follows from the specification and the columns alone. */
function panelOf(spec: CurveSpec, { words }: Context): Omit<PanelSpec, "marks"> {
  const { lines, unit, cursor, second } = spec;
  const [only] = lines;
  // A line without its column is left out; without any of them the panel says why.
  const known = (columns: Columns) => lines.filter(({ column }) => columns.names.includes(column));
  const peakOf = (columns: Columns, { column }: LineSpec) => peak(columns.abscissa, columns.column(column));
  const factor = (columns: Columns) => {
    const [first] = known(columns);
    return first ? factorTo(unit, columns.unit(first.column)) : 1;
  };
  return {
    ...spec,
    ...(isMany(lines) && { pointed: (columns, plot, spot) => nearestOf(known(columns), columns, { plot, spot }) }),
    // A pure number has no unit to show.
    units: second ? `${unit}; ${second.name}: ${second.unit}` : unit === "1" ? "" : unit,
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
      words.described({
        unit,
        cursor: cursor === undefined || Number.isNaN(moment.cursor) ? undefined : moment.cursor,
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
  };
}

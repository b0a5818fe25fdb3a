import { KetalabError } from "@ketalab/core";
import type { Columns } from "../data/columns.js";
import { strandsOf } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import { type AbscissaSpec, footOf, type Span, titleOf } from "../drawing/abscissa.js";
import { toPixel, toValue } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import type { Frame } from "../drawing/frame.js";
import type { Dash, Ink } from "../drawing/ink.js";
import type { Spot } from "../drawing/place-in.js";
import { type Plot, say } from "../drawing/view.js";
import { bands } from "../marks/band.js";
import { endLabels } from "../marks/end-labels.js";
import { infusion } from "../marks/infusion.js";
import { lines as courses } from "../marks/line.js";
import { readings } from "../marks/readings.js";
import { strands } from "../marks/strands.js";
import { type ThresholdSpec, threshold } from "../marks/threshold.js";
import { type Component, component, type Drawing, factorTo, type Kind } from "./base/component.js";
import { CURVES, type PanelSpec, panel } from "./base/panel.js";
import { type Axes, type AxesSpec, axesMethods, type Settings, settings } from "./base/settings.js";
import { domainFor, spanOf } from "./base/whole-curve.js";

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
  /** The one who is followed, and the control that says who it is; a press on a curve picks another. Nobody, where it is left out. */
  readonly one?: Called & {
    /** The control that says who it is. */
    readonly picks: string;
    /** Its hue. */
    readonly ink: Ink;
  };
  /** Levels with their meaning. */
  readonly thresholds?: readonly ThresholdSpec[];
}

/** A line of which at least the column is said. */
export type SomeCalled = Pick<Called, "column"> & Partial<Called>;

/** What has been said of a fan so far. */
export type SomeFan = Partial<Omit<FanSpec, "percentiles">> & {
  /** From the lowest to the highest. */
  readonly percentiles?: readonly SomeCalled[];
  /** What was said of the abscissa. */
  readonly along?: Partial<AbscissaSpec>;
};

/** A class over time, as a component in D3's habit. */
export interface Fan extends Component<Fan>, Axes<Fan>, Settings<FanSpec, Fan, "one" | "thresholds" | "ink"> {
  /** The names of the columns of its percentiles; none where it draws all that the data have: `p5`, `p50`, `p95`. */
  percentiles(): readonly string[];
  /** Sets them, from the lowest to the highest. @param columns an odd number of names, or of lines with their names. */
  percentiles(columns: readonly (string | SomeCalled)[]): Fan;
}

/**
 * A class over time: bands of percentiles around the middle, the curves of its people, and one of them followed.
 *
 * @param spec what is known from the start; the methods say the rest.
 * @throws KetalabError when what it is called with has no percentiles, or an even number of them.
 * @example select("#class").call(fan().y({ unit: "ng/mL" }), people)
 */
export function fan(spec: SomeFan = {}): Fan {
  const made: Fan = component(kind, spec, (parts) => ({
    ...axesMethods(parts as Parameters<typeof axesMethods>[0], () => made),
    ...settings(parts, () => made, ["one", "thresholds", "ink"]),
    percentiles(all?: readonly (string | SomeCalled)[]) {
      if (all === undefined) return (parts.spec().percentiles ?? []).map(({ column }) => column);
      parts.set({ percentiles: all.map((one) => (typeof one === "string" ? { column: one } : one)) });
      return made;
    },
  })) as unknown as Fan;
  return made;
}

const called = (all: readonly SomeCalled[]): Called[] =>
  all.map(({ column, name = column, label = name }) => ({ column, name, label }));

/** Columns that are percentiles by their names, from the lowest to the highest. */
function percentilesOf({ names }: Columns): SomeCalled[] {
  const number = (name: string) => Number(/^p(\d+(?:\.\d+)?)$/.exec(name)?.[1] ?? Number.NaN);
  return names
    .filter((name) => !Number.isNaN(number(name)))
    .sort((a, b) => number(a) - number(b))
    .map((column) => ({ column, name: words(number(column)), label: words(number(column)) }));
}

const words = (of100: number) => (of100 === 50 ? "median" : `${of100} %`);

const kind: Kind<SomeFan & AxesSpec, FanSpec> = {
  isWhole: (spec): spec is FanSpec =>
    [spec.id, spec.percentiles, spec.domain, spec.span, spec.unit].every((one) => one !== undefined),
  whole({ along, percentiles: asked, ...spec }, columns) {
    const percentiles = called(asked ?? percentilesOf(columns));
    if (percentiles.length % 2 === 0 && columns.names.length > 0)
      throw new KetalabError(
        "missing",
        "a fan needs an odd number of percentiles, the median in the middle: p5, p50, p95",
        {
          path: "percentiles",
          given: percentiles.map(({ column }) => column),
        },
      );
    for (const { column } of percentiles)
      if (columns.names.length > 0 && !(column in columns.without)) columns.column(column);
    const middle = percentiles[(percentiles.length - 1) / 2];
    const unit = spec.unit ?? ((middle && columns.names.includes(middle.column) && columns.unit(middle.column)) || "1");
    return {
      id: "fan",
      cursor: "cursor",
      title: "a class",
      ink: "parent",
      ...spec,
      unit,
      percentiles,
      span: spec.span ?? spanOf(along ?? {}, columns),
      domain: spec.domain ?? domainFor(percentiles, columns, { unit, scale: "linear" }),
    };
  },
  chart({ id = "fan", title = "", unit = "1", domain, span = 1, told, ...spec }) {
    const { percentiles = [], ink = "parent", one } = spec;
    return {
      id,
      title,
      readings: linesOf({ ink, one, percentiles: called(percentiles) }).map(({ column, label, ink: hue, dash }) => ({
        column,
        label,
        ink: hue,
        dash,
        unit,
        told: told?.includes(column) ? ("elsewhere" as const) : undefined,
      })),
      equations: [],
      ...(domain && { domain }),
      scale: "linear",
      abscissa: titleOf(span),
      foot: footOf(span),
      key: { names: namedIn({ ink, one, percentiles: called(percentiles) }).map(({ name }) => name) },
      answer: CURVES,
    };
  },
  draw,
};

/** How far from a curve a press still means it, and how far a press may move and still be one, in pixels. */
const REACH = 14;
const STILL = 4;

/** From the top down, as they lie: so the labels and the readout stand in the order of the picture. */
function linesOf({
  percentiles,
  ink,
  one,
}: Pick<FanSpec, "percentiles" | "ink"> & { readonly one?: FanSpec["one"] | undefined }): (Called & {
  readonly ink: Ink;
  readonly dash: Dash;
})[] {
  const middle = (percentiles.length - 1) / 2;
  const all = percentiles.map((each, i) => ({
    ...each,
    ink,
    dash: i === middle ? ("solid" as const) : ("dots" as const),
  }));
  return [...all.reverse(), ...(one ? [{ ...one, dash: "solid" as const }] : [])];
}

/** Of many percentiles the middle and the outer ones have names: the others lie between them, and a readout tells them. */
function namedIn(spec: Parameters<typeof linesOf>[0]) {
  const { percentiles } = spec;
  const kept = [0, (percentiles.length - 1) / 2, percentiles.length - 1].map((i) => percentiles[i]?.column);
  return linesOf(spec).filter(({ column }) => kept.includes(column) || column === spec.one?.column);
}

function draw(first: FanSpec, context: Context, frame: Frame): Drawing<FanSpec> {
  const { percentiles, ink, one, thresholds = [] } = first;
  const lines = linesOf(first);
  const half = (percentiles.length - 1) / 2;
  const middle = percentiles[half];
  const between = percentiles.slice(0, Math.max(0, half)).map(({ column: low }, i) => {
    const high = percentiles[percentiles.length - 1 - i] as Called;
    return { column: low, ink, uncertainty: { low, high: high.column } };
  });
  const followed = [
    ...(middle ? [{ column: middle.column, ink }] : []),
    ...(one ? [{ column: one.column, ink: one.ink }] : []),
  ];
  const marks = {
    axes: thresholds.map((each) => threshold(context, each)),
    marks: [
      infusion(context),
      bands(context).data(between),
      strands(context, { ink }),
      courses(context).data(followed),
    ],
    labels: endLabels(context).data(namedIn(first)),
    pointer: readings(context).data(lines.filter(({ column }) => followed.some((each) => each.column === column))),
  };
  const { show, ...view } = panel(context, frame, { ...panelOf(first, context), ...marks });
  const written = drawnOf(first);
  return {
    ...view,
    show: (spec) => show({ ...panelOf(spec, context), ...marks }),
    keeps: (spec) => drawnOf(spec) === written,
  };
}

/** What of a fan its marks are made of. */
const drawnOf = ({ percentiles, ink, one, thresholds }: FanSpec) => JSON.stringify([percentiles, ink, one, thresholds]);

function panelOf(spec: FanSpec, { words: told }: Context): Omit<PanelSpec, "marks"> {
  const { unit, percentiles, one } = spec;
  const lines = linesOf(spec);
  const middle = percentiles[(percentiles.length - 1) / 2]?.column ?? "p50";
  const all = [percentiles.at(-1), one].flatMap((each) => each?.column ?? []);
  let latest: Columns | undefined;
  let down: Spot | undefined;
  return {
    ...spec,
    units: unit,
    factor: (columns) => factorTo(unit, columns.unit(middle)),
    lacking(columns) {
      latest = columns;
      return columns.names.includes(middle) ? undefined : middle;
    },
    highest: (columns) =>
      Math.max(
        ...[...all.map((column) => columns.column(column)), ...strandsOf(columns)].map(
          (values) => peak(columns.abscissa, values).value,
        ),
      ),
    describe: (columns, moment, { factor }, place) =>
      told.described({
        unit,
        cursor: Number.isNaN(moment.cursor) ? undefined : moment.cursor,
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
      if (moved || latest === undefined || one === undefined) return;
      const picked = nearest(latest, plot, spot);
      if (picked === undefined) return;
      say(from, "input", one.picks, picked + 1);
      say(from, "change", one.picks, picked + 1);
    },
  };
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

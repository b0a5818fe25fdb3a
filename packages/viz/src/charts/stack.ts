import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { type AbscissaSpec, footOf, type Span, titleOf } from "../drawing/abscissa.js";
import type { Context } from "../drawing/context.js";
import type { Frame } from "../drawing/frame.js";
import type { Layer } from "../drawing/stacked-layers.js";
import { infusion } from "../marks/infusion.js";
import { layerNames } from "../marks/layer-names.js";
import { layerReadings } from "../marks/layer-readings.js";
import { layers } from "../marks/layers.js";
import { withUnit } from "../text/number-text.js";
import { type Component, component, type Drawing, factorTo, type Kind } from "./base/component.js";
import { CURVES, type PanelSpec, panel } from "./base/panel.js";
import { type Axes, type AxesSpec, axesMethods } from "./base/settings.js";
import { usualLines } from "./base/usual-lines.js";
import { alike, roundEnds, spanOf } from "./base/whole-curve.js";

/** One layer of a stack: its column, name and look. */
export interface StackLayer extends Layer {
  /** What stands beside the layer where it ends. */
  readonly name: string;
  /** What stands in the readout. */
  readonly label: string;
}

/** What `stack` draws. */
export interface StackSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the panel where the title has no room. */
  readonly short?: string;
  /** On the axis. */
  readonly unit: string;
  /** From the ground up. */
  readonly layers: readonly StackLayer[];
  /** In the unit on the axis. */
  readonly domain: readonly [low: number, high: number];
  /** The abscissa: the span of the run in minutes where it is time. */
  readonly span: Span;
  /** The name under which the cursor is said. */
  readonly cursor: string;
}

/** A layer of which at least the column is said. */
export type SomeLayer = Pick<StackLayer, "column"> & Partial<StackLayer>;

/** What has been said of a stack so far. */
export type SomeStack = Partial<Omit<StackSpec, "layers">> & {
  /** From the ground up. */
  readonly layers?: readonly SomeLayer[];
  /** What was said of the abscissa. */
  readonly along?: Partial<AbscissaSpec>;
};

/** Parts of a whole over an abscissa, as a component in D3's habit. */
export interface Stack extends Component<Stack>, Axes<Stack> {
  /** The names of the columns that lie on each other; none where it draws all that the data have. */
  layers(): readonly string[];
  /** Sets them, from the ground up. @param layers names, or layers with what is to be said of them: name, hue, shade. */
  layers(layers: readonly (string | SomeLayer)[]): Stack;
}

/**
 * Parts of a whole over an abscissa, on top of each other: that they add up is seen at the upper edge.
 *
 * @param spec what is known from the start; the methods say the rest.
 * @throws KetalabError for columns in another kind of unit than the axis.
 * @example select("#where").call(stack().layers(["V1", "V2", "gone"]), shares)
 */
export function stack(spec: SomeStack = {}): Stack {
  const made: Stack = component(kind, spec, (parts) => ({
    layers(all?: readonly (string | SomeLayer)[]) {
      if (all === undefined) return (parts.spec().layers ?? []).map(({ column }) => column);
      parts.set({ layers: all.map((one) => (typeof one === "string" ? { column: one } : one)) });
      return made;
    },
    ...axesMethods(parts as Parameters<typeof axesMethods>[0], () => made),
  })) as unknown as Stack;
  return made;
}

const SHADES = ["dense", "middling", "thin"] as const;

function layersOf(some: readonly SomeLayer[]): StackLayer[] {
  const usual = usualLines(some.map(({ column }) => column));
  return some.map((one, i) => {
    const { name = one.column, ink = "data" } = usual[i] ?? {};
    return { ink, shade: SHADES[i % SHADES.length] as string, name, label: one.name ?? name, ...one };
  });
}

const kind: Kind<SomeStack & AxesSpec, StackSpec> = {
  isWhole: (spec): spec is StackSpec =>
    [spec.id, spec.layers, spec.domain, spec.span, spec.unit].every((one) => one !== undefined),
  whole({ along, ...spec }, columns) {
    const layers = layersOf(spec.layers ?? alike(columns, spec.unit).map((column) => ({ column })));
    const there = layers.filter(({ column }) => columns.names.includes(column));
    const unit = spec.unit ?? ((there[0] && columns.unit(there[0].column)) || "1");
    const heights = columns.abscissa.map((_, k) =>
      there.reduce(
        (sum, { column }) => sum + (columns.column(column)[k] as number) * factorTo(unit, columns.unit(column)),
        0,
      ),
    );
    return {
      id: "stack",
      cursor: "cursor",
      title: layers.map(({ name }) => name).join(", "),
      ...spec,
      unit,
      layers,
      span: spec.span ?? spanOf(along ?? {}, columns),
      domain: spec.domain ?? roundEnds(heights, { scale: "linear" }),
    };
  },
  chart({ id = "stack", title = "", unit = "1", domain, span = 1, layers: some = [] }) {
    return {
      id,
      title,
      readings: layersOf(some).map(({ column, label, ink }) => ({ column, label, ink, unit })),
      equations: [],
      ...(domain && { domain }),
      scale: "linear",
      abscissa: titleOf(span),
      foot: footOf(span),
      answer: CURVES,
    };
  },
  draw,
};

function draw(first: StackSpec, context: Context, frame: Frame): Drawing<StackSpec> {
  const marks = {
    marks: [infusion(context), layers(context, first.layers)],
    labels: layerNames(context, first.layers),
    pointer: layerReadings(context, first.layers),
  };
  const { show, ...view } = panel(context, frame, { ...panelOf(first, context), ...marks });
  const written = JSON.stringify(first.layers);
  return {
    ...view,
    show: (spec) => show({ ...panelOf(spec, context), ...marks }),
    keeps: (spec) => JSON.stringify(spec.layers) === written,
  };
}

function panelOf(spec: StackSpec, { words }: Context): Omit<PanelSpec, "marks"> {
  const { unit } = spec;
  const known = (columns: Columns) => spec.layers.filter(({ column }) => columns.names.includes(column));
  const columnsOf = (columns: Columns) => known(columns).map(({ column }) => columns.column(column));
  return {
    ...spec,
    units: unit === "1" ? "" : unit,
    factor: (columns) => factorTo(unit, columns.unit(known(columns)[0]?.column as string)),
    lacking: (columns) => (known(columns).length > 0 ? undefined : spec.layers[0]?.column),
    highest(columns) {
      const all = columnsOf(columns);
      const sums = columns.abscissa.map((_, k) => all.reduce((sum, one) => sum + (one[k] as number), 0));
      // Parts may pass their whole by a speck of rounding, for which no axis should grow.
      return Math.max(...sums) * (1 - 1e-9);
    },
    describe: (columns, { cursor }, { factor }, place) =>
      words.shares({
        at: place(cursor),
        parts: known(columns).map(({ column, name }) => ({
          name,
          value: withUnit(readAt(columns.abscissa, columns.column(column), cursor) * factor, unit),
        })),
      }),
  };
}

import { convert } from "@ketalab/core";
import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { footOf, type Span, titleOf } from "../drawing/abscissa.js";
import type { Context } from "../drawing/context.js";
import type { Frame } from "../drawing/frame.js";
import type { Layer } from "../drawing/stacked-layers.js";
import type { Chart, View } from "../drawing/view.js";
import { infusion } from "../marks/infusion.js";
import { layerNames } from "../marks/layer-names.js";
import { layerReadings } from "../marks/layer-readings.js";
import { layers } from "../marks/layers.js";
import { withUnit } from "../text/number-text.js";
import { CURVES, panel } from "./base/panel.js";

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

/** Parts of a whole over an abscissa, on top of each other: that they add up is seen at the upper edge. */
export function stack(spec: StackSpec): Chart {
  const { id, title, unit, domain, span } = spec;
  return {
    id,
    title,
    readings: spec.layers.map(({ column, label, ink }) => ({ column, label, ink, unit })),
    equations: [],
    domain,
    scale: "linear",
    abscissa: titleOf(span),
    foot: footOf(span),
    answer: CURVES,
    draw: (context, frame) => draw(spec, context, frame),
  };
}

function draw(spec: StackSpec, context: Context, frame: Frame): View {
  const { unit } = spec;
  const known = (columns: Columns) => spec.layers.filter(({ column }) => columns.names.includes(column));
  const columnsOf = (columns: Columns) => known(columns).map(({ column }) => columns.column(column));
  return panel(context, frame, {
    ...spec,
    units: unit,
    marks: [infusion(context), layers(context, spec.layers)],
    labels: layerNames(context, spec.layers),
    pointer: layerReadings(context, spec.layers),
    factor: (columns) => convert(1, columns.unit(known(columns)[0]?.column as string), unit),
    lacking: (columns) => (known(columns).length > 0 ? undefined : spec.layers[0]?.column),
    highest(columns) {
      const all = columnsOf(columns);
      const sums = columns.abscissa.map((_, k) => all.reduce((sum, one) => sum + (one[k] as number), 0));
      // Parts may pass their whole by a speck of rounding, for which no axis should grow.
      return Math.max(...sums) * (1 - 1e-9);
    },
    describe: (columns, { cursor }, { factor }, place) =>
      context.words.shares({
        at: place(cursor),
        parts: known(columns).map(({ column, name }) => ({
          name,
          value: withUnit(readAt(columns.abscissa, columns.column(column), cursor) * factor, unit),
        })),
      }),
  });
}

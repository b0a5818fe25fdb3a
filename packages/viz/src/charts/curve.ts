import { convert } from "@ketalab/core";
import {
  type Axis,
  acrossAxis,
  grown,
  type Scale,
  timeTicks,
  toValue,
  valueAxis as valueScale,
  valueTicks,
} from "../axes.js";
import type { Columns } from "../columns.js";
import type { Context } from "../context.js";
import { daysTick, duration, hoursTick, number, withUnit } from "../format.js";
import type { Frame } from "../frame.js";
import type { Dash, Ink } from "../ink.js";
import { abscissaAxis } from "../marks/abscissa-axis.js";
import { absence } from "../marks/absence.js";
import { band, type Uncertainty } from "../marks/band.js";
import { endLabels } from "../marks/end-labels.js";
import { heading } from "../marks/heading.js";
import { infusion } from "../marks/infusion.js";
import { line } from "../marks/line.js";
import { type PointsSpec, points } from "../marks/points.js";
import { readings } from "../marks/readings.js";
import { secondAxis } from "../marks/second-axis.js";
import { type ThresholdSpec, threshold } from "../marks/threshold.js";
import { valueAxis } from "../marks/value-axis.js";
import { liveText, svg } from "../markup.js";
import { abscissae } from "../path.js";
import { peak, readAt } from "../read.js";
import { type Chart, type Mark, type Moment, type Plot, say, type Values, type View } from "../view.js";

export interface LineSpec {
  readonly column: string;
  /** What stands at the end of the line. */
  readonly name: string;
  /** What stands in the readout, where there is no title above it. */
  readonly label: string;
  readonly ink: Ink;
  readonly dash?: Dash;
  readonly uncertainty?: Uncertainty;
  /** Whether it is the one that is spoken of now. The others are drawn thin and without a value at the cursor. */
  readonly picked?: (values: Values) => boolean;
}

export interface CurveSpec {
  readonly id: string;
  readonly title: string;
  /** What stands over the panel where the title has no room. */
  readonly short?: string;
  /** The unit on the axis; columns in another unit of the same kind are converted. */
  readonly unit: string;
  readonly lines: readonly LineSpec[];
  /** The usual domain, which stays as long as the lines fit in. */
  readonly domain: readonly [number, number];
  /** How values lie on the axis; a logarithmic domain begins above zero. */
  readonly scale?: Scale;
  /** The abscissa: the span of the run in minutes where it is time. */
  readonly span: number | AbscissaSpec;
  /** The name under which the cursor is said; left out where nothing is read off. */
  readonly cursor?: string;
  /** The same line read in another unit at the right. */
  readonly second?: { readonly column: string; readonly name: string; readonly label: string; readonly unit: string };
  /** The symbols whose equations stand behind the lines. */
  readonly equations?: readonly string[];
  readonly thresholds?: readonly ThresholdSpec[];
  /** Measured values behind the lines. */
  readonly points?: readonly PointsSpec[];
}

/** An abscissa that is no time: a concentration, a voltage. */
export interface AbscissaSpec {
  readonly title: string;
  readonly unit: string;
  readonly domain: readonly [number, number];
  readonly scale?: Scale;
}

/** Columns against time or another abscissa: the chart that most scenes are made of. */
export function curve(spec: CurveSpec): Chart {
  const { id, title, lines, unit, second, equations = [] } = spec;
  const readings = lines.map(({ column, label, ink }) => ({ column, label, ink, unit }));
  const ink = lines[0]?.ink ?? "data";
  return {
    id,
    title,
    readings: second ? [...readings, { column: second.column, label: second.label, unit: second.unit, ink }] : readings,
    equations,
    domain: spec.domain,
    scale: spec.scale ?? "linear",
    ...(typeof spec.span === "number"
      ? { abscissa: { title: "time", unit: "min" } }
      : { abscissa: spec.span, foot: TITLED }),
    draw: (context, frame) => draw(spec, context, frame),
  };
}

/** From this width on a title stands in full. */
const ROOMY = 500;

/** The room below a plot whose abscissa has a title. */
const TITLED = 44;

interface Abscissa {
  readonly x: Axis;
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
  readonly unit: string;
  readonly title?: string;
  /** A place on it as a sentence says it. */
  readonly place: (value: number) => string;
}

function abscissaOf(span: CurveSpec["span"], frame: Frame): Abscissa {
  if (typeof span === "number") {
    const x = acrossAxis([0, span], frame);
    const days = span > 2880;
    const [tick, unit] = days ? [daysTick, "d"] : [hoursTick, "h"];
    return { x, ticks: timeTicks(x, frame.xTicks), tick, unit, place: duration };
  }
  const { title, unit, domain, scale } = span;
  const x = acrossAxis(domain, frame, scale);
  return { x, ticks: valueTicks(x, frame.xTicks), tick: number, unit, title, place: (value) => withUnit(value, unit) };
}

function draw(spec: CurveSpec, context: Context, frame: Frame): View {
  const { id, title, short = title, unit, lines, domain, scale, cursor, second, thresholds = [] } = spec;
  const abscissa = abscissaOf(spec.span, frame);
  const { x } = abscissa;
  const positions = abscissae();
  const plot: Plot = {
    frame,
    x,
    y: valueScale(domain, frame, scale),
    xs: positions(new Float64Array(0), x),
    factor: 1,
  };

  const axes: Mark[] = [valueAxis(context)];
  const only = lines[0];
  if (second && only) axes.push(secondAxis(context, { column: second.column, of: only.column }));
  axes.push(...thresholds.map((one) => threshold(context, one)));
  const bands = lines.flatMap(({ column, ink, uncertainty }) =>
    uncertainty ? [band(context, { column, ink, uncertainty })] : [],
  );
  const measured = (spec.points ?? []).map((one) => points(context, one));
  const curves = [infusion(context), ...bands, ...lines.map((one) => line(context, one)), ...measured];
  const labels = endLabels(context, { labels: lines, indent: second ? 38 : 7 });
  const pointer = cursor === undefined ? undefined : readings(context, { lines });

  const name = svg(context, "title", { id: context.id(`${id}-title`) }, title);
  const description = svg(context, "desc", { id: context.id(`${id}-desc`) });
  const describe = liveText(description);
  const clip = context.id(`${id}-clip`);
  const area = {
    x: frame.left,
    y: frame.top - 2,
    width: x.range[1] - frame.left,
    height: frame.height - frame.top - frame.bottom + 3,
  };
  const units = second ? `${unit}; ${second.name}: ${second.unit}` : unit;
  const body = svg(
    context,
    "g",
    {},
    ...axes.map((mark) => mark.element),
    svg(context, "g", { "clip-path": `url(#${clip})` }, ...curves.map((mark) => mark.element)),
    labels.element,
    ...(pointer ? [pointer.element] : []),
  );
  const missing = absence(context);
  const hit = svg(context, "rect", { class: "hit", x: 0, y: 0, width: frame.width, height: frame.height });
  const element = svg(
    context,
    "svg",
    {
      class: "chart",
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      role: "img",
      "aria-labelledby": name.id,
      "aria-describedby": description.id,
      "data-chart": id,
    },
    name,
    description,
    svg(context, "clipPath", { id: clip }, svg(context, "rect", area)),
    heading(context, { title: frame.width < ROOMY ? short : title, unit: units, frame }),
    abscissaAxis(context, { ...abscissa, frame }),
    body,
    missing.element,
    ...(cursor === undefined ? [] : [hit]),
  );
  if (cursor !== undefined) movesCursor(hit, element, (type, pixel) => say(hit, type, cursor, toValue(x, pixel)));

  let shown: Columns | undefined;
  const draws = (columns: Columns, moment: Moment) => {
    plot.xs = positions(columns.abscissa, plot.x);
    for (const mark of axes) mark.update(columns, plot, moment);
    for (const mark of curves) mark.update(columns, plot, moment);
  };
  // A line without its column is left out; without any of them the panel says why.
  const known = (columns: Columns) => lines.filter(({ column }) => columns.names.includes(column));
  const lacking = (columns: Columns) => (known(columns).length > 0 ? undefined : only?.column);
  return {
    element,
    update(columns, moment) {
      const column = lacking(columns);
      missing.update(body, column === undefined ? "" : (columns.without[column] ?? column), frame);
      if (column !== undefined) return;
      if (shown !== columns) {
        if (!shown) plot.factor = convert(1, columns.unit((known(columns)[0] as LineSpec).column), unit);
        shown = columns;
        draws(columns, moment);
      }
      if (moment.numbers === "shown") labels.update(columns, plot, moment);
      pointer?.update(columns, plot, moment);
    },
    settle(columns, moment) {
      const column = lacking(columns);
      if (column !== undefined) return describe(columns.without[column] ?? column);
      const drawn = known(columns);
      const highest = drawn.map(({ column }) => peak(columns.abscissa, columns.column(column)));
      const tops = drawn.map(({ uncertainty }, i) => {
        const top = highest[i]?.value ?? 0;
        return uncertainty && "factor" in uncertainty ? top * uncertainty.factor : top;
      });
      const wanted = grown(domain, Math.max(...tops) * plot.factor, scale);
      if (wanted[1] !== plot.y.domain[1]) {
        plot.y = valueScale(wanted, frame, scale);
        draws(columns, moment);
      }
      labels.update(columns, plot, moment);
      pointer?.update(columns, plot, moment);
      describe(
        context.words.described({
          unit,
          cursor: cursor === undefined ? undefined : moment.cursor,
          place: abscissa.place,
          lines: drawn.map(({ column, name: called }, i) => ({
            name: called,
            peak: (highest[i]?.value ?? 0) * plot.factor,
            at: highest[i]?.time ?? 0,
            now: readAt(columns.abscissa, columns.column(column), moment.cursor) * plot.factor,
          })),
        }),
      );
    },
  };
}

/** Press or drag anywhere in a panel moves the cursor there; a finger that moves up or down still scrolls the page. */
function movesCursor(
  hit: SVGElement,
  root: SVGSVGElement,
  move: (type: "input" | "change", pixel: number) => void,
): void {
  // Right under any CSS transform or zoom: the browser itself says where the drawing lies.
  const pixel = ({ clientX, clientY }: PointerEvent) => {
    const matrix = root.getScreenCTM()?.inverse();
    return matrix ? matrix.a * clientX + matrix.c * clientY + matrix.e : 0;
  };
  let held: number | undefined;
  hit.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held = event.pointerId;
    hit.setPointerCapture(event.pointerId);
    move("input", pixel(event));
  });
  hit.addEventListener("pointermove", (event) => {
    if (event.pointerId === held) move("input", pixel(event));
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    hit.addEventListener(type, (event) => {
      if (event.pointerId !== held) return;
      held = undefined;
      move("change", pixel(event));
    });
  }
}

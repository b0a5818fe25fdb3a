import { convert, type Result } from "@ketalab/core";
import { grown, timeAxis as timeScale, toValue, valueAxis as valueScale } from "../axes.js";
import type { Context } from "../context.js";
import { daysTick, hoursTick } from "../format.js";
import type { Frame } from "../frame.js";
import type { Dash, Ink } from "../ink.js";
import { absence } from "../marks/absence.js";
import { band, type Uncertainty } from "../marks/band.js";
import { endLabels } from "../marks/end-labels.js";
import { heading } from "../marks/heading.js";
import { infusion } from "../marks/infusion.js";
import { line } from "../marks/line.js";
import { readings } from "../marks/readings.js";
import { secondAxis } from "../marks/second-axis.js";
import { type ThresholdSpec, threshold } from "../marks/threshold.js";
import { timeAxis } from "../marks/time-axis.js";
import { valueAxis } from "../marks/value-axis.js";
import { liveText, svg } from "../markup.js";
import { abscissae } from "../path.js";
import { peak, readAt } from "../read.js";
import { type Chart, type Mark, type Moment, type Plot, say, type View } from "../view.js";

export interface LineSpec {
  readonly column: string;
  /** What stands at the end of the line. */
  readonly name: string;
  /** What stands in the readout, where there is no title above it. */
  readonly label: string;
  readonly ink: Ink;
  readonly dash?: Dash;
  readonly uncertainty?: Uncertainty;
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
  /** The span of the run, in minutes. */
  readonly span: number;
  /** The name under which the time cursor is said. */
  readonly cursor: string;
  /** The same line read in another unit at the right. */
  readonly second?: { readonly column: string; readonly name: string; readonly label: string; readonly unit: string };
  /** The symbols whose equations stand behind the lines. */
  readonly equations?: readonly string[];
  readonly thresholds?: readonly ThresholdSpec[];
}

/** Columns against time: the chart that most scenes are made of. */
export function curve(spec: CurveSpec): Chart {
  const { id, title, lines, unit, second, equations = [] } = spec;
  const readings = lines.map(({ column, label, ink }) => ({ column, label, ink, unit }));
  const ink = lines[0]?.ink ?? "data";
  return {
    id,
    title,
    readings: second ? [...readings, { column: second.column, label: second.label, unit: second.unit, ink }] : readings,
    equations,
    draw: (context, frame) => draw(spec, context, frame),
  };
}

/** From this width on a title stands in full. */
const ROOMY = 500;

function draw(spec: CurveSpec, context: Context, frame: Frame): View {
  const { id, title, short = title, unit, lines, domain, span, second, thresholds = [] } = spec;
  const days = span > 2880;
  const x = timeScale(span, frame);
  const positions = abscissae();
  const plot: Plot = { frame, x, y: valueScale(domain, frame), xs: positions(new Float64Array(0), x), factor: 1 };

  const axes: Mark[] = [valueAxis(context)];
  const only = lines[0];
  if (second && only) axes.push(secondAxis(context, { column: second.column, of: only.column }));
  axes.push(...thresholds.map((one) => threshold(context, one)));
  const bands = lines.flatMap(({ column, ink, uncertainty }) =>
    uncertainty ? [band(context, { column, ink, uncertainty })] : [],
  );
  const curves = [infusion(context), ...bands, ...lines.map((one) => line(context, one))];
  const labels = endLabels(context, { labels: lines, indent: second ? 38 : 7 });
  const pointer = readings(context, { lines });

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
    pointer.element,
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
    timeAxis(context, { x, frame, tick: days ? daysTick : hoursTick, unit: days ? "d" : "h" }),
    body,
    missing.element,
    hit,
  );
  movesCursor(hit, element, (type, pixel) => say(hit, type, spec.cursor, toValue(x, pixel)));

  let shown: Result | undefined;
  const draws = (result: Result, moment: Moment) => {
    plot.xs = positions(result.time, plot.x);
    for (const mark of axes) mark.update(result, plot, moment);
    for (const mark of curves) mark.update(result, plot, moment);
  };
  const lacking = (result: Result) => lines.find(({ column }) => !result.names.includes(column))?.column;
  return {
    element,
    update(result, moment) {
      const column = lacking(result);
      missing.update(body, column === undefined ? "" : (moment.without[column] ?? column), frame);
      if (column !== undefined) return;
      if (shown !== result) {
        if (!shown && only) plot.factor = convert(1, result.unit(only.column), unit);
        shown = result;
        draws(result, moment);
      }
      if (moment.numbers === "shown") labels.update(result, plot, moment);
      pointer.update(result, plot, moment);
    },
    settle(result, moment) {
      const column = lacking(result);
      if (column !== undefined) return describe(moment.without[column] ?? column);
      const highest = lines.map(({ column }) => peak(result.time, result.column(column)));
      const tops = lines.map(({ uncertainty }, i) => {
        const top = highest[i]?.value ?? 0;
        return uncertainty && "factor" in uncertainty ? top * uncertainty.factor : top;
      });
      const wanted = grown(domain, Math.max(...tops) * plot.factor);
      if (wanted[1] !== plot.y.domain[1]) {
        plot.y = valueScale(wanted, frame);
        draws(result, moment);
      }
      labels.update(result, plot, moment);
      pointer.update(result, plot, moment);
      describe(
        context.words.described({
          unit,
          cursor: moment.cursor,
          lines: lines.map(({ column, name: called }, i) => ({
            name: called,
            peak: (highest[i]?.value ?? 0) * plot.factor,
            at: highest[i]?.time ?? 0,
            now: readAt(result.time, result.column(column), moment.cursor) * plot.factor,
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

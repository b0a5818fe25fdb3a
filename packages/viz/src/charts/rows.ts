import { convert } from "@ketalab/core";
import { acrossAxis, type Scale, toPixel, valueAxis, valueTicks } from "../axes.js";
import type { Columns } from "../columns.js";
import type { Context } from "../context.js";
import { number, withUnit } from "../format.js";
import type { Frame } from "../frame.js";
import { abscissaAxis } from "../marks/abscissa-axis.js";
import { heading } from "../marks/heading.js";
import { type RowSpec, row, valuesOf } from "../marks/row.js";
import { LINE_HEIGHT, type RuleSpec, rule, ruleAt } from "../marks/rule.js";
import { liveText, svg } from "../markup.js";
import { abscissae } from "../path.js";
import type { Chart, Moment, Plot, View } from "../view.js";

export interface RowsSpec {
  readonly id: string;
  readonly title: string;
  /** What stands over the panel where the title has no room. */
  readonly short?: string;
  /** The unit on the axis; columns in another unit of the same kind are converted. */
  readonly unit: string;
  readonly domain: readonly [number, number];
  readonly scale?: Scale;
  /** The ticks and how they are written; round ones in the unit where nothing is said. */
  readonly ticks?: { readonly at: readonly number[]; readonly text: (value: number) => string };
  readonly rows: readonly RowSpec[];
  /** Values that follow from the columns, as rules through all rows. */
  readonly rules?: readonly RuleSpec[];
  readonly equations?: readonly string[];
}

/** From this width on a title stands in full. */
const ROOMY = 500;
/** The room above the first row. */
const HEADROOM = 8;
/** Ticks stand at least so far apart. */
const APART = 44;

/** One quantity in many rows on one axis: what several people published, beside what follows from the columns. */
export function rows(spec: RowsSpec): Chart {
  const { id, title, equations = [] } = spec;
  return { id, title, readings: [], equations, foot: 25, draw: (context, frame) => draw(spec, context, frame) };
}

function draw(spec: RowsSpec, context: Context, frame: Frame): View {
  const { id, title, short = title, unit, domain, scale, rows: all, rules = [] } = spec;
  const x = acrossAxis(domain, frame, scale);
  const plot: Plot = {
    frame,
    x,
    y: valueAxis([0, 1], frame),
    xs: abscissae()(new Float64Array(0), x),
    factor: 1,
  };
  const head = HEADROOM + rules.length * LINE_HEIGHT;
  const room = frame.height - frame.top - frame.bottom - head;
  const top = (i: number) => Math.round(frame.top + head + (i * room) / all.length);
  const marks = [
    ...rules.map((one, place) => rule(context, { spec: one, place })),
    ...all.map((one, i) =>
      row(context, { spec: one, top: top(i), label: frame.width < ROOMY ? (one.short ?? one.label) : one.label }),
    ),
  ];
  const { at, text } = spec.ticks ?? { at: valueTicks(x, frame.xTicks), text: number };
  const name = svg(context, "title", { id: context.id(`${id}-title`) }, title);
  const description = svg(context, "desc", { id: context.id(`${id}-desc`) });
  const describe = liveText(description);
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
    heading(context, { title: frame.width < ROOMY ? short : title, unit: spec.ticks ? "" : unit, frame }),
    abscissaAxis(context, { x, frame, ticks: apart(at, x), tick: text, unit: spec.ticks ? "" : unit }),
    ...marks.map((mark) => mark.element),
  );
  let known = false;
  const update = (columns: Columns, moment: Moment) => {
    const column = [...all.flatMap(({ bars = [] }) => bars), ...rules].find((one) =>
      columns.names.includes(one.column),
    );
    if (!known && column) {
      known = true;
      plot.factor = convert(1, columns.unit(column.column), unit);
    }
    for (const mark of marks) mark.update(columns, plot, moment);
  };
  return {
    element,
    update,
    settle(columns, moment) {
      update(columns, moment);
      const { cursor, values } = moment;
      describe(
        [
          ...rules.map((one) => `${one.label(ruleAt(one, columns, cursor) * plot.factor)}.`),
          ...all.map((one) => {
            const published = (one.published ?? []).map(({ value }) => withUnit(value, unit)).join(", ");
            return `${one.label}: ${one.end(valuesOf(one, columns, cursor), columns, values)}${published && ` (${published})`}.`;
          }),
        ].join(" "),
      );
    },
  };
}

/** Ticks from left to right, without those for which there is no room. */
function apart(ticks: readonly number[], x: Plot["x"]): number[] {
  const kept: number[] = [];
  for (const one of ticks) {
    const last = kept.at(-1);
    if (last === undefined || toPixel(x, one) - toPixel(x, last) >= APART) kept.push(one);
  }
  return kept;
}

import { range, scaleBand } from "d3";
import type { Columns } from "../data/columns.js";
import { acrossAxis, domainOf, grown, type Scale, toPixel, valueAxis, valueTicks } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import type { Frame } from "../drawing/frame.js";
import { svg } from "../drawing/markup.js";
import { type Moment, type Plot, say, type View } from "../drawing/view.js";
import { abscissaAxis } from "../marks/abscissa-axis.js";
import { heading } from "../marks/heading.js";
import { type RowSpec, row, valuesOf } from "../marks/row.js";
import { LINE_HEIGHT, type RuleSpec, rule, ruleAt } from "../marks/rule.js";
import { number, withUnit } from "../text/number-text.js";
import { type Component, component, factorTo, type Kind } from "./base/component.js";
import { type Settings, settings, type ValueAxisSpec } from "./base/settings.js";
import { usualLines } from "./base/usual-lines.js";
import { alike, domainFor } from "./base/whole-curve.js";

/** What `rows` draws. */
export interface RowsSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the panel where the title has no room. */
  readonly short?: string;
  /** The unit on the axis; columns in another unit of the same kind are converted. */
  readonly unit: string;
  /**
   * The usual domain, in the unit on the axis; without ticks of its own the axis grows when a gesture ends and bars have
   * left it.
   */
  readonly domain: readonly [low: number, high: number];
  /** How values lie along the axis; `linear` by default. */
  readonly scale?: Scale;
  /** The ticks and how they are written; round ones in the unit by default. */
  readonly ticks?: {
    /** One for each tick, in the unit on the axis. */
    readonly at: readonly number[];
    /** What stands at it, of the value in the unit on the axis. */
    readonly text: (value: number) => string;
  };
  /** From the top down. */
  readonly rows: readonly RowSpec[];
  /** Values that follow from the columns, as rules through all rows. */
  readonly rules?: readonly RuleSpec[];
  /** The control that a press on a row sets to the row's `value`. */
  readonly picks?: string;
  /** The symbols whose equations stand behind the bars. */
  readonly equations?: readonly string[];
}

/** The room above the first row. */
const HEADROOM = 8;
/** About the width of a letter of a row's label. */
const LETTER = 7.2;
/** Ticks stand at least so far apart. */
const APART = 44;

/** One quantity in many rows, as a component in D3's habit. */
export interface Rows extends Component<Rows>, Settings<RowsSpec, Rows, "rows" | "rules" | "ticks"> {
  /** What was said of the axis, which the values lie along from the left. */
  x(): ValueAxisSpec;
  /** Sets some of the axis; the rest stays. @param axis what is said of it. */
  x(axis: ValueAxisSpec): Rows;
}

/**
 * One quantity in many rows on one axis: what several people published, beside what follows from the columns.
 *
 * @param spec what is known from the start; the methods say the rest. Without rows there is one for each column.
 * @throws KetalabError for columns in another kind of unit than the axis.
 * @example select("#now").call(rows().cursor("40 min"), result)
 */
export function rows(spec: Partial<RowsSpec> = {}): Rows {
  const made: Rows = component(kind, spec, (parts) => ({
    x(axis?: ValueAxisSpec) {
      if (axis !== undefined) {
        parts.set(axis);
        return made;
      }
      const { title, unit, domain, scale } = parts.spec();
      return { ...(title && { title }), ...(unit && { unit }), ...(domain && { domain }), ...(scale && { scale }) };
    },
    ...settings(parts, () => made, ["rows", "rules", "ticks"]),
  })) as unknown as Rows;
  return made;
}

const kind: Kind<Partial<RowsSpec>, RowsSpec> = {
  isWhole: (spec): spec is RowsSpec => [spec.id, spec.rows, spec.domain, spec.unit].every((one) => one !== undefined),
  whole(spec, columns) {
    const shown = usualLines(alike(columns, spec.unit));
    const unit = spec.unit ?? ((shown[0] && columns.unit(shown[0].column)) || "1");
    const scale = spec.scale ?? "linear";
    return {
      id: "rows",
      title: "values",
      rows: shown.map(({ column, name, ink }) => ({
        label: name,
        ink,
        bars: [{ column, ink }],
        end: ([value = Number.NaN], now) => withUnit(value * factorTo(unit, now.unit(column)), unit),
      })),
      ...spec,
      unit,
      domain: spec.domain ?? domainFor(shown, columns, { unit, scale }),
    };
  },
  chart: ({ id = "rows", title = "", equations = [] }) => ({
    id,
    title,
    readings: [],
    equations,
    foot: 25,
    answer: ANSWER,
  }),
  draw,
};

/** The bars and rules, the published values, and what is said of them; the names of the rows stay. */
const ANSWER = ".bar, .rule, .beside, .points, .name";

function draw(spec: RowsSpec, context: Context, frame: Frame): View {
  const { title, short, unit, domain, scale, rows: all, rules = [] } = spec;
  const plot: { -readonly [key in keyof Plot]: Plot[key] } = {
    frame,
    x: acrossAxis(domain, frame, scale),
    y: valueAxis([0, 1], frame),
    xs: new Float64Array(0),
    factor: 1,
    taken: new Map(),
  };
  const head = HEADROOM + rules.length * LINE_HEIGHT;
  const room = frame.height - frame.top - frame.bottom - head;
  const across = frame.width - frame.left - frame.right;
  const places = scaleBand(range(all.length), [frame.top + head, frame.top + head + room]);
  const top = (i: number) => Math.round(places(i) as number);
  const marks = [
    ...rules.map((one, place) => rule(context, { spec: one, place })),
    ...all.map((one, i) =>
      row(context, {
        spec: one,
        top: top(i),
        pitch: places.step(),
        label: one.short !== undefined && LETTER * one.label.length > across ? one.short : one.label,
      }),
    ),
  ];
  const drawAxis = () => {
    const { x } = plot;
    const { at, text } = spec.ticks ?? { at: valueTicks(x, frame.xTicks), text: number };
    axis.draw({ x, frame, ticks: apart(at, x), tick: text, unit: "" });
  };
  const axis = abscissaAxis(context);
  drawAxis();
  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title, short, unit: spec.ticks ? "" : unit, frame, equations: spec.equations }),
    axis.element,
    ...marks.map((mark) => mark.element),
    ...presses(spec, context, { frame, top, tall: places.step() }),
  );
  let known = false;
  const update = (columns: Columns, moment: Moment) => {
    const column = [...all.flatMap(({ bars = [] }) => bars), ...rules].find((one) =>
      columns.names.includes(one.column),
    );
    if (!known && column) {
      known = true;
      plot.factor = factorTo(unit, columns.unit(column.column));
    }
    for (const mark of marks) mark.update(columns, plot, moment);
  };
  return {
    element,
    update,
    settle(columns, moment) {
      const { cursor, values } = moment;
      const ends = all.map((one) => valuesOf(one, columns, cursor).reduce((sum, value) => sum + (value || 0), 0));
      const wanted = spec.ticks ? domain : grown(domain, Math.max(...ends) * plot.factor, scale);
      if (wanted[1] !== domainOf(plot.x)[1]) {
        plot.x = acrossAxis(wanted, frame, scale);
        drawAxis();
      }
      update(columns, moment);
      describe(
        [
          ...rules.flatMap((one) => {
            const value = columns.names.includes(one.column) ? ruleAt(one, columns, cursor) : Number.NaN;
            return Number.isNaN(value) ? [] : [`${one.label(value * plot.factor)}.`];
          }),
          ...all.map((one) => {
            const published = (one.published ?? []).map(({ value }) => withUnit(value, unit)).join(", ");
            return `${one.label}: ${one.end(valuesOf(one, columns, cursor), columns, values)}${published && ` (${published})`}.`;
          }),
        ].join(" "),
      );
    },
  };
}

/** Rows that can be pressed, for who would rather not go to the control. */
function presses(
  { rows: all, picks }: RowsSpec,
  context: Context,
  { frame, top, tall }: { readonly frame: Frame; readonly top: (i: number) => number; readonly tall: number },
): SVGElement[] {
  if (picks === undefined) return [];
  return all.flatMap(({ value }, i) => {
    if (value === undefined) return [];
    const hit = svg(context, "rect", {
      class: "hit press",
      x: 0,
      y: (top(i) - tall / 4).toFixed(1),
      width: frame.width,
      height: tall.toFixed(1),
    });
    hit.addEventListener("click", () => {
      say(hit, "input", picks, value);
      say(hit, "change", picks, value);
    });
    return [hit];
  });
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

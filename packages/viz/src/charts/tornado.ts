import { KetalabError } from "@ketalab/core";
import { extent, range, scaleBand } from "d3";
import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { acrossAxis, domainOf, grown, toPixel, valueAxis, valueTicks } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import type { Frame } from "../drawing/frame.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import type { Moment, Plot, View } from "../drawing/view.js";
import { abscissaAxis } from "../marks/abscissa-axis.js";
import { heading } from "../marks/heading.js";
import { LINE_HEIGHT, type RuleSpec, rule, ruleAt } from "../marks/rule.js";
import { number, withUnit } from "../text/number-text.js";
import { type Component, component, factorTo, type Kind } from "./base/component.js";
import { type Settings, settings, type ValueAxisSpec } from "./base/settings.js";

/** One number and how far it swings what is read. */
export interface TornadoBar {
  /** Over the bar. */
  readonly label: string;
  /** The column of the reading with the least of its range. */
  readonly least: string;
  /** The column of the reading with the most of its range. */
  readonly most: string;
}

/** What `tornado` draws. */
export interface TornadoSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the panel where the title has no room. */
  readonly short?: string;
  /** The unit on the axis; columns in another unit of the same kind are converted. */
  readonly unit: string;
  /** The usual domain, in the unit on the axis, which grows when a bar has left it and the gesture ends. */
  readonly domain: readonly [low: number, high: number];
  /** From the top down, the widest first. */
  readonly bars: readonly TornadoBar[];
  /** The hue of the bars. */
  readonly ink: Ink;
  /** The reading with everything as it is, and levels to hold it against, as rules through all bars. */
  readonly rules?: readonly RuleSpec[];
}

/** The room above the first bar. */
const HEADROOM = 8;
/** Least and most thickness of a bar, px of the view box. */
const [THIN, THICK] = [5, 14] as const;
/** What the label of a bar takes. */
const LABEL = 17;
/** How the columns of a bar end by default. */
const [LEAST, MOST] = [".least", ".most"] as const;

/** Swings of one reading, as a component in D3's habit. */
export interface Tornado extends Component<Tornado>, Settings<TornadoSpec, Tornado, "bars" | "rules" | "ink"> {
  /** What was said of the axis, which the readings lie along from the left. */
  x(): ValueAxisSpec;
  /** Sets some of the axis; the rest stays. @param axis what is said of it. */
  x(axis: ValueAxisSpec): Tornado;
}

/**
 * A tornado: for each number a bar from the reading with the least of its range to the reading with the most, all else as it is.
 * The part with the most is dark, that with the least is light.
 *
 * @param spec what is known from the start; the methods say the rest. Without bars there is one for each pair of columns
 * that end in `.least` and `.most`.
 * @throws KetalabError when it is called with data that have no such pair, and for columns in another kind of unit.
 * @example select("#now").call(tornado().cursor(0.5), swings)
 */
export function tornado(spec: Partial<TornadoSpec> = {}): Tornado {
  const made: Tornado = component(kind, spec, (parts) => ({
    x(axis?: ValueAxisSpec) {
      if (axis !== undefined) {
        parts.set(axis);
        return made;
      }
      const { title, unit, domain } = parts.spec();
      return { ...(title && { title }), ...(unit && { unit }), ...(domain && { domain }) };
    },
    ...settings(parts, () => made, ["bars", "rules", "ink"]),
  })) as unknown as Tornado;
  return made;
}

const kind: Kind<Partial<TornadoSpec>, TornadoSpec> = {
  isWhole: (spec): spec is TornadoSpec =>
    [spec.id, spec.bars, spec.domain, spec.unit, spec.ink].every((one) => one !== undefined),
  whole(spec, columns) {
    const bars = spec.bars ?? pairs(columns);
    const [first] = bars;
    // Before any data there are no columns to find bars in, and nothing to refuse.
    if (first === undefined && columns.names.length > 0)
      throw new KetalabError("missing", `a tornado needs columns that end in ${LEAST} and ${MOST}, or bars`, {
        path: "bars",
        nearest: [...columns.names],
      });
    const from = first ? columns.unit(first.least) : "";
    const unit = spec.unit ?? (from || "1");
    const [low = 0, high = 1] = extent(
      bars.flatMap(({ least, most }) => [...columns.column(least), ...columns.column(most)]),
    );
    const factor = factorTo(unit, from);
    return {
      id: "tornado",
      title: "swings",
      ink: "data",
      domain: [Math.min(0, low) * factor, high * factor || 1],
      ...spec,
      bars,
      unit,
    };
  },
  chart: ({ id = "tornado", title = "" }) => ({ id, title, readings: [], equations: [], foot: 25, answer: ANSWER }),
  draw,
};

const pairs = ({ names }: Columns): TornadoBar[] =>
  names.flatMap((least) => {
    const label = least.endsWith(LEAST) ? least.slice(0, -LEAST.length) : "";
    return label !== "" && names.includes(label + MOST) ? [{ label, least, most: label + MOST }] : [];
  });

/** The bars, the rules, and what is said of them; the labels stay. */
const ANSWER = ".bar, .rule, .beside, .name";

function draw(spec: TornadoSpec, context: Context, frame: Frame): View {
  const { title, short, unit, domain, bars, ink, rules = [] } = spec;
  const plot: { -readonly [key in keyof Plot]: Plot[key] } = {
    frame,
    x: acrossAxis(domain, frame),
    y: valueAxis([0, 1], frame),
    xs: new Float64Array(0),
    factor: 1,
    taken: new Map(),
  };
  const head = HEADROOM + rules.length * LINE_HEIGHT;
  const floor = frame.height - frame.bottom;
  const places = scaleBand(range(bars.length), [frame.top + head, floor]);
  const thick = Math.round(Math.min(Math.max(places.step() - LABEL, THIN), THICK));
  const made = bars.map((one, i) => barMark(context, { one, ink, top: Math.round(places(i) as number), thick }));
  const levels = rules.map((one, place) => rule(context, { spec: one, place }));
  const axis = abscissaAxis(context);
  const drawAxis = () =>
    axis.draw({ x: plot.x, frame, ticks: valueTicks(plot.x, frame.xTicks), tick: number, unit: "" });
  drawAxis();
  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title, short, unit, frame, equations: [] }),
    axis.element,
    ...levels.map((mark) => mark.element),
    ...made.map((mark) => mark.element),
  );
  const update = (columns: Columns, moment: Moment) => {
    const [first] = bars;
    if (first) plot.factor = factorTo(unit, columns.unit(first.least));
    for (const mark of levels) mark.update(columns, plot, moment);
    // From the reading as it is, where a rule says it; else the two halves meet in the middle.
    const middle = rules[0] && ruleAt(rules[0], columns, moment.cursor);
    for (const mark of made) mark.update(columns, plot, { cursor: moment.cursor, middle, unit });
  };
  return {
    element,
    update,
    settle(columns, moment) {
      const ends = bars.flatMap((one) => swingOf(one, columns, moment.cursor));
      const wanted = grown(domain, Math.max(...ends) * plot.factor, "linear");
      if (wanted[1] !== domainOf(plot.x)[1]) {
        plot.x = acrossAxis(wanted, frame);
        drawAxis();
      }
      update(columns, moment);
      describe(
        bars
          .map((one) => {
            const [least, most] = swingOf(one, columns, moment.cursor);
            return `${one.label}: ${number(least * plot.factor)} … ${withUnit(most * plot.factor, unit)}.`;
          })
          .join(" "),
      );
    },
  };
}

/** The reading at the cursor with the least and with the most of a range. */
const swingOf = ({ least, most }: TornadoBar, columns: Columns, cursor: number): [number, number] => {
  const at = (name: string) => readAt(columns.abscissa, columns.column(name), cursor);
  return [at(least), at(most)];
};

interface Placed {
  readonly one: TornadoBar;
  readonly ink: Ink;
  readonly top: number;
  readonly thick: number;
}

/** A bar with its label over it and its two ends in words at the right. */
function barMark(context: Context, { one, ink, top, thick }: Placed) {
  const label = svg(context, "text", { class: "row halo", y: top, dy: "0.34em" }, one.label);
  const [light, dark] = ["light", ""].map((more) => svg(context, "path", { class: `bar ${ink} ${more}`.trim() }));
  const below = top + LABEL / 2 + thick / 2;
  const value = svg(context, "text", { class: `name ${ink}`, dy: "0.34em", y: below });
  const [toLeast, toMost] = [light, dark].map((path) => liveAttribute(path as SVGElement, "d"));
  const write = liveText(value);
  return {
    element: svg(context, "g", { class: "row" }, label, light as SVGElement, dark as SVGElement, value),
    update(
      columns: Columns,
      { x, frame, factor }: Plot,
      { cursor, middle, unit }: { readonly cursor: number; readonly middle: number | undefined; readonly unit: string },
    ) {
      label.setAttribute("x", String(frame.left));
      value.setAttribute("x", String(frame.width - frame.right + 7));
      const [least, most] = swingOf(one, columns, cursor);
      const from = middle ?? (least + most) / 2;
      const [low, high] = domainOf(x);
      const pixel = (reading: number) => toPixel(x, Math.min(Math.max(reading * factor, low), high)).toFixed(2);
      const bar = (to: number) =>
        Number.isFinite(to) ? `M${pixel(from)},${below - thick / 2}H${pixel(to)}v${thick}H${pixel(from)}Z` : "";
      toLeast?.(bar(least));
      toMost?.(bar(most));
      write(`${number(least * factor)} … ${withUnit(most * factor, unit)}`);
    },
  };
}

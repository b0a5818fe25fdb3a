import type { Columns } from "../../data/columns.js";
import { abscissaOf, type Span } from "../../drawing/abscissa.js";
import { domainOf, grown, type Scale, toValue, valueAxis as valueScale } from "../../drawing/axis.js";
import type { Context } from "../../drawing/context.js";
import { plate } from "../../drawing/figure.js";
import type { Frame } from "../../drawing/frame.js";
import { svg } from "../../drawing/markup.js";
import type { Spot } from "../../drawing/place-in.js";
import { onHover, onPress } from "../../drawing/pointer.js";
import { positions } from "../../drawing/thinned.js";
import { type Mark, type Moment, type Plot, say, type View } from "../../drawing/view.js";
import { abscissaAxis } from "../../marks/abscissa-axis.js";
import { absence } from "../../marks/absence.js";
import { heading } from "../../marks/heading.js";
import { valueAxis } from "../../marks/value-axis.js";

/** Axes that come with the data. */
export interface Extent {
  /** The abscissa. */
  readonly span: Span;
  /** Of the values, in the unit on the axis. */
  readonly domain: readonly [low: number, high: number];
  /** Over the panel. */
  readonly title: string;
  /** What stands behind the title. */
  readonly units: string;
}

/** Two axes and what is drawn between them: what every chart over an abscissa is made of. */
export interface PanelSpec {
  readonly id: string;
  readonly title: string;
  /** What stands over the panel where the title has no room. */
  readonly short?: string | undefined;
  /** What stands behind the title. */
  readonly units: string;
  readonly domain: readonly [low: number, high: number];
  /** What a button beside the title opens. */
  readonly equations?: readonly string[] | undefined;
  readonly scale?: Scale | undefined;
  readonly span: Span;
  /** What of the axes follows the columns, where not the gesture but the data make them. The same object, as long as nothing changes. */
  readonly follows?: ((columns: Columns) => Extent) | undefined;
  /** The name under which the cursor is said; left out where nothing is read off. */
  readonly cursor?: string | undefined;
  /** Behind the lines and around them: further axes, levels. */
  readonly axes?: readonly Mark[];
  /** Lines, bands, from back to front; cut off at the edges of the plot. */
  readonly marks: readonly Mark[];
  /** What stands before them and keeps to the plot by itself. */
  readonly dots?: readonly Mark[];
  /** What is written at the lines' ends; numbers take their turns with it. */
  readonly labels?: Mark | undefined;
  /** What stands at the cursor. */
  readonly pointer?: Mark | undefined;
  /** From the unit of the columns to the unit on the axis. */
  factor(columns: Columns): number;
  /** A column without which there is nothing to see. */
  lacking(columns: Columns): string | undefined;
  /** The highest value that is drawn, in the unit of the columns: the axis grows to it when a gesture ends. */
  highest(columns: Columns, moment: Moment): number;
  /** The picture in words. */
  describe(columns: Columns, moment: Moment, plot: Plot, place: (at: number) => string): string;
  /** The column of the line that lies under a pointer, where there are so many that they have no names. */
  pointed?(columns: Columns, plot: Plot, spot: Spot): string | undefined;
  /** What else a press does, besides moving the cursor. */
  press?(type: "input" | "change", spot: Spot, plot: Plot, from: Element): void;
}

/** What is drawn between two axes, and what stands at its ends and at the cursor. */
export const CURVES = ".line, .before, .band, .strands, .layer, .edge, .points, .infusion, .names, .readings";

/** A panel that can be told to show something else: what both have keeps its place in the drawing. */
export interface Panel extends View {
  /** What is shown from the next `update` on; the marks themselves stay the same ones. */
  show(spec: PanelSpec): void;
  readonly plot: Plot;
}

/** The two axes of a frame, the marks between them, and the cursor that any of them can be pressed for. */
export function panel(context: Context, frame: Frame, first: PanelSpec): Panel {
  let spec = first;
  const { labels, pointer, dots = [] } = spec;
  let abscissa = abscissaOf(spec.span, frame);
  let usual = spec.domain;
  const plot: { -readonly [key in keyof Plot]: Plot[key] } = {
    frame,
    x: abscissa.x,
    y: valueScale(spec.domain, frame, spec.scale),
    xs: new Float64Array(0),
    factor: 1,
    taken: new Map(),
  };
  const axes = [valueAxis(context), ...(spec.axes ?? [])];

  const clip = context.id(`${spec.id}-clip`);
  const area = {
    x: frame.left,
    y: frame.top - 2,
    width: frame.width - frame.right - frame.left,
    height: frame.height - frame.top - frame.bottom + 3,
  };
  const body = svg(
    context,
    "g",
    {},
    ...axes.map((mark) => mark.element),
    svg(context, "g", { "clip-path": `url(#${clip})` }, ...spec.marks.map((mark) => mark.element)),
    ...dots.map((mark) => mark.element),
    ...[labels, pointer].flatMap((mark) => mark?.element ?? []),
  );
  const missing = absence(context);
  const hit = svg(context, "rect", { class: "hit", x: 0, y: 0, width: frame.width, height: frame.height });
  const headingOf = ({ title, short, units }: Pick<PanelSpec, "title" | "short" | "units">) =>
    heading(context, { title, short, unit: units, equations: spec.equations, frame });
  let head = headingOf(spec);
  const foot = abscissaAxis(context);
  foot.draw({ ...abscissa, frame });
  const { element, describe, call } = plate(
    context,
    frame,
    spec,
    svg(context, "clipPath", { id: clip }, svg(context, "rect", area)),
    head,
    foot.element,
    body,
    missing.element,
    ...(spec.cursor === undefined ? [] : [hit]),
  );
  const { cursor } = spec;
  let latest: { readonly columns: Columns; readonly moment: Moment } | undefined;
  if (spec.pointed) {
    onHover(hit, element, (spot) => {
      const column = spot && latest && spec.pointed?.(latest.columns, plot, spot);
      if (!latest || column === plot.pointed) return;
      plot.pointed = column;
      draws(latest.columns, latest.moment);
      labels?.update(latest.columns, plot, latest.moment);
    });
  }
  if (cursor !== undefined) {
    onPress(hit, element, (type, spot) => {
      say(hit, type, cursor, toValue(plot.x, spot.x));
      spec.press?.(type, spot, plot, hit);
    });
  }

  const place = (along: Span, named: Pick<PanelSpec, "title" | "short" | "units">) => {
    abscissa = abscissaOf(along, frame);
    plot.x = abscissa.x;
    foot.draw({ ...abscissa, frame });
    const before = head;
    head = headingOf(named);
    before.replaceWith(head);
  };
  let extent: Extent | undefined;
  const follow = (columns: Columns) => {
    const now = spec.follows?.(columns);
    if (!now || now === extent) return;
    extent = now;
    usual = now.domain;
    plot.y = valueScale(usual, frame, spec.scale);
    place(now.span, now);
  };
  let shown: Columns | undefined;
  const draws = (columns: Columns, moment: Moment) => {
    plot.xs = positions(columns.abscissa, plot.x);
    for (const mark of axes) mark.update(columns, plot, moment);
    for (const mark of [...spec.marks, ...dots]) mark.update(columns, plot, moment);
  };
  /** While a control moves the axis of the values only grows. */
  const grow = (columns: Columns, moment: Moment) => {
    const highest = spec.highest(columns, moment) * plot.factor;
    if (extent || !(highest > domainOf(plot.y)[1])) return;
    plot.y = valueScale(grown(spec.domain, highest, spec.scale), frame, spec.scale);
  };
  let away = false;
  /** A cursor that stands nowhere is not seen. */
  const points = (columns: Columns, moment: Moment) => {
    if (Number.isNaN(moment.cursor) !== away) {
      away = !away;
      pointer?.element.setAttribute("visibility", away ? "hidden" : "visible");
    }
    if (!away) pointer?.update(columns, plot, moment);
  };
  return {
    element,
    plot,
    show(other) {
      spec = other;
      usual = other.domain;
      extent = undefined;
      shown = undefined;
      plot.y = valueScale(usual, frame, other.scale);
      plot.taken.clear();
      place(other.span, other);
      call(other.title);
    },
    update(columns, moment) {
      follow(columns);
      const column = spec.lacking(columns);
      missing.update(body, column === undefined ? "" : (columns.without[column] ?? column), frame);
      if (column !== undefined) return;
      latest = { columns, moment };
      if (shown !== columns) {
        if (!shown) plot.factor = spec.factor(columns);
        shown = columns;
        grow(columns, moment);
        draws(columns, moment);
      }
      if (moment.numbers === "shown") labels?.update(columns, plot, moment);
      points(columns, moment);
    },
    settle(columns, moment) {
      const column = spec.lacking(columns);
      if (column !== undefined) return describe(columns.without[column] ?? column);
      // Axes that follow the data fit them already.
      const seen = moment.before && spec.lacking(moment.before) === undefined ? [columns, moment.before] : [columns];
      const highest = () => Math.max(...seen.map((one) => spec.highest(one, moment))) * plot.factor;
      const wanted = extent ? usual : grown(spec.domain, highest(), spec.scale);
      if (wanted[1] !== domainOf(plot.y)[1]) {
        plot.y = valueScale(wanted, frame, spec.scale);
        draws(columns, moment);
      }
      labels?.update(columns, plot, moment);
      points(columns, moment);
      describe(spec.describe(columns, moment, plot, abscissa.place));
    },
  };
}

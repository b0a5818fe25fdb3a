import { convert, quantity } from "@ketalab/core";
import { type BaseType, dispatch, type Selection } from "d3";
import type { Columns } from "../../data/columns.js";
import { readAt } from "../../data/interpolate.js";
import { type Drawn, toColumns } from "../../data/to-columns.js";
import { adoptLook } from "../../drawing/adopt-look.js";
import { type Axis, domainOf } from "../../drawing/axis.js";
import { type Context, context } from "../../drawing/context.js";
import { type Frame, frameOfSize } from "../../drawing/frame.js";
import type { Chart, Moment, View } from "../../drawing/view.js";
import { en } from "../../text/en.js";
import { withUnit } from "../../text/number-text.js";

/** Where the cursor of a chart stands, and what is read off there. */
export interface CursorEvent {
  /** On the abscissa, in its unit: minutes, where that is time. */
  readonly at: number;
  /** What each line of the chart is there, by the name of its column, in the unit on the axis. */
  readonly values: Readonly<Record<string, number>>;
}

/** The scales of a chart: from the units on its axes to px of its view box. */
export interface Scales {
  /** Of the abscissa. */
  readonly x: Axis;
  /** Of the values. */
  readonly y: Axis;
}

/** What is called when the cursor moves, with the element that the chart was drawn in as `this`. */
export type CursorListener = (this: Element, event: CursorEvent) => void;

/**
 * A chart as a component in D3's habit: it is called on a selection with what it is to draw, and its settings are read and
 * set by methods of the same name. Called again it updates what is there.
 */
export interface Component<Self> extends Chart {
  /**
   * Draws into every element of a selection, or updates what it drew there before. Without data each element's own datum
   * is drawn.
   * @param selection of D3: elements of a page, or of a drawing.
   * @param data a result, columns or rows.
   * @throws KetalabError for a column that the data do not have.
   * @throws TypeError for data that are neither.
   */
  <E extends BaseType, D, P extends BaseType, Q>(selection: Selection<E, D, P, Q>, data?: Drawn): void;
  /** Width and height of the view box, px; 640 and 320 by default. The drawing is as wide as its element. */
  size(): readonly [width: number, height: number];
  /** Sets the size. @param size px of the view box: width and height. */
  size(size: readonly [width: number, height: number]): Self;
  /** Where the cursor stands, in the unit of the abscissa; nothing where there is none yet. */
  cursor(): number | undefined;
  /** Sets the cursor. @param at in the unit of the abscissa, minutes of time; or a time with its unit, `"40 min"`. */
  cursor(at: number | string): Self;
  /** What hears when the cursor moves. @param type of the event. */
  on(type: "cursor"): CursorListener | undefined;
  /** Hears when a reader moves the cursor. @param type of the event. @param listener what is called; `null` takes it away. */
  on(type: "cursor", listener: CursorListener | null): Self;
}

/** A drawing that may be told to show another specification. */
export interface Drawing<S> extends View {
  show?(spec: S): void;
  /** Whether `show` is enough, or another specification wants another drawing; enough by default. */
  keeps?(spec: S): boolean;
}

/** How charts of one kind are made from a specification. */
export interface Kind<S, Whole extends S = S> {
  /** What is known before anything is drawn. */
  chart(spec: S): Omit<Chart, "draw">;
  /** Whether nothing has to be found in the data. */
  isWhole(spec: S): spec is Whole;
  /** What was not said, found in the data. */
  whole(spec: S, columns: Columns): Whole;
  draw(spec: Whole, context: Context, frame: Frame): Drawing<Whole>;
}

const SIZE = [640, 320] as const;
/** The name under which a chart that stands alone says its cursor. */
export const CURSOR = "cursor";

interface Held {
  readonly kind: unknown;
  readonly size: readonly number[];
  readonly foot: number | undefined;
  readonly drawing: Drawing<never>;
  asked: unknown;
  whole: string;
  columns: Columns;
  hear: (at: number) => void;
}

/** What has been drawn in an element, whichever component of the kind did it. */
const drawn = new WeakMap<Element, Held>();

/** What a component is made of, besides what every chart has. */
export interface Parts<S> {
  /** The specification as it stands. */
  readonly spec: () => S;
  /** Replaces a part of it. */
  readonly set: (change: Partial<S>) => void;
  /** The scales of what was drawn last. */
  readonly scales: () => Scales | undefined;
}

/**
 * Makes the component of a kind of chart.
 * @param kind how its charts are made.
 * @param first the specification to start from.
 * @param more its own methods, which get hold of the specification.
 */
export function component<S extends object, Whole extends S, Methods extends object>(
  kind: Kind<S, Whole>,
  first: S,
  more: (parts: Parts<S>) => Methods,
): Component<unknown> & Methods {
  let spec = first;
  let size: readonly [number, number] = SIZE;
  let at: number | undefined;
  let last: Held | undefined;
  const events = dispatch<Element, { cursor: [CursorEvent] }, "cursor">("cursor");

  const moment = (): Moment => ({ cursor: at ?? Number.NaN, values: {}, numbers: "shown" });
  const drawIn = (node: Element, data: Drawn) => {
    const columns = toColumns(data);
    const whole = kind.whole(spec, columns);
    const written = JSON.stringify(whole);
    let held = drawn.get(node);
    const changed = held?.asked !== spec || held.whole !== written;
    const { foot } = kind.chart(whole);
    const stays = held?.kind === kind && held.size === size && held.foot === foot;
    if (!held || !stays || (changed && !canShow(held.drawing as Drawing<Whole>, whole))) {
      held?.drawing.element.remove();
      const frame = frameOfSize(size, foot);
      const drawing = kind.draw(whole, context({ document: node.ownerDocument, words: en }), frame);
      held = {
        kind,
        size,
        foot,
        drawing: drawing as Drawing<never>,
        asked: spec,
        whole: written,
        columns,
        hear: () => {},
      };
      drawn.set(node, held);
      node.append(drawing.element);
      adoptLook(node);
      listens(held, node);
    } else if (changed) (held.drawing as Drawing<Whole>).show?.(whole);
    const mine = held;
    Object.assign(mine, { asked: spec, whole: written, columns });
    mine.hear = (to) => {
      at = to;
      mine.drawing.update(mine.columns, moment());
      events.call("cursor", node, { at: to, values: valuesAt(kind.chart(whole), mine.columns, to) });
    };
    last = mine;
    mine.drawing.update(columns, moment());
    mine.drawing.settle(columns, moment());
    tell(mine, at);
  };

  const call = (selection: Selection<Element, unknown, BaseType, unknown>, data?: Drawn) => {
    selection.each(function (datum) {
      drawIn(this, data ?? (datum as Drawn));
    });
  };
  const methods = {
    size: (next?: readonly [number, number]) => {
      if (next === undefined) return size;
      size = next;
      return made;
    },
    cursor: (...[next]: [(number | string)?]) => {
      if (next === undefined) return at;
      at = typeof next === "number" ? next : minutes(next);
      return made;
    },
    on: (type: "cursor", ...listener: [CursorListener | null] | []) => {
      const [one] = listener;
      if (one === undefined) return events.on(type);
      events.on(type, one);
      return made;
    },
    draw: (here: Context, frame: Frame): View => {
      if (kind.isWhole(spec)) return kind.draw(spec, here, frame);
      return completed(kind, spec, (whole) => kind.draw(whole, here, frame));
    },
    ...more({
      spec: () => spec,
      set: (change) => {
        spec = { ...spec, ...change };
      },
      scales: () => {
        const { x, y } = last?.drawing.plot ?? {};
        return x && y && { x: x.copy(), y: y.copy() };
      },
    }),
  };
  const made = Object.assign(call, methods);
  for (const name of [
    "id",
    "title",
    "readings",
    "equations",
    "abscissa",
    "domain",
    "scale",
    "foot",
    "key",
    "answer",
  ] as const) {
    Object.defineProperty(made, name, { enumerable: true, get: () => kind.chart(spec)[name] });
  }
  return made as unknown as Component<unknown> & Methods;
}

function minutes(text: string): number {
  const { value, unit } = quantity(text);
  return convert(value, unit, "min");
}

/** What is drawn where there is nothing yet. */
const NONE: Columns = {
  abscissa: new Float64Array(0),
  names: [],
  column: () => new Float64Array(0),
  unit: () => "",
  doses: [],
  without: {},
};

const canShow = <S>({ show, keeps }: Drawing<S>, spec: S) => show !== undefined && (keeps?.(spec) ?? true);

/** A picture whose specification is completed from the data when they come. */
function completed<S, Whole extends S>(kind: Kind<S, Whole>, spec: S, draw: (whole: Whole) => Drawing<Whole>): View {
  let drawing = draw(kind.whole(spec, NONE));
  let seen: Columns | undefined;
  const complete = (columns: Columns) => {
    if (seen === columns) return;
    seen = columns;
    const whole = kind.whole(spec, columns);
    if (canShow(drawing, whole)) return drawing.show?.(whole);
    const before = drawing.element;
    drawing = draw(whole);
    before.replaceWith(drawing.element);
  };
  return {
    get element() {
      return drawing.element;
    },
    get plot() {
      return drawing.plot;
    },
    update(columns, moment) {
      complete(columns);
      drawing.update(columns, moment);
    },
    settle(columns, moment) {
      complete(columns);
      drawing.settle(columns, moment);
    },
  };
}

/** From the unit of a column to another; rows without units are taken to be in it. */
export const factorTo = (unit: string, from: string): number => (from === "" ? 1 : convert(1, from, unit));

function valuesAt({ readings }: Pick<Chart, "readings">, columns: Columns, at: number): CursorEvent["values"] {
  return Object.fromEntries(
    readings.flatMap(({ column, unit }) =>
      columns.names.includes(column)
        ? [[column, readAt(columns.abscissa, columns.column(column), at) * factorTo(unit, columns.unit(column))]]
        : [],
    ),
  );
}

/** A step of the cursor with an arrow key, as a part of the axis, and with the shift key. */
const [STEP, LEAP] = [0.01, 0.1] as const;

/** The cursor of a chart that stands alone: moved by pointer and by keys. */
function listens(held: Held, node: Element): void {
  const { element, plot } = held.drawing;
  const hit = element.querySelector(".hit");
  if (hit === null || plot === undefined) return;
  element.setAttribute("role", "group");
  const attributes = { role: "slider", tabindex: "0", "aria-label": en.cursor };
  for (const [name, value] of Object.entries(attributes)) hit.setAttribute(name, value);
  for (const type of ["input", "change"]) {
    element.addEventListener(type, (event) => {
      const { name, value } = (event as CustomEvent<{ name: string; value: number }>).detail;
      if (name !== CURSOR) return;
      event.stopPropagation();
      if (type === "input") held.hear(value);
      tell(held, value);
    });
  }
  hit.addEventListener("keydown", (event) => {
    const { key, shiftKey } = event as KeyboardEvent;
    const way = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const [low, high] = domainOf(plot.x);
    const before = Number(hit.getAttribute("aria-valuenow") ?? low);
    const to = before + way * (high - low) * (shiftKey ? LEAP : STEP);
    const at = Math.min(Math.max(to, low), high);
    held.hear(at);
    tell(held, at);
  });
  drawn.set(node, held);
}

/** Says where the cursor stands to who does not see it. */
function tell({ drawing: { element, plot }, columns }: Held, at: number | undefined): void {
  const hit = element.querySelector(".hit");
  if (hit === null || plot === undefined) return;
  const [low, high] = domainOf(plot.x);
  const now = at ?? low;
  const attributes = { min: low, max: high, now, text: withUnit(now, columns.doses.length > 0 ? "min" : "1") };
  for (const [name, value] of Object.entries(attributes)) hit.setAttribute(`aria-value${name}`, String(value));
}

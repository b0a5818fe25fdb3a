import type { Columns } from "../data/columns.js";
import { GONE, type Mammillary, WAITING } from "../data/compartment-map.js";
import { allOf, rateAt } from "../data/doses-given.js";
import { readAt } from "../data/interpolate.js";
import { arrowPath } from "../drawing/arrow.js";
import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import type { Frame } from "../drawing/frame.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import type { Spot } from "../drawing/place-in.js";
import type { Layer } from "../drawing/stacked-layers.js";
import type { Moment, Values, View } from "../drawing/view.js";
import { heading } from "../marks/heading.js";
import { duration, number, withUnit } from "../text/number-text.js";
import { type Diagram, diagrams } from "./base/diagram.js";
import type { Settings } from "./base/settings.js";

/** What `boxes` draws. */
export interface BoxesSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the picture where the title has no room. */
  readonly short?: string;
  /** What is drawn: the volumes and passages of the model that is looked at. */
  readonly mammillary: (values: Values) => Mammillary;
  /** What stands behind the title: what fills and arrows are measured in. */
  readonly units: string;
  /** How the boxes look and are called, with what stands there where there is less room. */
  readonly boxes: Readonly<Record<string, BoxSpec>>;
}

/** A box of `boxes`. */
export interface BoxSpec extends Omit<Layer, "column"> {
  /** In the box. */
  readonly name: string;
  /** In the box, where there is less room. */
  readonly short: string;
}

/**
 * Where a dose is at the cursor: a box for each volume, filled by its share of the dose, and an arrow for each passage,
 * as wide as a pipe for what goes along it. The central volume stands in the middle, the outer ones above and below it,
 * what is still to be given at the left and what is gone at the right.
 */
export function boxes(spec: Partial<BoxesSpec> = {}): Boxes {
  return make(spec);
}

/** Where a dose is, as a component in D3's habit; it draws what `whereabouts` runs. */
export interface Boxes extends Diagram<Boxes>, Settings<BoxesSpec, Boxes, "mammillary" | "boxes" | "units"> {}

/** How full the boxes are, what goes from one to the next, and when. */
const ANSWER = ".layer, .large, .huge, [data-flow]";

const make = diagrams<BoxesSpec, "mammillary" | "boxes" | "units">({
  id: "boxes",
  answer: ANSWER,
  names: ["mammillary", "boxes", "units"],
  usual: ({ names }) => {
    const passages = names.flatMap((name) => {
      const [from = "", to] = name.split(">");
      return to === undefined || from === WAITING ? [] : [{ from, to, flows: [] }];
    });
    const volumes = names.filter((name) => /^V\d+$/.test(name)).map((id) => ({ id, states: [] }));
    const found = { volumes: volumes.length > 0 ? volumes : [{ id: "V1", states: [] }], passages };
    return {
      title: "where the dose is",
      units: "share of the dose",
      mammillary: () => found,
      boxes: usualBoxes(volumes.map(({ id }) => id)),
    };
  },
  draw: (spec, context, frame) => draw(spec, context, frame),
});

const usualBox = (name: string, ink: BoxSpec["ink"], shade: string): BoxSpec => ({ name, short: name, ink, shade });
/** Those that the data have, so that other volumes are another drawing. */
const usualBoxes = (volumes: readonly string[]): BoxesSpec["boxes"] =>
  Object.fromEntries([WAITING, ...volumes, GONE].map((id) => [id, USUAL[id] ?? usualBox(id, "parent", "thin")]));
const USUAL: BoxesSpec["boxes"] = {
  [WAITING]: usualBox("to be given", "data", "empty"),
  V1: usualBox("blood", "parent", "dense"),
  V2: usualBox("fast tissue", "parent", "middling"),
  V3: usualBox("slow tissue", "parent", "thin"),
  [GONE]: usualBox("gone", "data", "middling"),
};

/** What a pipe of this width carries: a quarter of the dose each minute. Its section grows with the flow. */
const WIDEST = 20;
const MOST = 0.25;
const THINNEST = 1.2;
/** A share of the dose each minute that is not worth an arrow. */
const NOTHING = 1e-6;
const widthOf = (flow: number) =>
  flow < NOTHING ? 0 : Math.max(THINNEST, WIDEST * Math.sqrt(Math.min(1, flow / MOST)));

interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Pipe {
  readonly id: string;
  readonly from: Spot;
  readonly to: Spot;
  /** Where its number stands. */
  readonly label: Spot & { readonly anchor: "start" | "middle" | "end" };
}

/** The rows of the outer volumes around the central one, 0: above, below, further above … */
const rowOf = (i: number) => (i === 0 ? 0 : (i % 2 === 1 ? -1 : 1) * Math.ceil(i / 2));

/** Half the distance of the two arrows between two boxes. */
const ASIDE = 15;

/** Places boxes and arrows by the one rule; nothing is placed by hand. */
function place({ volumes, passages }: Mammillary, frame: Frame): { boxes: Box[]; pipes: Pipe[] } {
  const around = Math.max(1, ...volumes.map((_, i) => Math.abs(rowOf(i))));
  const rows = 1 + 2 * around;
  const width = frame.width / 4;
  const across = frame.width / 8;
  const room = frame.height - frame.top - frame.bottom;
  const down = Math.min(64, room / (2 * rows));
  const height = (room - down * (rows - 1)) / rows;
  const box = (id: string, column: number, row: number): Box => ({
    id,
    x: column * (width + across),
    y: frame.top + (row + around) * (height + down),
    width,
    height,
  });
  const boxes = [box(WAITING, 0, 0), ...volumes.map(({ id }, i) => box(id, 1, rowOf(i))), box(GONE, 2, 0)];
  const found = new Map(boxes.map((one) => [one.id, one]));
  const pipes = [{ from: WAITING, to: "V1" }, ...passages].map(({ from, to }) =>
    pipe(`${from}>${to}`, found.get(from) as Box, found.get(to) as Box),
  );
  return { boxes, pipes };
}

/** Between the sides that face each other; what goes down keeps to the right, what goes up to the left. */
function pipe(id: string, from: Box, to: Box): Pipe {
  const middle = (one: Box) => one.y + one.height / 2;
  if (from.x !== to.x) {
    const [start, end] = [from.x + from.width, to.x];
    const y = middle(from);
    return {
      id,
      from: { x: start + 4, y },
      to: { x: end - 4, y },
      label: { x: (start + end) / 2, y: y - WIDEST / 2 - 8, anchor: "middle" },
    };
  }
  const falls = from.y < to.y;
  const [start, end] = falls ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  const x = from.x + from.width / 2 + (falls ? ASIDE : -ASIDE);
  return {
    id,
    from: { x, y: start + (falls ? 4 : -4) },
    to: { x, y: end - (falls ? 4 : -4) },
    label: { x: x + (falls ? 1 : -1) * (WIDEST / 2 + 8), y: (start + end) / 2, anchor: falls ? "start" : "end" },
  };
}

function draw(spec: BoxesSpec, context: Context, frame: Frame): View {
  const { title, short } = spec;
  const body = svg(context, "g");
  const clock = svg(context, "text", { class: "large", x: 0, y: frame.top + TEXT });
  const tell = liveText(clock);
  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title, short, unit: spec.units, frame }),
    clock,
    body,
  );
  let shown: Mammillary | undefined;
  let parts: { update(columns: Columns, moment: Moment): void }[] = [];
  const update = (columns: Columns, moment: Moment) => {
    const wanted = spec.mammillary(moment.values);
    if (wanted !== shown) {
      shown = wanted;
      const { boxes, pipes } = place(wanted, frame);
      const drawn = [...pipes.map((one) => drawPipe(context, one)), ...boxes.map((one) => drawBox(context, one, spec))];
      body.replaceChildren(...drawn.map((one) => one.element));
      parts = drawn;
    }
    for (const one of parts) one.update(columns, moment);
    if (moment.numbers === "shown") tell(context.words.after(duration(moment.cursor)));
  };
  return {
    element,
    update,
    settle(columns, moment) {
      update(columns, moment);
      const dose = allOf(columns.doses) / 1000;
      describe(
        context.words.shares({
          at: duration(moment.cursor),
          parts: [WAITING, ...(shown?.volumes.map((one) => one.id) ?? []), GONE].map((one) => {
            const share = readAt(columns.abscissa, columns.column(one), moment.cursor);
            const name = spec.boxes[one]?.name ?? one;
            return { name, value: `${withUnit(100 * share, "%")}, ${withUnit(share * dose, "mg")}` };
          }),
        }),
      );
    },
  };
}

const TEXT = 20;
/** About the width of a letter of a box's name. */
const LETTER = 8.4;
/** About the width of a digit among the huge ones. */
const DIGIT = 21;

/** A box with its fill, its share of the dose and the milligrams. */
function drawBox(context: Context, { id, x, y, width, height }: Box, { boxes: all }: BoxesSpec) {
  const called = all[id];
  const fill = svg(context, "rect", { class: `layer ${called?.shade ?? ""} ${called?.ink ?? "data"}`, x, width });
  const share = svg(context, "text", { class: "huge middle", x: x + width / 2, y: y + height / 2 + 0.6 * TEXT });
  const mass = svg(context, "text", { class: "large middle", x: x + width / 2, y: y + height / 2 + 2 * TEXT });
  const [top, tall] = [liveAttribute(fill, "y"), liveAttribute(fill, "height")];
  const size = liveAttribute(share, "class");
  const [writeShare, writeMass] = [liveText(share), liveText(mass)];
  return {
    element: svg(
      context,
      "g",
      { "data-box": id },
      fill,
      svg(context, "rect", {
        class: id === WAITING || id === GONE ? "box outside" : "box",
        x,
        y,
        width,
        height,
        rx: 4,
      }),
      svg(
        context,
        "text",
        { class: "heading middle", x: x + width / 2, y: y + TEXT + 2 },
        (called && called.name.length * LETTER > width ? called.short : called?.name) ?? id,
      ),
      share,
      mass,
    ),
    update(columns: Columns, { cursor, numbers }: Moment) {
      const held = readAt(columns.abscissa, columns.column(id), cursor);
      const filled = Math.round(held * height * 10) / 10;
      top(String(y + height - filled));
      tall(String(filled));
      if (numbers === "waiting") return;
      const text = withUnit(100 * held, "%", 2);
      size(`${text.length * DIGIT > width ? "large strong" : "huge"} middle`);
      writeShare(text);
      writeMass(withUnit((held * allOf(columns.doses)) / 1000, "mg"));
    },
  };
}

/** An arrow with the milligrams that go along it each minute. */
function drawPipe(context: Context, { id, from, to, label }: Pipe) {
  const arrow = svg(context, "path", { class: "pipe" });
  const text = svg(context, "text", {
    class: `large ${label.anchor}`,
    x: label.x,
    y: label.y,
    dy: label.anchor === "middle" ? 0 : "0.34em",
  });
  const bend = liveAttribute(arrow, "d");
  const write = liveText(text);
  const given = id === `${WAITING}>V1`;
  return {
    element: svg(context, "g", { "data-flow": id }, arrow, text),
    update(columns: Columns, { cursor, numbers }: Moment) {
      const dose = allOf(columns.doses);
      const flow = given
        ? rateAt(columns.doses, cursor) / (dose || 1)
        : readAt(columns.abscissa, columns.column(id), cursor);
      bend(arrowPath(from, to, widthOf(flow)));
      if (numbers === "shown") write(flow < NOTHING ? "" : number((flow * dose) / 1000, 2));
    },
  };
}

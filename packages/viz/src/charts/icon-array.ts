import type { Columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import type { Frame } from "../drawing/frame.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import type { Moment, Values, View } from "../drawing/view.js";
import { heading } from "../marks/heading.js";
import { factorTo } from "./base/component.js";
import { type Diagram, diagrams } from "./base/diagram.js";
import type { Settings } from "./base/settings.js";
import { usualLines } from "./base/usual-lines.js";

/** What `iconArray` draws. */
export interface IconArraySpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the picture where the title has no room. */
  readonly short?: string;
  /** Which moment is counted: the one at the cursor, or for each column that of its highest value. */
  readonly counted: "at the cursor" | "at the highest";
  /** From the smallest share to the largest; each takes in those before it, and its count says how many are added. */
  readonly shares: readonly IconShare[];
  /** What stands behind the count of those that are left. */
  readonly left: string;
  /** What is counted; channels by default. */
  readonly of?: "channels" | "people";
}

/** One share of `iconArray`. */
export interface IconShare {
  /** Its name in the run: a share of all, of unit 1 or %; or how that follows from the state. */
  readonly column: string | ((values: Values) => string);
  /** What stands behind its count. */
  readonly name: (values: Values) => string;
  /** Its hue. */
  readonly ink: Ink;
}

/** How many icons stand for all. */
const ALL = 100;

/**
 * A hundred channels, or people, of which as many are taken as the share says: a share as people count, not as a length. The first
 * share is drawn with a full dot in the pore and every further one with a ring, so that colour is not the only carrier.
 */
export function iconArray(spec: Partial<IconArraySpec> = {}): IconArray {
  return make(spec);
}

/** A hundred channels as a component in D3's habit. */
export interface IconArray
  extends Diagram<IconArray>,
    Settings<IconArraySpec, IconArray, "shares" | "counted" | "left"> {}

/** How many are taken, in icons and in words. */
const ANSWER = ".taken, .in-pore, .beside";

const make = diagrams<IconArraySpec, "shares" | "counted" | "left">({
  id: "icons",
  answer: ANSWER,
  names: ["shares", "counted", "left"],
  usual: (columns) => ({
    title: "of a hundred",
    counted: "at the cursor",
    left: "left",
    shares: usualLines(columns.names.filter((name) => isShare(columns.unit(name)))).map(({ column, name, ink }) => ({
      column,
      ink,
      name: () => name,
    })),
  }),
  draw: (spec, context, frame) => draw(spec, context, frame),
});

/** A share of all; rows that say no unit are taken to be that. */
const isShare = (unit: string) => unit === "" || unit === "1" || unit === "%";

/** The height of a line of the key, and where its words begin, px of the view box. */
const LINE = 21;
const WORDS = 26;

/** How many icons of each share, and how many are left. Shares that round to more than all are cut there. */
function countsOf(
  { shares, counted }: IconArraySpec,
  columns: Columns,
  { cursor, values: state }: Pick<Moment, "cursor" | "values">,
): readonly number[] {
  const reached = shares.map((share) => {
    const column = typeof share.column === "string" ? share.column : share.column(state);
    const [along, values] = [columns.abscissa, columns.column(column)];
    const value = counted === "at the highest" ? peak(along, values).value : readAt(along, values, cursor);
    return Math.min(ALL, Math.max(0, Math.round(ALL * value * factorTo("1", columns.unit(column)))));
  });
  const steps = reached.map((upTo, i) => Math.max(0, upTo - Math.max(0, ...reached.slice(0, i))));
  return [...steps, ALL - Math.max(0, ...reached)];
}

function draw(spec: IconArraySpec, context: Context, frame: Frame): View {
  const { title, short, shares, left } = spec;
  const { wall: wallsAt, dot: dotAt } = GLYPHS[spec.of ?? "channels"];
  const { places, scale, foot } = grid(frame, shares.length + 1);
  const icon = (path: (x: number, y: number, scale: number) => string) => places.map(([x, y]) => path(x, y, scale));
  const [walls, dots] = [icon(wallsAt), icon(dotAt)];
  const layers = shares.map(({ ink }, i) => {
    const taken = svg(context, "path", { class: `channel taken ${ink}` });
    const held = svg(context, "path", { class: `in-pore ${ink}${i === 0 ? "" : " added"}` });
    return { elements: [taken, held], wall: liveAttribute(taken, "d"), dot: liveAttribute(held, "d") };
  });
  const key = [...shares, undefined].map((share, i) => {
    const [x, y] = [10, foot + (i + 0.5) * LINE];
    const text = svg(context, "text", { class: `beside ${share?.ink ?? "data"}`, x: WORDS, y, dy: "0.34em" });
    return {
      write: liveText(text),
      elements: [
        svg(context, "path", { class: "box channel", d: wallsAt(x, y, 0.8) }),
        ...(share ? [svg(context, "path", { class: `channel taken ${share.ink}`, d: wallsAt(x, y, 0.8) })] : []),
        ...(share
          ? [svg(context, "path", { class: `in-pore ${share.ink}${i === 0 ? "" : " added"}`, d: dotAt(x, y, 0.8) })]
          : []),
        text,
      ],
    };
  });
  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title, short, unit: "", frame }),
    svg(context, "path", { class: "box channel", d: walls.join("") }),
    ...layers.flatMap(({ elements }) => elements),
    ...key.flatMap(({ elements }) => elements),
  );
  const said = (counts: readonly number[], values: Values) =>
    counts.map((count, i) => `${count} ${shares[i]?.name(values) ?? left}`);
  const update = (columns: Columns, { cursor, values, numbers }: Moment) => {
    const counts = countsOf(spec, columns, { cursor, values });
    let from = 0;
    layers.forEach(({ wall, dot }, i) => {
      const to = from + (counts[i] as number);
      wall(walls.slice(from, to).join(""));
      dot(dots.slice(from, to).join(""));
      from = to;
    });
    if (numbers === "shown") said(counts, values).forEach((text, i) => void key[i]?.write(text));
  };
  return {
    element,
    update,
    settle(columns, moment) {
      update(columns, moment);
      describe(context.words.of100(said(countsOf(spec, columns, moment), moment.values)));
    },
  };
}

/** Rows of twenty where the room is wide, of ten where it is not; the key stands below them. */
function grid({ width, height, top, bottom }: Frame, lines: number) {
  const room = { width, height: height - top - bottom - lines * LINE };
  const across = [20, 25, 10].toSorted((a, b) => cell(room, b) - cell(room, a))[0] as number;
  const size = cell(room, across);
  const places = Array.from({ length: ALL }, (_, i) => {
    const [x, y] = [i % across, Math.floor(i / across)];
    return [(x + 0.5) * size, top + (y + 0.5) * size * TALL] as const;
  });
  return { places, scale: size / CELL, foot: top + (ALL / across) * size * TALL + 4 };
}

/** The room of an icon at scale 1, px, and how much taller than wide it is. */
const CELL = 20;
const TALL = 1.15;
const LARGEST = 30;
const cell = (room: { width: number; height: number }, across: number) =>
  Math.min(LARGEST, room.width / across, room.height / ((ALL / across) * TALL));

/** The two walls of a channel, seen from the side, around a place. */
function channelAt(x: number, y: number, scale: number): string {
  const wall = (side: 1 | -1) => {
    const [far, near, tall] = [side * 5.5 * scale, side * 1.5 * scale, 8.5 * scale];
    return `M${at(x + far)},${at(y - tall)}Q${at(x + near)},${at(y)} ${at(x + far)},${at(y + tall)}`;
  };
  return wall(-1) + wall(1);
}

/** A person, seen from the front: shoulders and head; and the head alone. Steps rather than places, which pack well. */
function personAt(x: number, y: number, scale: number): string {
  const [wide, round, side] = [at(6 * scale), at(4.5 * scale), at(3.5 * scale)];
  const shoulders = `M${at(x - 6 * scale)},${at(y + 8 * scale)}v-${side}q0,-${round} ${wide},-${round}q${wide},0 ${wide},${round}v${side}z`;
  return shoulders + headAt(x, y, scale);
}

const headAt = (x: number, y: number, scale: number) => discAt(x, y - 4.5 * scale, 1.2 * scale);

/** Its radius at scale 1, px. */
const DOT = 2.6;

/** What sits in its pore. */
function discAt(x: number, y: number, scale: number): string {
  const r = DOT * scale;
  return `M${at(x - r)},${at(y)}a${at(r)},${at(r)} 0 1 0 ${at(2 * r)},0a${at(r)},${at(r)} 0 1 0 ${at(-2 * r)},0`;
}

const GLYPHS = {
  channels: { wall: channelAt, dot: discAt },
  people: { wall: personAt, dot: headAt },
} as const;

const at = (pixel: number) => String(Math.round(pixel * 100) / 100);

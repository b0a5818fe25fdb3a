import type { Scheme, State } from "@ketalab/core/receptor";
import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import { arrowPath } from "../drawing/arrow.js";
import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import { type Frame, narrow } from "../drawing/frame.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, liveText, svg } from "../drawing/markup.js";
import type { Spot } from "../drawing/place-in.js";
import type { Moment, View } from "../drawing/view.js";
import { heading } from "../marks/heading.js";
import { number, withUnit } from "../text/number-text.js";
import { type Diagram, diagrams } from "./base/diagram.js";
import { type Cell, cells, type Way, ways } from "./base/scheme-layout.js";
import type { Settings } from "./base/settings.js";

/** What `pore` draws. */
export interface PoreSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What stands over the picture where the title has no room. */
  readonly short?: string;
  /** The names of the formulas behind it. */
  readonly equations?: readonly string[];
  /** The states and the ways between them; a column of the run has the name of each state. */
  readonly scheme: Scheme;
  /** What stands behind the title: what the fills are measured in. */
  readonly units: string;
  /** What stands in a box, with what stands there where there is less room. */
  readonly gates: Readonly<
    Record<
      State["gate"],
      {
        /** In the box. */
        readonly name: string;
        /** In the box, where there is less room. */
        readonly short: string;
      }
    >
  >;
  /** What the two kinds of dots and a hollow arrow mean. */
  readonly keys: {
    /** A small dot. */
    readonly glutamate: string;
    /** A dot in the pore. */
    readonly held: string;
    /** A hollow arrow. */
    readonly idle: string;
  };
  /** Where the cursor stands, in the unit of the abscissa, in words. */
  readonly place: (cursor: number) => string;
  /** For what a way may wait for: a column that is 0 while it is not there, and how its arrow looks. */
  readonly around: Readonly<
    Partial<
      Record<
        "Glu" | "Cu" | "Mg",
        {
          /** Its name in the run. */
          readonly column: string;
          /** The hue of its arrows. */
          readonly ink: Ink;
        }
      >
    >
  >;
}

/**
 * The channel at the cursor, drawn from a kinetic scheme: a box for each state, filled by the share of the receptors that
 * are in it, with its gate, its glutamates and what sits in the pore; an arrow for each way, hollow while what it waits
 * for is absent.
 */
export function pore(spec: Partial<PoreSpec> & Pick<PoreSpec, "scheme">): Pore {
  return make(spec);
}

/** The channel of a scheme, as a component in D3's habit; it draws a run of the scheme. */
export interface Pore
  extends Diagram<Pore>,
    Settings<PoreSpec, Pore, "scheme" | "units" | "gates" | "keys" | "place" | "around"> {}

/** How many are in each state and when, and the ways between them. */
const ANSWER = ".layer, .large, [data-way]";

const make = diagrams<PoreSpec, "scheme" | "units" | "gates" | "keys" | "place" | "around">({
  id: "pore",
  answer: ANSWER,
  names: ["scheme", "units", "gates", "keys", "place", "around"],
  usual: (_columns, { scheme }) => ({
    title: "the channel",
    scheme: scheme as Scheme,
    units: "share of the receptors",
    gates: GATES,
    keys: { glutamate: "glutamate", held: "held in the pore", idle: "not now" },
    place: (cursor) => withUnit(cursor, "ms"),
    around: {},
  }),
  draw: (spec, context, frame) => draw(spec, context, frame),
});

const GATES: PoreSpec["gates"] = {
  closed: { name: "closed", short: "closed" },
  open: { name: "open", short: "open" },
  desensitised: { name: "desensitised", short: "desens." },
};

const TEXT = 20;
const SHAFT = 3;

function draw(spec: PoreSpec, context: Context, frame: Frame): View {
  const { title, short, scheme } = spec;
  const placed = cells(scheme, { ...frame, top: frame.top + TEXT });
  const clock = svg(context, "text", { class: "large", x: 0, y: frame.top + TEXT - 2 });
  const tell = liveText(clock);
  const parts = [
    ...ways(scheme, placed).map((way) => drawWay(context, way, spec)),
    ...placed.map((cell) => drawCell(context, cell, spec.gates[cell.state.gate][narrow(frame) ? "short" : "name"])),
  ];
  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title, short, unit: spec.units, frame, equations: spec.equations }),
    clock,
    ...keys(context, spec, frame),
    ...parts.map((one) => one.element),
  );
  const update = (columns: Columns, moment: Moment) => {
    for (const one of parts) one.update(columns, moment);
    if (moment.numbers === "shown") tell(context.words.after(spec.place(moment.cursor)));
  };
  return {
    element,
    update,
    settle(columns, moment) {
      update(columns, moment);
      describe(
        context.words.shares({
          at: spec.place(moment.cursor),
          parts: scheme.states.map(({ id: state, title: said }) => ({
            name: said,
            value: withUnit(100 * readAt(columns.abscissa, columns.column(state), moment.cursor), "%"),
          })),
        }),
      );
    },
  };
}

/** What dots and hollow arrows mean, in the free corner at the lower left. */
function keys(context: Context, { keys: said }: PoreSpec, frame: Frame): Element[] {
  const at = frame.height - frame.bottom - 12;
  const row = (i: number) => at - (2 - i) * TEXT;
  const text = (i: number, words: string) => svg(context, "text", { x: 26, y: row(i) }, words);
  const [left, right] = [0, 20].map((x) => ({ x, y: row(2) - 4 })) as [Spot, Spot];
  return [
    bound(context, "glutamate", 10, row(0) - 4),
    text(0, said.glutamate),
    bound(context, "block", 10, row(1) - 4),
    text(1, said.held),
    svg(context, "path", { class: "way idle", d: arrowPath(left, right, SHAFT) }),
    text(2, said.idle),
  ];
}

/** A free pore passes current when it is open; what is held has the colour of block, denser while the gate is shut. */
function look({ gate, holds }: State): string {
  if (holds === "ligand") return gate === "open" ? "block middling" : "block dense";
  if (holds === "magnesium") return "data dense";
  return gate === "open" ? "glutamate dense" : gate === "closed" ? "data thin" : "data middling";
}

/** Half the width of the pore at its gate, in the middle and at its narrow end, and the size of what is bound. */
const HALF = { open: 10, closed: 2.5, desensitised: 2.5 } as const;
const [VESTIBULE, FILTER, TALL] = [10, 4, 30] as const;
const DOT = 4.5;
const PLUG = 6;

/** A wall of the pore from the gate down: shut, the walls touch there, above the place where a blocker sits. */
const wallPath = (x: number, top: number, side: 1 | -1, gate: State["gate"]) =>
  `M${x + side * HALF[gate]},${top}L${x + side * VESTIBULE},${top + 0.5 * TALL}L${x + side * FILTER},${top + TALL}`;

/** What is bound: a small dot of glutamate, or a bigger one in the pore. */
const bound = (context: Context, ink: Ink, cx: number, cy: number) =>
  svg(context, "circle", { class: `bound ${ink}`, cx, cy, r: ink === "glutamate" ? DOT : PLUG });

/** The heights of a box's name and of its number. */
const LABEL = 19;
const FIGURE = 28;

function drawCell(context: Context, { state, x, y, width, height }: Cell, name: string) {
  const { id, agonists, gate, holds, title } = state;
  const middle = x + width / 2;
  const top = y + LABEL + (height - LABEL - FIGURE - TALL) / 2;
  const fill = svg(context, "rect", { class: `layer ${look(state)}`, x, width });
  const share = svg(context, "text", {
    class: "large middle",
    x: middle,
    y: y + height - 10,
  });
  const [from, tall, write] = [liveAttribute(fill, "y"), liveAttribute(fill, "height"), liveText(share)];
  const wall = (side: 1 | -1) => svg(context, "path", { class: "wall", d: wallPath(middle, top, side, gate) });
  const [far, deep] = [VESTIBULE + DOT + 4, top + DOT - 2];
  return {
    element: svg(
      context,
      "g",
      { "data-state": id },
      svg(context, "title", {}, title),
      fill,
      svg(context, "rect", { class: gate === "desensitised" ? "box outside" : "box", x, y, width, height, rx: 4 }),
      svg(context, "text", { class: "middle", x: middle, y: y + LABEL - 4 }, name),
      wall(-1),
      wall(1),
      ...Array.from({ length: agonists }, (_, i) => bound(context, "glutamate", middle + (i === 0 ? -far : far), deep)),
      ...(holds ? [bound(context, holds === "ligand" ? "block" : "data", middle, top + 0.52 * TALL)] : []),
      share,
    ),
    update(columns: Columns, { cursor, numbers }: Moment) {
      const held = readAt(columns.abscissa, columns.column(id), cursor);
      const filled = Math.round(Math.min(1, Math.max(0, held)) * height * 10) / 10;
      from(String(y + height - filled));
      tall(String(filled));
      if (numbers === "shown") write(`${number(100 * (held < 5e-4 ? 0 : held), 2)}\u202f%`);
    },
  };
}

function drawWay(context: Context, { transition, from, to }: Way, { around }: PoreSpec) {
  const waits = transition.needs.flatMap((one) => around[one] ?? []);
  const path = svg(context, "path", { d: arrowPath(from, to, SHAFT) });
  const look = liveAttribute(path, "class");
  const ink = waits[0]?.ink ?? "data";
  return {
    element: svg(context, "g", { "data-way": `${transition.from}>${transition.to}` }, path),
    update(columns: Columns, { cursor }: Moment) {
      const absent = waits.some(({ column }) => !(readAt(columns.abscissa, columns.column(column), cursor) > 0));
      look(`way ${ink}${absent ? " idle" : ""}`);
    },
  };
}

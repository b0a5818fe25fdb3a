import { diagram } from "../../charts/base/diagram.js";
import type { Columns } from "../../data/columns.js";
import { readAt } from "../../data/interpolate.js";
import type { Context } from "../../drawing/context.js";
import { plate } from "../../drawing/figure.js";
import type { Frame } from "../../drawing/frame.js";
import { liveAttribute, liveText, svg } from "../../drawing/markup.js";
import type { Chart, Moment, View } from "../../drawing/view.js";
import { heading } from "../../marks/heading.js";

/** What holds of a person, or not, or is not known. */
export type Holds = "yes" | "no" | "unknown";

/** What decides a part of the picture: a column that reaches a value, and what is said of it. */
export interface Sign {
  /** Its name in the run; not known where it is not there or has no value. */
  readonly column: string;
  /** From this value on it holds, in the unit of the column. */
  readonly from: number;
  /** What stands below the picture. */
  readonly said: Readonly<Record<Holds, string>>;
}

/** What the picture shows, each by a sign of its own. */
export interface Signs {
  /** The rays of pain at the shoulder are gone. */
  readonly relieved: Sign;
  /** The person floats above an outline of the body. */
  readonly floating: Sign;
  /** The eyes are open; half closed else. */
  readonly awake: Sign;
  /** The person lies, with the eyes closed. */
  readonly asleep: Sign;
  /** A drape for an operation is laid over the person. */
  readonly covered: Sign;
}

/** What `person` draws. */
export interface PersonSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What decides its parts, in the order in which they are said. */
  readonly signs: Signs;
}

const ANSWER = ".figure-of, .beside";
/** Lines of words below the picture, px of the view box, in so many columns. */
const LINE = 21;
const COLUMNS = 2;
/** The room of the picture in its own units. */
const [WIDE, TALL] = [200, 114] as const;
const NAMES = ["relieved", "floating", "awake", "asleep", "covered"] as const;
type State = Readonly<Record<keyof Signs, Holds>>;

/** What holds of a person at a place of the abscissa. */
export function stateOf(signs: Signs, { abscissa, names, column }: Columns, cursor: number): State {
  const holds = ({ column: name, from }: Sign): Holds => {
    const value = names.includes(name) ? readAt(abscissa, column(name), cursor) : Number.NaN;
    return Number.isNaN(value) ? "unknown" : value >= from ? "yes" : "no";
  };
  return Object.fromEntries(NAMES.map((name) => [name, holds(signs[name])])) as unknown as State;
}

/** A person whose state follows from the columns at the cursor: sitting, floating, drowsy, lying, under a drape. */
export const person = (spec: PersonSpec): Chart => ({
  ...diagram(spec, ANSWER),
  draw: (context, frame) => draw(spec, context, frame),
});

/** Shoulders and head of somebody who sits and looks at us, in units of the picture, so far to the right and up. */
const sitting = (right = 0, up = 0) =>
  `M${right - 36},${-up}v-18q0,-26 27,-29h18q27,3 27,29v18${disc(right, -up - 71, 19)}`;
/** The same person from the side, lying; the ground that is always there, and a pillow. */
const LYING = `M-40,-6q-2,-24 22,-24h62q26,2 30,24z${disc(-60, -21, 17)}`;
const [GROUND, PILLOW] = ["M-92,0H92", "M-86,-3q26,-6 46,0"] as const;
const DRAPE = "M-26,-1V-40H84V-1z";
const FIELD = "M16,-29h26v16h-26z";

function disc(x: number, y: number, r: number): string {
  return `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`;
}

/** A face: two eyes that are open or half closed, and a mouth. Where nobody knows how awake somebody is there are no eyes. */
function faceOf({ awake, asleep }: State, x: number, y: number): string {
  if (asleep === "yes") return "M-66,-27q3,4 8,2";
  const eyes = {
    yes: `M${x - 8},${y - 3}v5M${x + 8},${y - 3}v5`,
    no: `M${x - 12},${y}h8M${x + 4},${y}h8`,
    unknown: "",
  };
  return `${eyes[awake]}M${x - 5},${y + 11}h10`;
}

/** The marks of pain beside a shoulder. */
const rays = (right: number, up: number) =>
  `M${right + 43},${-up - 42}l11,-7M${right + 46},${-up - 29}h13M${right + 43},${-up - 16}l11,7`;

/** An outline that hides what lies behind it. */
const SOLID = "in-pore added data";

/** How far somebody floats who feels that nothing is real. */
const [ASIDE, UP] = [16, 15] as const;

function draw({ id, title, signs }: PersonSpec, context: Context, frame: Frame): View {
  const rows = Math.ceil(NAMES.length / COLUMNS);
  const room = frame.height - frame.top - frame.bottom - rows * LINE;
  const scale = Math.min(room / TALL, frame.width / WIDE);
  const ground = frame.top + (TALL - 4) * scale;
  const part = (look: string) => {
    const element = svg(context, "path", { class: look, d: "" });
    return { element, show: liveAttribute(element, "d") };
  };
  const [twin, pillow, body, face, pain, drape] = [
    part("box outside"),
    part("box"),
    part(SOLID),
    part("box"),
    part("whisker unwanted"),
    part(SOLID),
  ];
  const lines = NAMES.map((_, i) => {
    const [across, down] = [Math.floor(i / rows), i % rows];
    const [x, y] = [4 + (across * frame.width) / COLUMNS, ground + (down + 0.8) * LINE];
    const element = svg(context, "text", { class: "beside data", x, y, dy: "0.34em" });
    return { element, write: liveText(element) };
  });
  const { element, describe } = plate(
    context,
    frame,
    { id, title },
    heading(context, { title, unit: "", frame }),
    svg(
      context,
      "g",
      { transform: `translate(${frame.width / 2},${ground.toFixed(1)}) scale(${scale.toFixed(3)})` },
      svg(context, "path", { class: "box", d: GROUND }),
      svg(context, "g", { class: "figure-of" }, ...[twin, pillow, body, face, pain, drape].map((one) => one.element)),
    ),
    ...lines.map((one) => one.element),
  );
  const said = (state: State) => NAMES.map((name) => signs[name].said[state[name]]);
  const update = (columns: Columns, { cursor, numbers }: Moment) => {
    const state = stateOf(signs, columns, cursor);
    // Nobody is drawn of whom it is not even known whether they are asleep.
    const there = state.asleep !== "unknown";
    const lies = state.asleep === "yes";
    const floats = there && !lies && state.floating === "yes";
    const [right, up] = floats ? [ASIDE, UP] : [0, 0];
    twin.show(floats ? sitting() : "");
    pillow.show(lies ? PILLOW : "");
    body.show(lies ? LYING : there ? `${sitting(right, up)}M${right - 36},${-up}h72` : "");
    face.show(there ? faceOf(state, right, -up - 73) : "");
    pain.show(there && !lies && state.relieved === "no" ? rays(right, up) : "");
    drape.show(lies && state.covered === "yes" ? DRAPE + FIELD : "");
    if (numbers === "shown") said(state).forEach((text, i) => void lines[i]?.write(text));
  };
  return {
    element,
    update,
    settle(columns, moment) {
      update(columns, moment);
      describe(`${said(stateOf(signs, columns, moment.cursor)).join(". ")}.`);
    },
  };
}

import type { Columns } from "../data/columns.js";
import { peak } from "../data/interpolate.js";
import type { Context } from "../drawing/context.js";
import { plate } from "../drawing/figure.js";
import type { Frame } from "../drawing/frame.js";
import { svg } from "../drawing/markup.js";
import type { Values, View } from "../drawing/view.js";
import { heading } from "../marks/heading.js";
import { withUnit } from "../text/number-text.js";
import { wrapped } from "../text/wrap.js";
import { type Diagram, diagrams } from "./base/diagram.js";
import type { Settings } from "./base/settings.js";

/** A paragraph of a card. */
export interface CardText {
  /** Wrapped to the width of the card. */
  readonly text: string;
  /** `loud` for what is spoken of, `strong` for what is said of it; the rest is plain. */
  readonly look?: "loud" | "strong" | "plain";
}

/** A few words in an order, of which one is right. */
export interface CardScale {
  /** From the left. */
  readonly words: readonly string[];
  /** The number of the one that is right, from 0; left out as long as it is not told. */
  readonly right?: number | undefined;
  /** The number of the one that was guessed, from 0. */
  readonly guessed?: number | undefined;
}

/** What `card` shows. */
export interface CardSpec {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** From the top down, by what is set. */
  readonly texts: (columns: Columns, values: Values) => readonly CardText[];
  /** What stands at its foot. */
  readonly scale?: (values: Values) => CardScale;
}

/** Words on a card, wrapped: a sentence that is spoken of, and what is to be said of it. A part of the picture, so that it is saved with it. */
export function card(spec: Partial<CardSpec> = {}): Card {
  return make(spec);
}

/** Words on a card, as a component in D3's habit. */
export interface Card extends Diagram<Card>, Settings<CardSpec, Card, "texts"> {}

/** All that is written on it, and which words of the scale are taken. */
const ANSWER = '[data-part="value"]';

const make = diagrams<CardSpec, "texts">({
  id: "card",
  answer: ANSWER,
  names: ["texts"],
  usual: () => ({ title: "highest values", texts: peaksOf }),
  draw: (spec, context, frame) => draw(spec, context, frame),
});

/** The highest value of each column. */
const peaksOf = ({ abscissa, names, column, unit }: Columns): readonly CardText[] =>
  names.map((name) => ({ text: `${name} ${withUnit(peak(abscissa, column(name)).value, unit(name) || "1")}` }));

/** The class of a paragraph, about the width of its letters, the height of its lines and the room above it, px of the view box. */
type Set = readonly [look: string, letter: number, line: number, above: number];
const ROOMY: Readonly<Record<"loud" | "strong" | "plain", Set>> = {
  loud: ["huge", 15.5, 40, 0],
  strong: ["large strong", 9.6, 26, 14],
  plain: ["large", 9.1, 25, 8],
};
const MIDDLING: typeof ROOMY = {
  loud: ["large strong", 10.2, 26, 0],
  strong: ["arithmetic strong", 9.5, 24, 10],
  plain: ["", 8.2, 20, 6],
};
const CLOSE: typeof ROOMY = {
  loud: ["large strong", 10, 24, 0],
  strong: ["arithmetic strong", 8.6, 20, 8],
  plain: ["", 7.6, 17.5, 6],
};
const looksOf = (width: number) => (width >= 700 ? ROOMY : width >= 600 ? MIDDLING : CLOSE);
/** Inside of the edge, and how large a place of the scale is, px of the view box. */
const [PAD, DOT] = [16, 9] as const;

function draw(spec: CardSpec, context: Context, frame: Frame): View {
  const body = svg(context, "g", {});
  const { width } = frame;
  const height = frame.height - frame.top - frame.bottom;
  const edge = svg(context, "rect", {
    class: "rail",
    fill: "none",
    x: 1,
    y: frame.top,
    width: width - 2,
    height,
    rx: 8,
  });
  const { element, describe } = plate(
    context,
    frame,
    spec,
    heading(context, { title: spec.title, unit: "", frame }),
    edge,
    body,
  );
  const looks = looksOf(width);
  const write = (all: readonly CardText[]) => {
    let y = frame.top + PAD - 4;
    return all.flatMap(({ text, look = "plain" }, i) => {
      const [name, letter, line, above] = looks[look];
      if (i > 0) y += above;
      return wrapped(text, Math.floor((width - 2 * PAD) / letter)).map((one) => {
        y += line;
        return svg(context, "text", { class: name, "data-part": "value", x: PAD, y: y - line * 0.2 }, one);
      });
    });
  };
  const foot = frame.top + height - PAD - DOT;
  const place = (i: number, of: number) => PAD + ((i + 0.5) * (width - 2 * PAD)) / of;
  const ring = (i: number, of: number, more: Readonly<Record<string, string | number>>) =>
    svg(context, "circle", { cx: place(i, of).toFixed(1), cy: foot - 20, r: DOT, ...more });
  const scaled = ({ words, right, guessed }: CardScale) => {
    const of = words.length;
    const tight = (width - 2 * PAD) / of < 110;
    return [
      ...words.map((_, i) => ring(i, of, { class: "box" })),
      ...words.flatMap((word, i) => {
        // Where they have no room beside each other only the right one is written.
        if (tight && i !== right) return [];
        const at = place(i, of);
        const anchor = tight && i === 0 ? "" : tight && i === of - 1 ? " end" : " middle";
        const x = tight && i === 0 ? PAD : tight && i === of - 1 ? width - PAD : at;
        const look = i === right ? "strong" : "";
        return [
          svg(context, "text", { class: `${look}${anchor}`, "data-part": "value", x: x.toFixed(1), y: foot + 4 }, word),
        ];
      }),
      ...(right === undefined ? [] : [ring(right, of, { class: "point wanted", "data-part": "value" })]),
      ...(guessed === undefined ? [] : [ring(guessed, of, { class: "box answer", "data-part": "value", r: DOT + 5 })]),
    ];
  };
  let shown = "";
  const update = (columns: Columns, values: Values) => {
    const texts = spec.texts(columns, values);
    const scale = spec.scale?.(values);
    const now = JSON.stringify([texts, scale]);
    if (now === shown) return;
    shown = now;
    body.replaceChildren(...write(texts), ...(scale ? scaled(scale) : []));
  };
  return {
    element,
    update: (columns, { values, numbers }) => {
      if (numbers === "shown") update(columns, values);
    },
    settle(columns, { values }) {
      update(columns, values);
      describe(
        spec
          .texts(columns, values)
          .map(({ text }) => text)
          .join(" ") || spec.title,
      );
    },
  };
}

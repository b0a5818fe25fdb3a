import { number, withUnit } from "../text/number-text.js";

const spaced = (value: number, unit: string) => withUnit(value, unit);

/** What one curve does, for a sentence that compares two. */
export interface Shape {
  /** Its highest value, in the unit on the axis. */
  readonly peak: number;
  /** Where that is, on the abscissa. */
  readonly at: number;
  /** Its last value, in the unit on the axis. */
  readonly last: number;
}

/** Every sentence of the teaching moves. */
export const words = {
  toolbar: "teaching moves",
  names: {
    walk: "walk",
    guess: "guess first",
    keep: "keep this curve",
    handles: "handles",
    inside: "look inside",
    vote: "vote",
  },
  close: "close",
  walk: {
    label: "the lesson in steps",
    step: (at: number, of: number) => `step ${at} of ${of}`,
    back: "previous step",
    on: "next step",
    keys: "Number keys go to a step, arrow keys to the one before or after.",
    question: (title: string) => `Now answer for yourself: ${title}`,
    answer: "the answer",
    next: (title: string) => `Next question: ${title}`,
  },
  keep: {
    label: "kept curves",
    full: "Four curves are kept, which is as many as can be told apart. Take one away first.",
    name: (letter: string) => `name of curve ${letter}`,
    away: (name: string) => `take ${name} away`,
    show: (name: string) => `show ${name}`,
    more: "keep this one too",
    published: "as it opens",
    keys: "A, B, C and D bring a kept state back; press the letter again to return.",
    differs: (one: Shape, now: Shape, unit: string, place: (at: number) => string) => differs(one, now, unit, place),
    same: "the same as what is shown now",
  },
  guess: {
    label: "guess first",
    ways: "how to guess",
    draw: "draw it",
    choose: "choose a curve",
    direction: "say which way",
    about: {
      drawing: (line: string) =>
        `Draw the curve of “${line}” with the mouse or a finger. From the keyboard: Tab to a point, arrow keys move it.`,
      choice: (line: string) =>
        `Which of these is the curve of “${line}”? Press its letter; Shift and a letter counts a vote.`,
      direction: (change: string, line: string) => `${change}: does the peak of “${line}” rise, stay or fall?`,
    },
    reveal: "compare with the model",
    again: "guess again",
    mine: "your guess",
    surface: "where to draw the guess",
    area: "points of the guess",
    point: (place: string) => `guess at ${place}`,
    unset: "not drawn yet",
    up: "rises",
    same: "stays",
    down: "falls",
    vote: (name: string) => `count a vote for ${name}`,
    counted: (count: number) => number(count),
    drawFirst: "Nothing is drawn yet.",
    hidden: "The curve is hidden until you compare.",
    score: (points: number) => `${points} of 100. `,
    fair: "Scored by the mean distance from the model's curve, as a share of its height.",
    missed: (mine: Seen, model: Seen, unit: string, place: (at: number) => string) => missed(mine, model, unit, place),
    chosen: (letter: string) => `Curve ${letter} is the model's own.`,
    errors: {
      "half-life": (letter: string) =>
        `Curve ${letter} falls half as fast: somebody took the half-life to be twice as long as it is.`,
      log: (letter: string) =>
        `Curve ${letter} reads a logarithmic scale as a linear one: it takes away the same amount each time, where the model takes away the same share.`,
      free: (letter: string) =>
        `Curve ${letter} mixes up total and free drug: only the part that is not bound to protein reaches a receptor.`,
      bioavailability: (letter: string) =>
        `Curve ${letter} forgets bioavailability: it lets all of the dose reach the blood.`,
      proportion: (letter: string) =>
        `Curve ${letter} is a straight line: it forgets that the response does not follow in proportion.`,
    },
    right: (letter: string) => `Curve ${letter} it is. `,
    other: (letter: string, right: string) => `Not ${letter}: the model's own curve is ${right}. `,
    turned: (line: string, way: Turn, from: string, to: string) =>
      way === "same"
        ? `The peak of “${line}” stays at ${to}.`
        : `The peak of “${line}” ${way === "up" ? "rises" : "falls"} from ${from} to ${to}.`,
    agreed: "As you said. ",
    disagreed: "Not as you said. ",
  },
  vote: {
    label: "the room's vote",
    about: "Each key counts one vote, with Shift it takes one back.",
    clear: "begin again",
    card: "show a card",
    total: (count: number) => `${number(count)} ${count === 1 ? "vote" : "votes"}`,
    votes: (letter: string, count: number) => `${letter}: ${count} ${count === 1 ? "vote" : "votes"}`,
    choose: "Choose one and hold it up.",
    digits: "or three digits",
    truth: "the answer is",
    hidden: "not said",
  },
  handles: {
    label: "handles on the curve",
    about: "Drag a handle, or reach it with Tab and press the arrow keys.",
    axis: "log or linear (L)",
  },
  inside: {
    label: "look inside",
    about: "Choose a number to see where it comes from.",
    of: (what: string) => `what stands behind ${what}`,
    computed: "Computed from:",
    left: "What is left out",
    none: "No equation of the library stands behind this number: it is read off the picture.",
  },
};

/** What one curve did differently from another, in one sentence: peak, its time, its end. */
function differs(one: Shape, other: Shape, unit: string, place: (at: number) => string): string {
  const parts = [
    `peak ${spaced(one.peak, unit)}${ratio(one.peak, other.peak)}`,
    near(one.at, other.at)
      ? `at the same place (${place(one.at)})`
      : `at ${place(one.at)} instead of ${place(other.at)}`,
    `at the end ${spaced(one.last, unit)}${near(one.last, other.last) ? ", the same" : ` instead of ${spaced(other.last, unit)}`}`,
  ];
  return parts.join(", ");
}

const near = (a: number, b: number) => Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b));

/** How many times as high, where both are above zero. */
function ratio(one: number, other: number): string {
  if (near(one, other)) return ", as high";
  if (!(one > 0 && other > 0)) return ` instead of ${number(other)}`;
  return `, ${number(one / other, 2)} times the ${number(other)} shown now`;
}

/** Which way a number went. */
type Turn = "up" | "same" | "down";

/** A curve, as the sentence on a guess sees it. */
interface Seen {
  readonly peak: number;
  readonly at: number;
  readonly ending: string;
  readonly slope: number;
}

/** In one sentence: the peak, its time, and how the curve ends. */
function missed(mine: Seen, model: Seen, unit: string, place: (at: number) => string): string {
  const high =
    Math.abs(mine.peak - model.peak) <= 0.1 * Math.abs(model.peak)
      ? `Your peak is right (the model's is ${withUnit(model.peak, unit)})`
      : `Your peak is ${withUnit(mine.peak, unit)} where the model's is ${withUnit(model.peak, unit)}`;
  const when =
    place(mine.at) === place(model.at)
      ? `at the right place, ${place(model.at)}`
      : `at ${place(mine.at)} instead of ${place(model.at)}`;
  const end =
    mine.ending !== model.ending
      ? `at the end yours ${mine.ending} and the model ${model.ending}`
      : model.ending === "is level"
        ? "at the end both are level"
        : Math.abs(mine.slope) > 1.5 * Math.abs(model.slope)
          ? `at the end yours ${mine.ending} faster`
          : Math.abs(mine.slope) < Math.abs(model.slope) / 1.5
            ? `at the end yours ${mine.ending} more slowly`
            : `at the end both ${mine.ending === "rises" ? "rise" : "fall"} alike`;
  return `${high}, ${when}; ${end}.`;
}

import type { Context } from "../drawing/context.js";
import { html } from "../drawing/markup.js";
import { type Control, type ControlView, say, type Values } from "../drawing/view.js";

/** Something in a text that could not be read, with its line. */
export interface Misread {
  /** The line, from 1. */
  readonly line: number;
  /** What is wrong with it, and what would do. */
  readonly says: string;
  /** What it can be read as, when that is the question. */
  readonly readings?: readonly string[];
}

/** What `paste` takes. */
export interface PasteSpec {
  /** By which it is set. */
  readonly name: string;
  /** What belongs into it, as the reader calls it. */
  readonly label: string;
  /** How the text is to be written; stands below the field. */
  readonly hint: string;
  /** The text to start from. */
  readonly published: string;
  /** What could not be read of the text in the state. */
  readonly problems: (values: Values) => readonly Misread[];
  /** Its sentences: of a problem, of those that are not listed, of the way back, of a value in the list of values. */
  readonly words: {
    /** Of a problem. */
    readonly problem: (place: Misread) => string;
    /** How many are not listed. */
    readonly more: (count: number) => string;
    /** On the button that goes back to the published text. */
    readonly back: string;
    /** Of a text in the list of values. */
    readonly told: (text: string) => string;
  };
}

/** A text that is longer waits for a pause in the typing, ms. */
const LONG = 4000;
const PAUSE = 250;
/** After so long without a key the gesture has ended, ms. */
const REST = 600;
const LISTED = 6;

/** A native text field for a table that somebody has; what it cannot carry is told line by line beside it, and what was typed stays. */
export function paste(spec: PasteSpec): Control {
  return {
    name: spec.name,
    published: spec.published,
    read: (given) => String(given).replace(/\r\n?/g, "\n"),
    takes: "lines of a table",
    tell: (text) => spec.words.told(String(text)),
    draw: (context) => draw(spec, context),
  };
}

function draw({ name, label, hint, problems, words }: PasteSpec, context: Context): ControlView {
  const [id, aboutId] = [context.id(`${name}-field`), context.id(`${name}-about`)];
  const area = html(context, "textarea", {
    id,
    name,
    rows: 11,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    wrap: "off",
    "aria-describedby": aboutId,
  });
  const list = html(context, "ul", { class: "problems" });
  const back = html(context, "button", { type: "button", class: "download", hidden: "" }, words.back);
  const element = html(
    context,
    "div",
    { class: "control paste" },
    html(context, "label", { for: id }, label),
    area,
    back,
    html(
      context,
      "div",
      { id: aboutId },
      html(context, "div", { role: "status" }, list),
      html(context, "small", {}, hint),
    ),
  );
  let current: unknown;
  /** What somebody typed and another text has taken the place of. */
  let typed: string | undefined;
  let mine = false;
  /** What this field said last: when that comes back, the field may be ahead of it already. */
  let told: string | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(waiting);
    clearTimeout(resting);
  };
  const tell = (type: "input" | "change") => {
    told = area.value;
    say(area, type, name, told);
  };
  area.addEventListener("input", (event) => {
    // What is said below comes by here again.
    if (typeof (event as Event & { readonly detail?: unknown }).detail === "object") return;
    mine = true;
    stop();
    resting = setTimeout(() => tell("change"), REST);
    if (area.value.length <= LONG) {
      told = area.value;
      return;
    }
    event.stopPropagation();
    waiting = setTimeout(() => tell("input"), PAUSE);
  });
  area.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    // A slide deck would otherwise turn the page with what is typed.
    event.stopPropagation();
    if (event.key === "Escape") area.blur();
  });
  const put = (text: string) => {
    area.value = text;
    tell("input");
    tell("change");
  };
  back.addEventListener("click", () => {
    if (typed === undefined) return;
    mine = true;
    back.hidden = true;
    put(typed);
    area.focus();
  });
  return {
    element,
    show(values) {
      if (values[name] === current) return;
      current = values[name];
      const text = String(current);
      if (area.value !== text && told !== text) {
        stop();
        if (mine) {
          typed = area.value;
          back.hidden = false;
        }
        mine = false;
        told = undefined;
        area.value = text;
      }
      const found = problems(values);
      area.setAttribute("aria-invalid", String(found.length > 0));
      const more = found.length - LISTED;
      list.replaceChildren(
        ...found.slice(0, LISTED).map((one) => html(context, "li", {}, words.problem(one))),
        ...(more > 0 ? [html(context, "li", {}, words.more(more))] : []),
      );
    },
  };
}

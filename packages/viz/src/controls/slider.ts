import { convert, KetalabError, quantity } from "@ketalab/core";
import type { Scale } from "../drawing/axis.js";
import type { Context } from "../drawing/context.js";
import { html, liveAttribute, svg } from "../drawing/markup.js";
import { type Control, type ControlView, say, type Values } from "../drawing/view.js";
import { withUnit } from "../text/number-text.js";

/** What `slider` sets: a name, a unit, limits, and the published value. */
export interface SliderSpec {
  /** By which it is set. */
  readonly name: string;
  /** What it sets, as the reader calls it. */
  readonly label: string;
  /** Of its numbers. */
  readonly unit: string;
  /** The least, in `unit`. */
  readonly min: number;
  /** The most, in `unit`. */
  readonly max: number;
  /** How values lie along it; on a logarithmic slider `step` and `fine` are decades. */
  readonly scale?: Scale;
  /** One press of an arrow key, in `unit`, or in decades. */
  readonly step: number;
  /** What a drag is rounded to, in `unit`, or in decades; typing is finer still. */
  readonly fine: number;
  /** The value of the published regimen, in `unit`: a notch, and where Delete, a double click and the button return to. */
  readonly published: number;
  /** The control that matters most is drawn bigger. */
  readonly weight?: "major" | "usual";
  /** How the value, in `unit`, is written; a number with its unit unless told otherwise. */
  readonly format?: (value: number) => string;
}

/** A native range input with its name, value and unit, and a field beside it in which a quantity can be typed. */
export function slider(spec: SliderSpec): Control {
  return {
    name: spec.name,
    published: spec.published,
    read: (given) => read(spec, given),
    takes: `${withUnit(spec.min, "1")} to ${withUnit(spec.max, spec.unit)}`.replaceAll("\u202f", " "),
    tell: (value) => `${spec.label} ${formatOf(spec)(Number(value))}`,
    draw: (context) => draw(spec, context),
  };
}

/** So many letters have room in a field as the style sheet has it. */
const USUAL = { usual: 12, major: 10 } as const;

const formatOf = ({ unit, format = (value) => withUnit(value, unit) }: SliderSpec) => format;

/** A number in the unit of the slider, or text with any unit of the same kind. */
function read({ name, label, unit, min, max, published }: SliderSpec, given: unknown): number {
  const text = String(given).trim();
  const bare = Number(text.replace("\u2212", "-").replace(",", "."));
  let value = bare;
  if (text === "" || Number.isNaN(bare)) {
    try {
      const asked = quantity(text);
      value = convert(asked.value, asked.unit.text, unit);
    } catch (problem) {
      const { message } = problem as Error;
      // The example is of this slider.
      const wrong = message.replace(/; write for instance .*$/, "");
      const would = withUnit(published, unit).replaceAll("\u202f", " ");
      throw new KetalabError("syntax", `${label}: ${wrong}; write for instance "${would}"`, { path: name, given });
    }
  }
  if (!(value >= min && value <= max)) {
    const asked = Number.isNaN(bare) ? text : withUnit(value, unit);
    throw new KetalabError(
      "range",
      `${label} must be between ${withUnit(min, "1")} and ${withUnit(max, unit)}: ${asked}`,
      { path: name, given },
    );
  }
  return value;
}

function draw(spec: SliderSpec, context: Context): ControlView {
  const { name, label, unit, min, max, step, fine, published, weight = "usual", scale = "linear" } = spec;
  const format = formatOf(spec);
  const { words } = context;
  const log = scale === "log";
  /** A value as the native input counts it, and back. */
  const counted = (value: number) => (log ? Math.log10(value) : value);
  const value = (count: number) => (log ? Number((10 ** count).toPrecision(3)) : count);
  const rangeId = context.id(`${name}-range`);
  const errorId = context.id(`${name}-error`);
  const range = html(context, "input", {
    type: "range",
    id: rangeId,
    name,
    min: counted(min),
    max: counted(max),
    step: fine,
    autocomplete: "off",
    title: words.returnsTo(format(published)),
  });
  // Long values widen their field; usual ones have a usual one.
  const seen = [min, value(counted(min) + fine), published, value(counted(max) - fine), max];
  const longest = Math.max(...seen.map((one) => format(one).length));
  const typed = html(context, "input", {
    type: "text",
    class: longest > USUAL[weight] ? "typed long" : "typed",
    autocomplete: "off",
    spellcheck: "false",
    "aria-label": words.typed(label, unit),
    "aria-describedby": errorId,
  });
  const error = html(context, "p", { class: "error", id: errorId, role: "alert" });
  const back = html(
    context,
    "button",
    {
      type: "button",
      class: "back",
      title: words.returnsTo(format(published)),
      "aria-label": words.returns(label, format(published)),
    },
    "↺",
  );
  const notch = `${((counted(published) - counted(min)) / (counted(max) - counted(min))) * 100}%`;
  const element = html(
    context,
    "div",
    { class: `control slider ${weight}` },
    html(context, "label", { for: rangeId }, label),
    back,
    typed,
    html(
      context,
      "div",
      { class: "track" },
      svg(
        context,
        "svg",
        { class: "notch", "aria-hidden": "true" },
        svg(context, "line", { x1: notch, x2: notch, y1: 0, y2: "100%" }),
      ),
      range,
    ),
    error,
  );

  const spoken = liveAttribute(range, "aria-valuetext");
  let current = published;
  // Two presses of a key within one frame are two steps, so what was asked for runs ahead of what is shown.
  let asked = published;
  let shown = "";
  const moveTo = (wanted: number) => {
    const kept = Math.min(Math.max(Number(wanted.toPrecision(12)), min), max);
    asked = kept;
    say(range, "input", name, kept);
    say(range, "change", name, kept);
  };
  const complain = (text: string) => {
    error.textContent = text;
    typed.setAttribute("aria-invalid", String(text !== ""));
  };
  const accept = () => {
    if (typed.value === shown) return complain("");
    try {
      const wanted = read(spec, typed.value);
      complain("");
      typed.value = shown = format(wanted);
      moveTo(wanted);
    } catch (problem) {
      complain((problem as Error).message);
    }
  };

  const far = (counted(max) - counted(min)) / 10;
  const away = (by: number) => value(counted(asked) + by);
  const keys: Readonly<Record<string, () => number>> = {
    ArrowRight: () => away(step),
    ArrowUp: () => away(step),
    ArrowLeft: () => away(-step),
    ArrowDown: () => away(-step),
    PageUp: () => away(far),
    PageDown: () => away(-far),
    Home: () => min,
    End: () => max,
    Delete: () => published,
    Backspace: () => published,
  };
  range.addEventListener("keydown", (event) => {
    // A deck that shows the slider has taken the key.
    if (event.defaultPrevented) return;
    const next = keys[event.key];
    if (event.key === "Escape") range.blur();
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    // A slide deck would otherwise turn the page with the same key.
    event.preventDefault();
    event.stopPropagation();
    moveTo(next());
  });
  for (const type of log ? (["input", "change"] as const) : []) {
    range.addEventListener(type, (event) => {
      // What is said here comes by again.
      if (typeof (event as CustomEvent).detail === "object") return;
      // A native input says its own number; of a logarithmic one the value is said instead.
      event.stopPropagation();
      say(range, type, name, value(range.valueAsNumber));
    });
  }
  range.addEventListener("dblclick", () => moveTo(published));
  back.addEventListener("click", () => {
    moveTo(published);
    // The button goes out of sight, and whoever pressed it goes on here.
    range.focus();
  });
  typed.addEventListener("input", (event) => event.stopPropagation());
  typed.addEventListener("change", (event) => {
    event.stopPropagation();
    accept();
  });
  typed.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    event.stopPropagation();
    if (event.key === "Enter") accept();
    if (event.key !== "Escape") return;
    typed.value = shown;
    complain("");
    typed.blur();
  });

  return {
    element,
    show(values: Values) {
      const now = Number(values[name]);
      asked = now;
      if (now === current && shown !== "") return;
      current = now;
      back.hidden = now === published;
      if (range.valueAsNumber !== counted(now)) range.value = String(counted(now));
      const text = format(now);
      spoken(text);
      if (text === shown) return;
      // What somebody is typing is never written over.
      if (typed.value === shown) typed.value = text;
      shown = text;
    },
  };
}

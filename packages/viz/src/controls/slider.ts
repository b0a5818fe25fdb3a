import { convert, KetalabError, quantity, unit as readUnit } from "@ketalab/core";
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
    read: (given, beside) => read(spec, given, beside).value,
    takes: `${withUnit(spec.min, "1")} to ${withUnit(spec.max, spec.unit)}`.replaceAll("\u202f", " "),
    tell: (value) => `${spec.label} ${formatOf(spec)(Number(value))}`,
    draw: (context) => draw(spec, context),
  };
}

/** So many letters have room in a field as the style sheet has it. */
const USUAL = { usual: 12, major: 10 } as const;

const formatOf = ({ unit, format = (value) => withUnit(value, unit) }: SliderSpec) => format;

/** What a body weighs in the scenes that do not ask for its weight, kg. */
const USUAL_WEIGHT = 70;

/** What a body weighs, kg, by what the other controls are set to; they may still be as somebody wrote them. */
function bodyWeight({ weight }: Readonly<Record<string, unknown>>): number {
  if (weight === undefined) return USUAL_WEIGHT;
  try {
    const { value, unit } = quantity(String(weight));
    return unit.text === "1" ? value : convert(value, unit.text, "kg");
  } catch {
    // The control of the weight says so itself.
    return USUAL_WEIGHT;
  }
}

/** What was asked, in the unit of the slider. */
interface Asked {
  readonly value: number;
  /** How it was worked out, where that is not to be seen. */
  readonly how?: string;
}

/** A dose is per body weight where this power of it is -1. */
const BODY_WEIGHT = 8;

/** How many powers of body weight more a unit has than another one that is else of the same kind. */
function weightBetween(one: readonly number[], other: readonly number[]): number {
  const alike = one.every((power, i) => i === BODY_WEIGHT || power === other[i]);
  return alike ? one[BODY_WEIGHT]! - other[BODY_WEIGHT]! : 0;
}

/** The units of a time as a field shows it. */
const UNITS = /(?<=\d\s*)(?:min|h|d)\b/g;
/** A time of two parts: `1 h 20 min`. */
const TWO_PARTS = /^([\d.,]+\s*(?:d|h))\s+([\d.,]+\s*(?:h|min))$/i;

/** A number in the unit of the slider, text with any unit of the same kind, or a dose with or without body weight in its unit. */
function wanted(spec: SliderSpec, given: unknown, beside: Readonly<Record<string, unknown>>): Asked {
  if (typeof given === "number") return { value: given };
  const text = String(given).trim();
  const [, long, short] = TWO_PARTS.exec(text) ?? [];
  if (long !== undefined && short !== undefined) {
    const parts = [long, short].map((part) => wanted(spec, part, beside).value);
    return { value: parts[0]! + parts[1]! };
  }
  const { value, unit: own } = quantity(text);
  if (own.text === "1") return { value };
  const { unit } = spec;
  const step = weightBetween(readUnit(unit).dims, own.dims);
  if (step !== 1 && step !== -1) return { value: convert(value, own.text, unit) };
  const weight = bodyWeight(beside);
  const made =
    step < 0
      ? convert(value / weight, `${own.text}/kg`, unit)
      : convert(value * weight, own.text.replace(/\/kg/i, ""), unit);
  return { value: made, how: `${text} in ${withUnit(weight, "kg")} is ${withUnit(made, unit)}` };
}

/** What was asked, within the limits of the slider. */
function read(spec: SliderSpec, given: unknown, beside: Readonly<Record<string, unknown>> = {}): Asked {
  const { name, label, unit, min, max, published } = spec;
  let made: Asked;
  try {
    made = wanted(spec, given, beside);
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    const { code = "syntax", nearest } = problem as KetalabError;
    // The example is of this slider.
    const wrong = problem.message.replace(/; write for instance .*$/, "");
    const would = withUnit(published, unit).replaceAll("\u202f", " ");
    const example = code === "ambiguous" ? "" : `; write for instance "${would}"`;
    throw new KetalabError(code, `${label}: ${wrong}${example}`, { path: name, given, nearest });
  }
  const { value, how } = made;
  if (!(value >= min && value <= max)) {
    const text = String(given).trim();
    const said = how ?? (/[a-z%]$/i.test(text) ? text : withUnit(value, unit));
    throw new KetalabError(
      "range",
      `${label} must be between ${withUnit(min, "1")} and ${withUnit(max, unit)}: ${said}`,
      {
        path: name,
        given,
      },
    );
  }
  return made;
}

function draw(spec: SliderSpec, context: Context): ControlView {
  const { name, label, unit, min, max, step, fine, published, weight = "usual", scale = "linear" } = spec;
  const format = formatOf(spec);
  const { words } = context;
  const log = scale === "log";
  /** A value as the native input counts it, and back. */
  const counted = (value: number) => (log ? Math.log10(value) : value);
  // Rounded to three figures, but the ends are what they are; the last stop of a native input may lie short of its end.
  const value = (count: number) => {
    if (!log) return count;
    if (count <= counted(min)) return min;
    return count > counted(max) - fine ? max : Math.min(Math.max(Number((10 ** count).toPrecision(3)), min), max);
  };
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
  const told = html(context, "p", { class: "told", role: "status" });
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
    told,
  );

  const spoken = liveAttribute(range, "aria-valuetext");
  let current = published;
  // Two presses of a key within one frame are two steps, so what was asked for runs ahead of what is shown.
  let asked = published;
  let shown = "";
  let others: Values = {};
  /** A number alone is meant in the unit that the field shows: `7` in the place of `1 d` is seven days. */
  const inShownUnit = (text: string) => {
    const units = shown.match(UNITS) ?? [];
    if (spec.format === undefined || !/\d\s*$/.test(text) || units.length === 0) return text;
    const [first, second] = units.map((one) => `${text.trim()} ${one}`);
    if (second === undefined) return first as string;
    throw new KetalabError("ambiguous", `${label}: "${text}" can be read as ${first} or as ${second}`, {
      path: name,
      given: text,
      nearest: [first as string, second],
    });
  };
  const moveTo = (wanted: number) => {
    const kept = Math.min(Math.max(Number(wanted.toPrecision(12)), min), max);
    asked = kept;
    say(range, "input", name, kept);
    say(range, "change", name, kept);
  };
  const complain = (text: string) => {
    told.textContent = "";
    error.textContent = text;
    typed.setAttribute("aria-invalid", String(text !== ""));
  };
  const accept = () => {
    if (typed.value === shown) return complain("");
    try {
      const { value: wanted, how = "" } = read(spec, inShownUnit(typed.value), others);
      complain("");
      told.textContent = how;
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
      others = values;
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

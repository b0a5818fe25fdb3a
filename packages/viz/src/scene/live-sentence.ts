import { convert } from "@ketalab/core";
import type { Columns } from "../data/columns.js";
import { peak, readAt } from "../data/interpolate.js";
import type { Context } from "../drawing/context.js";
import type { Ink } from "../drawing/ink.js";
import { html } from "../drawing/markup.js";
import type { Chart } from "../drawing/view.js";
import { type Claim, sentence } from "../text/claim.js";
import { number } from "../text/number-text.js";
import type { Said } from "./spec.js";

/** What is known of a sentence besides its words. */
export interface Told {
  /** What is said of some facts. */
  readonly says: (facts: Said) => readonly Claim<Said>[];
  /** The facts of this moment. */
  readonly facts: Said;
  /** The charts that are seen, what they show, and where their cursor stands. */
  readonly seen: readonly { readonly chart: Chart; readonly columns: Columns; readonly cursor: number }[];
}

/** A part of a sentence: words, a number that a control has set, or one that a curve has reached. */
export interface Piece {
  /** As it is read. */
  readonly text: string;
  /** The control that the number can be moved by. */
  readonly control?: string;
  /** The hue of its curve. */
  readonly ink?: Ink;
}

/** A control as the page has it: its native input, which says what it is set to. */
type InputOf = (name: string) => HTMLInputElement | null | undefined;

interface Place extends Omit<Piece, "text"> {
  readonly from: number;
  readonly to: number;
}

/** A number as sentences write it: digits with a point, thousands apart. */
const NUMBER = /\d+(?:[.,]\d+)*(?:\u202f\d{3})*/g;

/** How many numbers of two texts stand in the same words, counted from the start. */
function alike(one: string, other: string): number {
  const [words, others] = [one, other].map((text) => text.split(NUMBER)) as [string[], string[]];
  const apart = words.findIndex((word, i) => word !== others[i]);
  return apart < 0 ? words.length : apart;
}

/**
 * Where a sentence writes what a control is set to. A number that only looks alike is told from it by asking what would be said
 * if the control stood a little higher or lower, and all else were the same: the number of the control alone follows.
 */
export function controlled(text: string, { says, facts }: Told, inputOf: InputOf): Place[] {
  return Object.keys(facts.values).flatMap((name) => {
    const input = inputOf(name);
    const shown = input?.getAttribute("aria-valuetext");
    const value = facts.values[name];
    if (!input || !shown || typeof value !== "number" || !text.includes(shown)) return [];
    for (const factor of [1.1, 0.9]) {
      const other = sentence(says(moved(facts, name, value === 0 ? factor : value * factor)));
      const shared = alike(text, other);
      const [before, after] = [text, other].map((one) => [...one.matchAll(NUMBER)]);
      const places: Place[] = [];
      for (let from = text.indexOf(shown); from >= 0; from = text.indexOf(shown, from + shown.length)) {
        const to = from + shown.length;
        // A longer number ends or begins alike.
        if (/[\d.,]/.test(text[from - 1] ?? "") || /^[.,]?\d|^\w/.test(text.slice(to))) continue;
        const follows = before?.some(
          (one, i) => i < shared && one.index >= from && one.index < to && after?.[i]?.[0] !== one[0],
        );
        if (follows) places.push({ from, to, control: name });
      }
      if (places.length > 0) return places;
    }
    return [];
  });
}

function moved(facts: Said, name: string, value: number): Said {
  const { before, values } = facts;
  // What the gesture has not changed stays unchanged.
  const kept = before && before.values[name] === values[name];
  return {
    ...facts,
    values: { ...values, [name]: value },
    ...(before && kept && { before: { ...before, values: { ...before.values, [name]: value } } }),
  };
}

/** Where a sentence writes a number with its unit that a curve shows: its peak, where the cursor stands, or at its end. */
export function reached(text: string, { seen }: Told): Place[] {
  const known = new Map<string, Set<Ink>>();
  for (const { chart, columns, cursor } of seen) {
    for (const { column, unit, ink } of chart.readings) {
      if (!columns.names.includes(column)) continue;
      const values = columns.column(column);
      const factor = columns.unit(column) === "" ? 1 : convert(1, columns.unit(column), unit);
      const ends = [peak(columns.abscissa, values).value, values.at(-1) as number];
      const all = Number.isNaN(cursor) ? ends : [...ends, readAt(columns.abscissa, values, cursor)];
      for (const value of all) {
        for (const figures of [2, 3]) {
          const key = `${number(value * factor, figures)}\u202f${unit}`;
          known.set(key, (known.get(key) ?? new Set()).add(ink));
        }
      }
    }
  }
  const places: Place[] = [];
  for (const [written, inks] of known) {
    const [ink] = inks;
    // A number that two curves of other hues have is nobody's.
    if (inks.size !== 1 || !/[^0.\u202f]/.test(written.replace(/[^\d.].*$/, ""))) continue;
    for (let from = text.indexOf(written); from >= 0; from = text.indexOf(written, from + 1)) {
      const to = from + written.length;
      if (/[\d.,]/.test(text[from - 1] ?? "") || /^[\w/·]/.test(text.slice(to))) continue;
      places.push({ from, to, ink: ink as Ink });
    }
  }
  return places;
}

/** A sentence in pieces, so far as it is read: what a control has set goes before what a curve has reached. */
export function pieces(whole: string, length: number, told: Told, inputOf: InputOf): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const places = [...controlled(whole, told, inputOf), ...reached(whole, told)].sort((a, b) => a.from - b.from);
  for (const { from, to, ...kind } of places) {
    if (from < at || to > length) continue;
    if (from > at) found.push({ text: whole.slice(at, from) });
    found.push({ text: whole.slice(from, to), ...kind });
    at = to;
  }
  if (at < length) found.push({ text: whole.slice(at, length) });
  return found;
}

/** So many CSS pixels of a hand that drags lead from one end of a control to the other. */
const WAY = 400;

/**
 * Writes an answer in pieces: numbers in the hue of their curve, and those that a control has set as handles of it, which can
 * be dragged, moved by keys, and typed over in the field of the control. A handle that is held keeps its place while the
 * words around it change.
 */
export function liveSentence(context: Context, answer: HTMLElement, inputOf: InputOf) {
  let parts: readonly { readonly kind: string; readonly node: Element | Text }[] = [];
  const handles = new Map<string, HTMLElement>();
  const handleOf = (name: string) => {
    const made = handles.get(name) ?? handle(context, { name, answer, inputOf });
    handles.set(name, made);
    return made;
  };
  return (all: readonly Piece[]) => {
    const kinds = all.map(({ control, ink }, i) => {
      const first = all.findIndex((one) => one.control === control) === i;
      return control && first ? `handle ${control}` : (ink ?? (control ? "set" : ""));
    });
    if (kinds.length !== parts.length || kinds.some((kind, i) => parts[i]?.kind !== kind)) {
      const focused = [...handles.values()].find((one) => one.matches(":focus"));
      parts = kinds.map((kind, i) => {
        const name = kind.startsWith("handle ") ? (all[i]?.control as string) : undefined;
        const node = name
          ? handleOf(name)
          : kind === ""
            ? context.document.createTextNode("")
            : html(context, "b", { class: kind });
        return { kind, node };
      });
      answer.replaceChildren(...parts.map(({ node }) => node));
      if (focused?.isConnected) focused.focus();
    }
    all.forEach(({ text, control }, i) => {
      const node = parts[i]?.node as Element | Text;
      if (node.textContent !== text) node.textContent = text;
      const input = control && inputOf(control);
      if (!input || !("setAttribute" in node)) return;
      const now = { min: input.min, max: input.max, now: input.value, text };
      for (const [name, value] of Object.entries(now)) {
        if (node.getAttribute(`aria-value${name}`) !== value && node.getAttribute("role")) {
          node.setAttribute(`aria-value${name}`, value);
        }
      }
    });
  };
}

interface HandleSpec {
  readonly name: string;
  readonly answer: HTMLElement;
  readonly inputOf: InputOf;
}

/** A number in a sentence that moves a control: it speaks as a hand on the slider does. */
function handle(context: Context, { name, answer, inputOf }: HandleSpec): HTMLElement {
  const label = inputOf(name)?.labels?.[0]?.textContent ?? name;
  const element = html(context, "span", {
    class: "handle",
    role: "spinbutton",
    tabindex: 0,
    "aria-label": label,
    title: context.words.handle(label),
    "data-control": name,
  });
  const says = (type: "input" | "change") => {
    const { Event } = context.document.defaultView as unknown as { Event: typeof globalThis.Event };
    inputOf(name)?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  };
  let held: { readonly pointer: number; readonly from: number; readonly value: number } | undefined;
  element.addEventListener("pointerdown", (event) => {
    const input = inputOf(name);
    if (!input || event.button !== 0) return;
    held = { pointer: event.pointerId, from: event.clientX, value: Number(input.value) };
    // The sentence holds the pointer: a handle may be put into other words while it is dragged.
    answer.setPointerCapture(event.pointerId);
  });
  answer.addEventListener("pointermove", (event) => {
    const input = inputOf(name);
    if (!input || event.pointerId !== held?.pointer) return;
    const { from, value } = held;
    input.value = String(value + ((event.clientX - from) / WAY) * (Number(input.max) - Number(input.min)));
    says("input");
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    answer.addEventListener(type, (event) => {
      if (event.pointerId !== held?.pointer) return;
      held = undefined;
      says("change");
    });
  }
  const typed = () => inputOf(name)?.closest(".control")?.querySelector<HTMLInputElement>(".typed");
  const type = (first: string) => {
    const field = typed();
    if (!field) return;
    field.focus();
    if (first === "") field.select();
    else field.value = first;
  };
  element.addEventListener("dblclick", () => type(""));
  element.addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const types = key === "Enter" || /^[\d.,]$/.test(key);
    if (types) type(key === "Enter" ? "" : key);
    const { KeyboardEvent } = context.document.defaultView as unknown as {
      KeyboardEvent: typeof globalThis.KeyboardEvent;
    };
    const copy = new KeyboardEvent("keydown", { key, cancelable: true });
    // The slider knows its steps.
    const taken = !types && key !== "Escape" && inputOf(name)?.dispatchEvent(copy) === false;
    if (!types && !taken) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return element;
}

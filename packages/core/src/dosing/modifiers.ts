import { inUnit } from "../language/units.js";
import { isBefore } from "../numerics/moments.js";
import {
  type DoseEvent,
  forWeight,
  freeName,
  later,
  parameterText,
  type Regimen,
  type RegimenParameter,
  regimenParameter,
} from "./regimen.js";

interface Change {
  readonly name: string;
  readonly parameter: RegimenParameter;
  /** The words before the number. */
  readonly words: string;
  readonly onTheClock?: true;
  /** Its value, min, is how much later everything is given. */
  readonly moves?: true;
  /** When a part is over that would be over at `end`, min. */
  over(end: number, value: number): number;
  change(events: readonly DoseEvent[], value: number, weight: number): DoseEvent[];
}

/** A regimen with one thing changed about its doses; the words stand behind it. */
function modified(part: Regimen, one: Change): Regimen {
  const { parameter, words } = one;
  const name = freeName(one.name, part.parameters);
  return {
    parameters: { ...part.parameters, [name]: parameter },
    events(values, weight, end) {
      const value = values[name]!;
      const own = one.moves && end !== undefined ? end - value : end;
      return one.change(part.events(values, weight, own), value, weight);
    },
    text: (values) => `${part.text(values)} ${words} ${parameterText(parameter, values?.[name])}`,
    ...(part.lasts && { lasts: (values) => one.over(part.lasts!(values), values[name]!) }),
    ...(part.bind && { bind: (setting) => modified(part.bind?.(setting) as Regimen, one) }),
    ...(part.endless && { endless: true }),
    ...((one.onTheClock ?? part.onTheClock) && { onTheClock: true }),
  };
}

/** The same doses of a drug that is not the scenario's: `56 mg esketamine nasal`. */
export function of(drug: string, part: Regimen): Regimen {
  return {
    ...part,
    events: (values, weight, end) => part.events(values, weight, end).map((event) => ({ ...event, drug })),
    text: (values) => part.text(values).replace(/^(\S+ \S+)/, `$1 ${drug}`),
    // What depends on the run is worked out for the same drug.
    ...(part.bind && { bind: (setting) => of(drug, part.bind?.(setting) as Regimen) }),
  };
}

/**
 * Each dose at most this much.
 * @param at the most of each dose, text with a unit; a number is mg/kg.
 * @throws KetalabError for what is no dose, and for one out of range.
 */
export function cappedAt(part: Regimen, at: string | number): Regimen {
  const cap = regimenParameter("cap", at, "dose");
  return modified(part, {
    name: "cap",
    parameter: cap,
    words: "capped at",
    over: (end) => end,
    change: (events, most, weight) =>
      events.map((event) => ({ ...event, amount: Math.min(event.amount, forWeight(most, cap.unit, weight)) })),
  });
}

/** The same doses calculated from another weight than that of the body, as is done in obesity. */
export function basedOnWeight(part: Regimen, weight: RegimenParameter): Regimen {
  return {
    ...part,
    parameters: { ...part.parameters, dosingWeight: weight },
    events: (values, _weight, end) => part.events(values, values.dosingWeight!, end),
  };
}

/**
 * Nothing is given after this time, counted from the start of the part.
 * @param at a time, text with a unit; a number is min.
 * @throws KetalabError for what is no time, and for one out of range.
 */
export const stoppedAt = (part: Regimen, at: string | number): Regimen =>
  modified(part, {
    name: "stop",
    parameter: regimenParameter("stop", at, "time"),
    words: "stopped at",
    over: Math.min,
    change(events, stop) {
      const first = events.reduce((least, { time }) => Math.min(least, time), Number.POSITIVE_INFINITY);
      const end = first + stop;
      return events.map((event) => {
        const { time, duration, amount } = event;
        const begins = isBefore(time, end);
        if (!isBefore(end, time + duration) && (begins || stop === 0)) return event;
        const left = begins ? end - time : 0;
        return { ...event, duration: left, amount: duration > 0 ? (amount * left) / duration : 0 };
      });
    },
  });

/**
 * Every dose begins to arrive this much later.
 * @param by a time, text with a unit; a number is min.
 * @throws KetalabError for what is no time, and for one out of range.
 */
export const delayedBy = (part: Regimen, by: string | number): Regimen =>
  modified(part, {
    name: "lag",
    parameter: regimenParameter("lag", by, "time"),
    words: "lag",
    moves: true,
    over: (end, by) => end + by,
    change: later,
  });

/**
 * A part that begins at a time of the clock; before zero is before the start of the run.
 * @param at a time, text with a unit; a number is min.
 * @throws KetalabError for what is no time, and for one out of range.
 */
export function startingAt(part: Regimen, at: string | number): Regimen {
  const minutes = inUnit(at, "min", "at");
  const text = String(at).trim();
  const size = regimenParameter("at", minutes < 0 ? text.replace(/^-/, "") : at, "time");
  const value = minutes < 0 ? -size.value : size.value;
  return modified(part, {
    name: "at",
    parameter: { value, unit: size.unit, range: [-size.range[1], size.range[1]] },
    words: "at",
    onTheClock: true,
    moves: true,
    over: (end, by) => end + by,
    change: later,
  });
}

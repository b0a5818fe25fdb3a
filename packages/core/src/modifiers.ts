import {
  type DoseEvent,
  forWeight,
  parameterText,
  type Regimen,
  type RegimenParameter,
  regimenParameter,
} from "./regimen.js";
import { inUnit } from "./units.js";

/** Doses moved in time. */
export const later = (events: readonly DoseEvent[], by: number): DoseEvent[] =>
  events.map((event) => ({ ...event, time: event.time + by }));

interface Change {
  readonly name: string;
  readonly parameter: RegimenParameter;
  /** The words before the number. */
  readonly words: string;
  readonly onTheClock?: true;
  change(events: readonly DoseEvent[], value: number, weight: number): DoseEvent[];
}

/** A regimen with one thing changed about its doses; the words stand behind it. */
function modified(part: Regimen, one: Change): Regimen {
  const { name, parameter, words } = one;
  return {
    parameters: { ...part.parameters, [name]: parameter },
    events: (values, weight) => one.change(part.events(values, weight), values[name] as number, weight),
    text: (values) => `${part.text(values)} ${words} ${parameterText(parameter, values?.[name])}`,
    ...(part.bind && { bind: (...known) => modified(part.bind?.(...known) as Regimen, one) }),
    ...((one.onTheClock ?? part.onTheClock) && { onTheClock: true }),
  };
}

/** The same doses of a drug that is not the scenario's: `56 mg esketamine nasal`. */
export function of(drug: string, part: Regimen): Regimen {
  return {
    ...part,
    events: (values, weight) => part.events(values, weight).map((event) => ({ ...event, drug })),
    text: (values) => part.text(values).replace(/^(\S+ \S+)/, `$1 ${drug}`),
  };
}

/** Each dose at most this much. */
export function capped(part: Regimen, at: string | number): Regimen {
  const cap = regimenParameter("cap", at, "dose");
  return modified(part, {
    name: "cap",
    parameter: cap,
    words: "capped at",
    change: (events, most, weight) =>
      events.map((event) => ({ ...event, amount: Math.min(event.amount, forWeight(most, cap.unit, weight)) })),
  });
}

/** Nothing is given after this time, counted from the start of the part. */
export const stopped = (part: Regimen, at: string | number): Regimen =>
  modified(part, {
    name: "stop",
    parameter: regimenParameter("stop", at, "time"),
    words: "stopped at",
    change(events, stop) {
      const first = events.reduce((least, { time }) => Math.min(least, time), Number.POSITIVE_INFINITY);
      const end = first + stop;
      return events.map((event) => {
        const { time, duration, amount } = event;
        if (time + duration <= end && (time < end || stop === 0)) return event;
        const left = Math.max(0, end - time);
        return { ...event, duration: left, amount: duration > 0 ? (amount * left) / duration : 0 };
      });
    },
  });

/** Every dose begins to arrive this much later. */
export const lagged = (part: Regimen, by: string | number): Regimen =>
  modified(part, { name: "lag", parameter: regimenParameter("lag", by, "time"), words: "lag", change: later });

/** A part that begins at a time of the clock; before zero is before the start of the run. */
export function begun(part: Regimen, at: string | number): Regimen {
  const minutes = inUnit(at, "min", "at");
  const text = String(at).trim();
  const size = regimenParameter("at", minutes < 0 ? text.replace(/^-/, "") : at, "time");
  const value = minutes < 0 ? -size.value : size.value;
  return modified(part, {
    name: "at",
    parameter: { value, unit: size.unit, range: [-size.range[1], size.range[1]] },
    words: "at",
    onTheClock: true,
    change: later,
  });
}

const DAY = 1440;
const TIMETABLE = /^(?:(once|twice|three times)\s+)?(daily|weekly)\s+(?:for\s+(.+)|[x×]\s*(\S+))$/i;
const EVERY = /^every\s+(.+?)\s+[x×]\s*(\S+)$/i;

/** True for a text that is a timetable and names no dose: `weekly x 4`. */
export const startsSchedule = (text: string): boolean => TIMETABLE.test(text) || EVERY.test(text);

interface Phase {
  readonly gap: number;
  readonly times: number;
}

function phase(text: string): Phase {
  const every = EVERY.exec(text);
  const [, often = "once", unit = "", during, times] = TIMETABLE.exec(text) ?? [];
  const gap =
    every === null
      ? (unit.toLowerCase() === "daily" ? DAY : 7 * DAY) /
        { once: 1, twice: 2, "three times": 3 }[often.toLowerCase() as "once"]
      : inUnit(every[1] as string, "min", "every");
  const count =
    every !== null ? Number(every[2]) : during === undefined ? Number(times) : inUnit(during, "min", "for") / gap;
  const whole = Math.round(count);
  if (!(gap > 0)) throw new RangeError(`every must be more than 0: ${text}`);
  if (!(Math.abs(count - whole) < 1e-9 && whole >= 1 && whole <= 1000)) {
    throw new RangeError(`the number of doses must be a whole number between 1 and 1000: ${text}`);
  }
  return { gap, times: whole };
}

type Values = Readonly<Record<string, number>>;

/** A dose on one timetable after another; each begins where the last interval of the one before ends. */
export function timetable(
  dose: Regimen,
  first: Regimen | undefined,
  firstLasts: (values: Values) => number,
  texts: readonly string[],
): Regimen {
  const phases = texts.map(phase);
  return {
    parameters: (first ?? dose).parameters,
    events(values, weight) {
      const once = dose.events(values, weight);
      const all = first === undefined ? [] : first.events(values, weight);
      let start = first === undefined ? 0 : firstLasts(values);
      for (const { gap, times } of phases) {
        for (let i = 0; i < times; i++) all.push(...later(once, start + i * gap));
        start += gap * times;
      }
      return all;
    },
    text: (values) => `${(first ?? dose).text(values)}${first === undefined ? " " : " then "}${texts.join(" then ")}`,
    again: (text) => timetable(dose, first, firstLasts, [...texts, text]),
    ...(dose.bind && {
      bind: (...known) =>
        timetable(dose.bind?.(...known) as Regimen, first?.bind?.(...known) ?? first, firstLasts, texts),
    }),
  };
}

/** The words that may stand behind a dose, with what comes after them; the last ones are taken off first. */
const LAST =
  /^(.+)\s+(capped at|stopped at|lag|(?<!capped |stopped )at|every|(?:(?:once|twice|three times)\s+|(?<!once |twice |times ))(?:daily|weekly))\s+(\S.*)$/i;

/** Takes the last modifier off a text, when there is one. */
export function readModifier(
  text: string,
  rest: (text: string) => Regimen,
  repeat: (part: Regimen, how: { every: string; times: number }) => Regimen,
): Regimen | undefined {
  const match = LAST.exec(text);
  if (match === null) return undefined;
  const [, front = "", words = "", value = ""] = match;
  const key = words.toLowerCase().replace(/\s+/g, " ");
  if (key === "capped at") return capped(rest(front), value);
  if (key === "stopped at") return stopped(rest(front), value);
  if (key === "lag") return lagged(rest(front), value);
  if (key === "at") return begun(rest(front), value);
  const schedule = `${words} ${value}`;
  const every = EVERY.exec(schedule);
  if (every !== null) return repeat(rest(front), { every: every[1] as string, times: Number(every[2]) });
  if (!TIMETABLE.test(schedule)) return undefined;
  return timetable(rest(front), undefined, () => 0, [schedule.replace(/\s+/g, " ")]);
}

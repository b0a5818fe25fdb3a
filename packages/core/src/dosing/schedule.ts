import { KetalabError, quoted, shortened } from "../language/errors.js";
import { inUnit, toBase } from "../language/units.js";
import { checkCount } from "./limits.js";
import {
  freeName,
  later,
  parameterText,
  type Regimen,
  type RegimenParameter,
  regimenParameter,
  type Setting,
} from "./regimen.js";
import { lasting, typicalBody } from "./typical-patient.js";

/** What went before the first dose: nothing, or so many doses that one more changes nothing. */
export type Before = "nothing" | "steady state";

/**
 * A regimen given again and again, `every` from start to start: `times` in all, or until the run ends. At steady state the
 * same doses went before, for as long as anything of them is seen in the columns of the run.
 *
 * @throws KetalabError for an interval that is not above 0, and for a number of times that is not whole or too large.
 * @example repeat(bolus({ dose: "0.3 mg/kg" }), { every: "8 h", times: 6 })
 */
export function repeat(
  part: Regimen,
  {
    every,
    times,
    before = "nothing",
  }: {
    /** From start to start, `"8 h"`; a number is min. */
    readonly every: string | number;
    /** How many in all; until the run ends by default. */
    readonly times?: number;
    /** What went before the first; nothing by default. */
    readonly before?: Before;
  },
): Regimen {
  const gap = regimenParameter("every", every, "time");
  if (gap.value <= 0) throw tooOften(String(every));
  if (times !== undefined) checkTimes(times, String(times));
  return onTimetable({ part, repeated: { gap, times, before }, phases: [] });
}

const tooOften = (given: string): KetalabError =>
  new KetalabError("range", `every must be more than 0: ${shortened(given)}`, { path: "regimen.every", given });

/** A part, and when it is given. */
interface Timetable {
  readonly part: Regimen;
  /** The first timetable, when its numbers may be changed. */
  readonly repeated?: {
    readonly gap: RegimenParameter;
    readonly times: number | undefined;
    readonly before: Before;
  };
  /** What follows, each from where the last interval of the one before ends. */
  readonly phases: readonly Phase[];
  readonly setting?: Setting;
}

function onTimetable(plan: Timetable): Regimen {
  const { part, repeated, phases, setting } = plan;
  const everyName = freeName("every", part.parameters);
  const timesName = freeName("times", part.parameters);
  const endless = (phases.length > 0 ? phases.at(-1) : repeated)?.times === undefined;
  const lead = repeated?.before === "steady state" && setting !== undefined ? leadTime(part, setting) : undefined;
  return {
    parameters: {
      ...part.parameters,
      ...(repeated && { [everyName]: repeated.gap }),
      ...(repeated?.times !== undefined && {
        [timesName]: { value: repeated.times, unit: "1", range: [1, MOST_TIMES] as const },
      }),
    },
    events(values, weight, end = 0) {
      const starts: number[] = [];
      let start = 0;
      const first = repeated && {
        gap: values[everyName]!,
        times: repeated.times && Math.round(values[timesName]!),
      };
      for (const { gap, times } of first === undefined ? phases : [first, ...phases]) {
        const count = times ?? Math.max(1, Math.ceil((end - start) / gap - 1e-9));
        checkCount(starts.length + count);
        for (let i = 0; i < count; i++) starts.push(start + i * gap);
        start += count * gap;
      }
      const gap = values[everyName]!;
      const earlier = lead === undefined ? 0 : Math.ceil(lead(values, weight) / gap);
      checkCount(starts.length + earlier);
      const once = part.events(values, weight, end + earlier * gap);
      checkCount((starts.length + earlier) * once.length);
      const before = Array.from({ length: earlier }, (_, i) => (i - earlier) * gap);
      return [...before, ...starts].flatMap((at) => later(once, at));
    },
    ...(part.lasts &&
      repeated?.times !== undefined &&
      phases.length === 0 && {
        lasts: (values) => (Math.round(values[timesName]!) - 1) * values[everyName]! + part.lasts!(values),
      }),
    text(values) {
      const { gap, times, before } = repeated ?? {};
      const count = times === undefined ? "" : ` x ${values?.[timesName] ?? times}`;
      const settled = before === "steady state" ? " at steady state" : "";
      const own = gap && `every ${parameterText(gap, values?.[everyName])}${count}${settled}`;
      return `${part.text(values)} ${[...(own ? [own] : []), ...phases.map((one) => one.text)].join(" then ")}`;
    },
    again(text) {
      if (endless)
        throw new KetalabError(
          "conflict",
          `${quoted(phases.at(-1)?.text ?? "every …")} goes on without end; end it before then: "weekly x 4"`,
          { path: "regimen" },
        );
      return onTimetable({ ...plan, phases: [...phases, phase(text.trim().replace(/\s+/g, " "))] });
    },
    bind: (given) => onTimetable({ ...plan, part: part.bind?.(given) ?? part, setting: given }),
    ...(endless && { endless: true }),
    ...(part.onTheClock && { onTheClock: true }),
  };
}

/** How long before the first dose others are still seen, min; kept for a body of the same weight. */
function leadTime(part: Regimen, setting: Setting) {
  let known: { weight: number; time: number } | undefined;
  return (values: Readonly<Record<string, number>>, weight: number): number => {
    if (known?.weight === weight) return known.time;
    const doses = part.events(values, weight);
    const routes = [...new Set(doses.map(({ route }) => route))];
    const last = doses.reduce((end, { time, duration }) => Math.max(end, time + duration), 0);
    known = { weight, time: last + lasting(setting, typicalBody(setting, setting.columns, routes)(weight), doses) };
    return known.time;
  };
}

const DAY = 1440;
/** Most times that a dose is repeated. */
const MOST_TIMES = 1000;
const NAMED = /^(?:(once|twice|three times) )?(daily|weekly)(?: for (.+)| [x×] ?(\S+))?$/i;
const EVERY = /^every (.+?)(?: for (.+)| [x×] ?(\S+))?$/i;

/** A timetable as numbers; without a number of times it goes on until the run ends. */
interface Phase {
  /** As it was written, with one blank between words. */
  readonly text: string;
  readonly gap: number;
  readonly times: number | undefined;
}

/** Reads `twice weekly for 4 weeks`, `daily x 5`, `every 8 h`. */
function phase(text: string): Phase {
  const [named, every] = [NAMED.exec(text), EVERY.exec(text)];
  if (named === null && every === null)
    throw new KetalabError(
      "syntax",
      `cannot read the timetable ${quoted(text)}; write "every 8 h", "every 3 days x 6", "daily for 5 days" or "twice weekly for 4 weeks"`,
      { path: "regimen.every", given: text },
    );
  const [, often = "once", unit = ""] = named ?? [];
  const perUnit = { once: 1, twice: 2, "three times": 3 }[often.toLowerCase() as "once"];
  const gap = every === null ? (unit.toLowerCase() === "daily" ? DAY : 7 * DAY) / perUnit : everyMinutes(every[1]!);
  if (!(gap > 0)) throw tooOften(text);
  const [during, count] = named?.slice(3) ?? every?.slice(2) ?? [];
  if (during === undefined && count === undefined) return { text, gap, times: undefined };
  const times = during === undefined ? Number(count) : inUnit(during, "min", "for") / gap;
  checkTimes(times, text);
  return { text, gap, times: Math.round(times) };
}

function everyMinutes(text: string): number {
  const { value, unit } = regimenParameter("every", text, "time");
  return toBase(value, unit);
}

/** True for a text that is a timetable and names no dose: `weekly x 4`. */
export const startsSchedule = (text: string): boolean => NAMED.test(text) || EVERY.test(text);

/**
 * A part on the timetable that is written behind it.
 * @throws KetalabError for what is none.
 */
export function scheduled(part: Regimen, text: string, before: Before): Regimen {
  const read = phase(text);
  const [, gap] = EVERY.exec(text) ?? [];
  if (gap === undefined && before === "nothing") return onTimetable({ part, phases: [read] });
  return repeat(part, {
    every: gap ?? `${read.gap / 60} h`,
    before,
    ...(read.times !== undefined && { times: read.times }),
  });
}

function checkTimes(times: number, given: string): void {
  if (Math.abs(times - Math.round(times)) < 1e-9 && times >= 0.5 && times < MOST_TIMES + 0.5) return;
  throw new KetalabError(
    "range",
    `the number of doses must be a whole number between 1 and ${MOST_TIMES}: ${shortened(given)}`,
    { path: "regimen.times", given },
  );
}

import { KetalabError, quoted } from "../language/errors.js";
import { quantity } from "../language/units.js";
import * as kinds from "./kinds/index.js";
import { checkCount } from "./limits.js";
import { of } from "./modifiers.js";
import { prescription } from "./prescription.js";
import { readModifiers } from "./read-modifiers.js";
import {
  type DoseEvent,
  freeName,
  later,
  type Regimen,
  type RegimenKind,
  type RegimenParameter,
  type Setting,
} from "./regimen.js";
import { startsSchedule } from "./schedule.js";

/** The ways of giving a drug that can be written as text. */
export const regimens: Readonly<Record<string, RegimenKind>> = Object.fromEntries(
  Object.values(kinds).flatMap((kind) => (typeof kind === "function" ? [] : [[kind.id, kind]])),
);

/**
 * One regimen after the other, each beginning when the one before has ended.
 * Numbers of the same name are told apart by a digit: `duration`, `duration2`.
 *
 * @throws KetalabError for something after a part that goes on without end.
 */
export const sequence = (...parts: readonly Regimen[]): Regimen => inTurn(parts.map((part) => ({ how: "then", part })));

/** Regimens together: each begins with the one before it, or where it says itself. */
export const together = (...parts: readonly Regimen[]): Regimen => join(parts.map((part) => ({ how: "and", part })));

interface Joined {
  readonly how: "then" | "and";
  readonly part: Regimen;
}

/** Joins parts, when each that is followed by another has an end. */
function inTurn(all: readonly Joined[]): Regimen {
  all.forEach((one, i) => {
    if (i > 0) mustEnd(all[i - 1]!, one);
  });
  return join(all);
}

function mustEnd({ part }: Joined, { how }: Joined): void {
  if (how !== "then" || part.endless !== true) return;
  throw new KetalabError(
    "conflict",
    `${quoted(part.text())} goes on without end, so nothing comes then; give it a number: "x 4"`,
    { path: "regimen" },
  );
}

function join(all: readonly Joined[]): Regimen {
  const parameters: Record<string, RegimenParameter> = {};
  const names = all.map(({ part }) =>
    Object.fromEntries(
      Object.entries(part.parameters).map(([name, one]) => {
        const free = freeName(name, parameters);
        parameters[free] = one;
        return [name, free];
      }),
    ),
  );
  const own = (i: number, values: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(names[i] as Record<string, string>).map(([name, free]) => [name, values[free] as number]),
    );
  return {
    parameters,
    events(values, weight, end) {
      const given: DoseEvent[] = [];
      let before = 0;
      let done = 0;
      all.forEach(({ how, part }, i) => {
        const start = part.onTheClock ? 0 : how === "and" ? before : done;
        done = Math.max(done, start + (part.lasts?.(own(i, values)) ?? 0));
        const mine = later(part.events(own(i, values), weight, end === undefined ? end : end - start), start);
        checkCount(given.length + mine.length);
        before = Number.POSITIVE_INFINITY;
        for (const one of mine) {
          before = Math.min(before, one.time);
          done = Math.max(done, one.time + one.duration);
          given.push(one);
        }
      });
      return given;
    },
    text: (values) =>
      all.map(({ how, part }, i) => `${i > 0 ? `${how} ` : ""}${part.text(values && own(i, values))}`).join(" "),
    ...(all.some(({ part }) => part.bind) && {
      bind: (setting: Setting) => join(all.map(({ how, part }) => ({ how, part: part.bind?.(setting) ?? part }))),
    }),
    ...(all.some(({ part }) => part.endless) && { endless: true }),
  };
}

/** The longest regimen that is read, in characters, runs of blanks counted as one. */
const LONGEST_TEXT = 100_000;
/** The longest dose in it, without what stands behind: `every 8 h`, `capped at 40 mg`. */
const LONGEST_DOSE = 500;

/**
 * Reads a regimen: `"0.5 mg/kg over 40 min"`, `"0.35 mg/kg bolus then 0.2 mg/kg/h for 24 h"`, `"25 mg oral"`,
 * `"0.5 mg/kg over 40 min capped at 40 mg twice weekly for 4 weeks then weekly x 4"`, `"1 mg/kg im and 25 mg oral at 2 h"`.
 * Abbreviations of prescriptions are read too: `"25 mg p.o. q8h"`.
 *
 * @param text such as `0.5 mg/kg over 40 min`; the docs list the kinds.
 * @throws KetalabError that says where reading stopped and what would do.
 */
export function regimen(text: string): Regimen {
  if (typeof text !== "string") throw new TypeError(`a regimen is text, "0.5 mg/kg over 40 min": ${quoted(text)}`);
  const whole = prescription(text);
  if (whole.length > LONGEST_TEXT)
    throw new KetalabError("limit", `a regimen has at most ${LONGEST_TEXT} characters: ${quoted(whole)}`, {
      path: "regimen",
    });
  const parts = cut(whole);
  const all: Joined[] = [];
  parts.forEach((part, i) => {
    try {
      add(all, part, whole);
    } catch (error) {
      if (!(error instanceof KetalabError)) throw error;
      const { code, message, path = "regimen", given, nearest } = error;
      throw new KetalabError(code, message + stop(parts, i, code === "syntax"), {
        path,
        given: given ?? text,
        nearest,
      });
    }
  });
  return all.length === 1 ? all[0]!.part : join(all);
}

interface Part {
  readonly how: "then" | "and";
  /** The word that it begins with, as it was written; none at the start. */
  readonly joint: string;
  readonly words: readonly string[];
}

/** The parts between `then` and `and`. */
function cut(whole: string): Part[] {
  const parts: { how: "then" | "and"; joint: string; words: string[] }[] = [{ how: "then", joint: "", words: [] }];
  for (const word of whole.split(" ")) {
    const how = word.toLowerCase();
    if (how === "then" || how === "and") parts.push({ how, joint: word, words: [] });
    else parts.at(-1)!.words.push(word);
  }
  return parts;
}

/** Reads one part and joins it to those before it. */
function add(all: Joined[], { how, words }: Part, whole: string): void {
  const before = all.at(-1);
  const text = words.join(" ");
  if (how === "then" && before?.part.again !== undefined && startsSchedule(text)) {
    all[all.length - 1] = { how: before.how, part: before.part.again(text) };
    return;
  }
  const one = { how, part: readPart(words, whole) };
  if (before !== undefined) mustEnd(before, one);
  all.push(one);
}

/** How many words of a part are tried for a beginning that makes sense. */
const TRIED = 24;

/** The longest beginning that makes sense, a regimen or else an amount, shows where it stopped making sense. */
function stop(parts: readonly Part[], wrong: number, unread: boolean): string {
  const { joint, words } = parts[wrong]!;
  const before = parts.slice(0, wrong).flatMap((one) => (one.joint === "" ? one.words : [one.joint, ...one.words]));
  const say = (good: number): string => {
    const read = [...before, ...(good > 0 && joint !== "" ? [joint] : []), ...words.slice(0, good)];
    const rest = [...(good === 0 && joint !== "" ? [joint] : []), ...words.slice(good)];
    return `; read ${quoted(read.join(" "))} and stopped at ${rest.length === 0 ? "the end" : quoted(rest.join(" "))}`;
  };
  const makesSense = (read: (some: readonly string[]) => unknown): number => {
    for (let n = Math.min(words.length, TRIED); n > 0; n--) {
      try {
        read(words.slice(0, n));
        return n;
      } catch (error) {
        if (!(error instanceof KetalabError)) throw error;
      }
    }
    return 0;
  };
  const good = makesSense((some) => readPart(some, ""));
  if (good > 0 || wrong > 0) return say(good);
  if (!unread) return "";
  const amount = makesSense((some) => quantity(some.join(" ")));
  return amount > 0 ? say(amount) : words.length === 0 || words[0] === "" ? "" : `; stopped at ${quoted(words[0])}`;
}

function readPart(words: readonly string[], whole: string): Regimen {
  const { dose, modifiers } = readModifiers(words);
  return modifiers.reduce((part, modify) => modify(part), readDose(dose, whole));
}

function readDose(text: string, whole: string): Regimen {
  if (text.length > LONGEST_DOSE)
    throw new KetalabError("limit", `one dose has at most ${LONGEST_DOSE} characters: ${quoted(text)}`, {
      path: "regimen",
    });
  const named = NAMED.exec(text);
  if (named !== null) {
    const [, amount = "", drug = "", rest = ""] = named;
    return of(drug.toLowerCase(), readDose(`${amount} ${rest}`, whole));
  }
  for (const kind of Object.values(regimens)) {
    const match = kind.pattern.exec(text);
    if (match !== null) return kind.make(match.groups ?? {});
  }
  const examples = Object.values(regimens).map((kind) => `"${kind.example}"`);
  const place = text === whole || whole === "" ? "" : ` in ${quoted(whole)}`;
  const every = /\b(every|weekly|daily)\b/i.test(text) ? '; a repeat ends with "every 3 days x 6"' : "";
  throw new KetalabError(
    "syntax",
    `cannot read the regimen ${quoted(text)}${place}; write ${examples.join(" or ")}${every}`,
    { path: "regimen" },
  );
}

/** A dose with the name of its drug: `56 mg esketamine nasal`. */
const NAMED = /^([-+\d.,e]+\s*\S+)\s+([a-z-]*ketamine)\s+(.+)$/i;

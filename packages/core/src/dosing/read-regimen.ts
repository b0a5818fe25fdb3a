import { quantity } from "../language/units.js";
import * as kinds from "./kinds/index.js";
import { checkCount } from "./limits.js";
import { of, readModifier } from "./modifiers.js";
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
 * @throws RangeError for something after a part that goes on without end.
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
  all.forEach(({ how }, i) => {
    const before = all[i - 1]?.part;
    if (how !== "then" || before?.endless !== true) return;
    throw new RangeError(`"${before.text()}" goes on without end, so nothing comes then; give it a number: "x 4"`);
  });
  return join(all);
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

/**
 * Reads a regimen: `"0.5 mg/kg over 40 min"`, `"0.35 mg/kg bolus then 0.2 mg/kg/h for 24 h"`, `"25 mg oral"`,
 * `"0.5 mg/kg over 40 min capped at 40 mg twice weekly for 4 weeks then weekly x 4"`, `"1 mg/kg im and 25 mg oral at 2 h"`.
 *
 * @param text such as `0.5 mg/kg over 40 min`; the README of the repository lists the kinds.
 * @throws RangeError that says where reading stopped and what would do.
 */
export function regimen(text: string): Regimen {
  const whole = text.trim();
  try {
    return read(whole);
  } catch (error) {
    const { message } = error as Error;
    throw new RangeError(`${message}${stop(whole, message.startsWith("cannot read"))}`);
  }
}

/** The longest beginning that makes sense, a regimen or else an amount, shows where it stopped making sense. */
function stop(whole: string, unread: boolean): string {
  const words = whole.split(/\s+/);
  for (const makesSense of unread ? [read, quantity] : [read]) {
    for (let n = words.length; n > 0; n--) {
      const [beginning, rest] = [words.slice(0, n).join(" "), words.slice(n).join(" ")];
      try {
        makesSense(beginning);
        return `; read "${beginning}" and stopped at ${rest === "" ? "the end" : `"${rest}"`}`;
      } catch {
        // One word less, then.
      }
    }
  }
  return whole === "" || !unread ? "" : `; stopped at "${words[0]}"`;
}

function read(whole: string): Regimen {
  const all: Joined[] = [];
  const words = whole.split(/\s+(then|and)\s+/i);
  for (let i = 0; i < words.length; i += 2) {
    const [how, text] = [(words[i - 1] ?? "then").toLowerCase() as "then" | "and", (words[i] as string).trim()];
    const before = all.at(-1)?.part;
    if (how === "then" && before?.again !== undefined && startsSchedule(text)) {
      all[all.length - 1] = { how: (all.at(-1) as Joined).how, part: before.again(text) };
    } else all.push({ how, part: readPart(text, whole) });
  }
  return all.length === 1 ? (all[0] as Joined).part : inTurn(all);
}

function readPart(part: string, whole: string): Regimen {
  const modified = readModifier(part, (rest) => readPart(rest, whole));
  if (modified !== undefined) return modified;
  const named = NAMED.exec(part);
  if (named !== null) {
    const [, amount, drug, rest] = named as unknown as [string, string, string, string];
    return of(drug.toLowerCase(), readPart(`${amount} ${rest}`, whole));
  }
  for (const kind of Object.values(regimens)) {
    const match = kind.pattern.exec(part);
    if (match !== null) return kind.make(match.groups ?? {});
  }
  const examples = Object.values(regimens).map((kind) => `"${kind.example}"`);
  const place = part === whole ? "" : ` in "${whole}"`;
  const every = /\b(every|weekly|daily)\b/i.test(part) ? '; a repeat ends with "every 3 days x 6"' : "";
  throw new RangeError(`cannot read the regimen "${part}"${place}; write ${examples.join(" or ")}${every}`);
}

/** A dose with the name of its drug: `56 mg esketamine nasal`. */
const NAMED = /^([-+\d.e]+\s*\S+)\s+([a-z-]*ketamine)\s+(.+)$/i;

import {
  type DoseEvent,
  parameterText,
  type Regimen,
  type RegimenKind,
  type RegimenParameter,
  regimenParameter,
} from "./regimen.js";
import * as kinds from "./regimens/index.js";

/** The ways of giving a drug that can be written as text. */
export const regimens: Readonly<Record<string, RegimenKind>> = Object.fromEntries(
  Object.values(kinds).flatMap((kind) => (typeof kind === "function" ? [] : [[kind.id, kind]])),
);

/** When the last dose of a list has been given. */
const endOf = (events: readonly DoseEvent[]): number =>
  events.reduce((end, { time, duration }) => Math.max(end, time + duration), 0);

const later = (events: readonly DoseEvent[], by: number): DoseEvent[] =>
  events.map((event) => ({ ...event, time: event.time + by }));

/**
 * One regimen after the other, each beginning when the one before has ended.
 * Numbers of the same name are told apart by a digit: `duration`, `duration2`.
 */
export function sequence(...parts: readonly Regimen[]): Regimen {
  const parameters: Record<string, RegimenParameter> = {};
  const names = parts.map((part) =>
    Object.fromEntries(
      Object.entries(part.parameters).map(([name, one]) => {
        let free = name;
        for (let i = 2; Object.hasOwn(parameters, free); i++) free = `${name}${i}`;
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
    events(values, weight) {
      let all: DoseEvent[] = [];
      parts.forEach((part, i) => {
        all = [...all, ...later(part.events(own(i, values), weight), endOf(all))];
      });
      return all;
    },
    text: (values) => parts.map((part, i) => part.text(values && own(i, values))).join(" then "),
  };
}

/** A regimen given again and again: `every` from start to start, `times` in all. */
export function repeat(part: Regimen, { every, times }: { every: string | number; times: number }): Regimen {
  const gap = regimenParameter("every", every, "time");
  if (gap.value <= 0) throw new RangeError(`every must be more than 0: ${every}`);
  if (!Number.isInteger(times) || times < 1 || times > 1000) {
    throw new RangeError(`the number of doses must be a whole number between 1 and 1000: ${times}`);
  }
  return {
    parameters: { ...part.parameters, every: gap, times: { value: times, unit: "1", range: [1, 1000] } },
    events(values, weight) {
      const once = part.events(values, weight);
      return Array.from({ length: Math.round(values.times as number) }, (_, i) =>
        later(once, i * (values.every as number)),
      ).flat();
    },
    text: (values) => `${part.text(values)} every ${parameterText(gap, values?.every)} x ${values?.times ?? times}`,
  };
}

/**
 * Reads a regimen: `"0.5 mg/kg over 40 min"`, `"0.35 mg/kg bolus then 0.2 mg/kg/h for 24 h"`,
 * `"0.5 mg/kg over 40 min every 3 days x 6"`.
 *
 * @throws RangeError that says which part could not be read and what would do.
 */
export function regimen(text: string): Regimen {
  const parts = text
    .trim()
    .split(/\s+then\s+/i)
    .map((part) => readPart(part.trim(), text));
  return parts.length === 1 ? (parts[0] as Regimen) : sequence(...parts);
}

const REPEATED = /^(.+?)\s+every\s+(.+?)\s+[x×]\s*(\S+)$/i;

function readPart(part: string, whole: string): Regimen {
  const again = REPEATED.exec(part);
  if (again !== null) {
    const [, once = "", every = "", times = ""] = again;
    return repeat(readPart(once, whole), { every, times: Number(times) });
  }
  for (const kind of Object.values(regimens)) {
    const match = kind.pattern.exec(part);
    if (match !== null) return kind.make(match.groups ?? {});
  }
  const examples = Object.values(regimens).map((kind) => `"${kind.example}"`);
  const place = part === whole.trim() ? "" : ` in "${whole.trim()}"`;
  const every = /\bevery\b/i.test(part) ? '; a repeat ends with "every 3 days x 6"' : "";
  throw new RangeError(`cannot read the regimen "${part}"${place}; write ${examples.join(" or ")}${every}`);
}

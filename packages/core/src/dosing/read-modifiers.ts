import { KetalabError } from "../language/errors.js";
import { cappedAt, delayedBy, startingAt, stoppedAt } from "./modifiers.js";
import type { Regimen } from "./regimen.js";
import { scheduled } from "./schedule.js";

type Modify = (part: Regimen) => Regimen;

/** Most that may stand behind one dose. */
const MOST = 20;

const changes: Readonly<Record<string, (part: Regimen, value: string) => Regimen>> = {
  "capped at": cappedAt,
  "stopped at": stoppedAt,
  lag: delayedBy,
  at: startingAt,
};

/** Words that begin a timetable, with the words that may follow at once. */
const begins: Readonly<Record<string, readonly string[]>> = {
  every: [],
  daily: [],
  weekly: [],
  once: ["daily", "weekly"],
  twice: ["daily", "weekly"],
  "three times": ["daily", "weekly"],
};

/** How many words the beginning of a modifier takes at a place; 0 where none begins. */
function lengthAt(words: readonly string[], i: number): number {
  const [one = "", two = "", three = ""] = words.slice(i, i + 3).map((word) => word.toLowerCase());
  if ((one === "capped" || one === "stopped") && two === "at") return 2;
  if (one === "lag" || (one === "at" && !(two === "steady" && three === "state"))) return 1;
  if (one === "three" && two === "times") return begins["three times"]!.includes(three) ? 3 : 0;
  const after = Object.hasOwn(begins, one) ? begins[one]! : undefined;
  return after === undefined ? 0 : after.length === 0 ? 1 : after.includes(two) ? 2 : 0;
}

/**
 * A part as its dose and what stands behind it, from left to right: `capped at`, `stopped at`, `lag`, `at`, and
 * timetables. Each word is looked at once.
 */
export function readModifiers(words: readonly string[]): { dose: string; modifiers: readonly Modify[] } {
  const found: { key: string; from: number; to: number }[] = [];
  for (let i = 1; i < words.length; i++) {
    const length = lengthAt(words, i);
    if (length === 0) continue;
    found.push({
      key: words
        .slice(i, i + length)
        .join(" ")
        .toLowerCase(),
      from: i,
      to: i + length,
    });
    i += length - 1;
  }
  if (found.length > MOST)
    throw new KetalabError("limit", `at most ${MOST} things may stand behind one dose, not ${found.length}`, {
      path: "regimen",
    });
  const modifiers = found.map(({ key, from, to }, k): Modify => {
    const rest = words.slice(to, found[k + 1]?.from);
    const steady = /^at steady state$/i.test(rest.slice(-3).join(" "));
    const value = (steady ? rest.slice(0, -3) : rest).join(" ");
    if (Object.hasOwn(changes, key)) {
      if (steady) throw notSteady();
      return (part) => changes[key]!(part, value);
    }
    const timetable = `${words.slice(from, to).join(" ")} ${value}`.trim();
    return (part) => scheduled(part, timetable, steady ? "steady state" : "nothing");
  });
  const dose = words.slice(0, found[0]?.from);
  if (/^at steady state$/i.test(dose.slice(-3).join(" "))) throw notSteady();
  return { dose: dose.join(" "), modifiers };
}

const notSteady = (): KetalabError =>
  new KetalabError(
    "syntax",
    '"at steady state" stands behind a repeat, for instance "25 mg oral every 8 h at steady state"',
    { path: "regimen" },
  );

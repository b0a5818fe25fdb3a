import type { Said } from "../../../scene/spec.js";
import { claim, type Phrase } from "../../../text/claim.js";
import { number, withUnit } from "../../../text/number-text.js";
import { alike, falls, now, rises, setTo, stays, was } from "../../shared/said.js";

/** With a capital, as at the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * That a number of the summary went up, went down, or stayed.
 * @param what what the number is of, with what stands before it.
 * @param name the number.
 * @param unit its unit.
 * @param figures how many are read.
 */
export const moves = (what: string, name: string, unit: string, figures = 3): readonly Phrase<Said>[] => [
  claim(
    rises(name, figures),
    (said) => `${what} rises from ${number(was(said, name), figures)} to ${withUnit(now(said, name), unit, figures)}`,
  ),
  claim(
    falls(name, figures),
    (said) => `${what} falls from ${number(was(said, name), figures)} to ${withUnit(now(said, name), unit, figures)}`,
  ),
  claim(stays(name, figures), (said) => `${what} stays at ${withUnit(now(said, name), unit, figures)}`),
];

const multiples = [
  [2, "twice"],
  [3, "three times"],
  [4, "four times"],
  [0.5, "half"],
  [0.25, "a quarter of"],
  [1 / 3, "a third of"],
] as const;

/**
 * How many times as much, as people say it.
 * @param ratio without a unit.
 */
export const times = (ratio: number): string =>
  multiples.find(([near]) => alike(ratio, near))?.[1] ?? `${number(ratio)} times`;

/**
 * The same before an adjective: twice as slow.
 * @param ratio without a unit.
 */
export const timesAs = (ratio: number): string =>
  multiples.find(([near]) => alike(ratio, near))?.[1].replace(" of", "") ?? `${number(ratio)} times`;

/** That no dose is given, and what is then said. */
export const withoutDose = (text: string, name = "dose"): Phrase<Said> =>
  claim(
    (said) => setTo(said, name) === 0,
    () => text,
  );

/** The end of a sentence of several claims. */
export const stop = (): Phrase<Said> =>
  claim(
    () => true,
    () => ".",
  );

/** Between two sentences. */
export const blank = (): Phrase<Said> =>
  claim(
    () => true,
    () => " ",
  );

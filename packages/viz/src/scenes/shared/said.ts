import type { Said } from "../../scene/spec.js";
import type { Phrase } from "../../text/claim.js";
import { number } from "../../text/number-text.js";

/** A condition on what a scene knows. */
export type Holds = Phrase<Said>["holds"];

/** A number of the state now, in the unit of the summary; NaN where there is none. */
export const now = ({ summary }: Said, name: string): number => summary[name] ?? Number.NaN;

/** The same before the gesture. */
export const was = ({ before }: Said, name: string): number => before?.summary[name] ?? Number.NaN;

/** What a control says now and said before, as a number in its unit. */
export const setTo = ({ values }: Said, name: string): number => Number(values[name]);
export const setFrom = ({ before }: Said, name: string): number => Number(before?.values[name]);

/** The controls among some that a gesture has changed. */
export const changed = ({ before, values }: Said, names: readonly string[]): readonly string[] =>
  before === undefined ? [] : names.filter((name) => before.values[name] !== values[name]);

/** That numbers are there to be read. */
export const known =
  (...names: readonly string[]): Holds =>
  (said) =>
    names.every((name) => Number.isFinite(now(said, name)));

/** That numbers are there to be read, and were before. */
export const knownTwice =
  (...names: readonly string[]): Holds =>
  (said) =>
    known(...names)(said) && names.every((name) => Number.isFinite(was(said, name)));

export const both =
  (...all: readonly Holds[]): Holds =>
  (said) =>
    all.every((holds) => holds(said));
export const not =
  (holds: Holds): Holds =>
  (said) =>
    !holds(said);

/** That two numbers read alike, written with so many figures: what reads alike has not changed for the reader. */
export const alike = (a: number, b: number, figures = 3): boolean => number(a, figures) === number(b, figures);

/** That a number reads higher than before, lower, or as it did. */
export const rises =
  (name: string, figures = 3): Holds =>
  (said) =>
    now(said, name) > was(said, name) && !alike(now(said, name), was(said, name), figures);
export const falls =
  (name: string, figures = 3): Holds =>
  (said) =>
    now(said, name) < was(said, name) && !alike(now(said, name), was(said, name), figures);
export const stays =
  (name: string, figures = 3): Holds =>
  (said) =>
    alike(now(said, name), was(said, name), figures);

/** What counts as in proportion: elasticities within a twentieth of one. */
const PROPORTIONAL = 0.05;

/** The slope of a number against another that moved with it, both as logarithms: 1 where it follows in proportion. */
export function slope(said: Said, name: string, against: (said: Said) => number): number {
  const moved = Math.log(against(said));
  // Beside what has hardly moved nothing can be said of a proportion.
  return Math.abs(moved) < 0.01 ? Number.NaN : Math.log(now(said, name) / was(said, name)) / moved;
}

/** How many times what it was a control is, or a number of the summary. */
export const ratioOf =
  (name: string) =>
  (said: Said): number =>
    setTo(said, name) / setFrom(said, name);
export const ratioIn =
  (name: string) =>
  (said: Said): number =>
    now(said, name) / was(said, name);

/** That a number has followed another less than in proportion, more, or just so. */
export const slopeBelowOne =
  (name: string, against: (said: Said) => number): Holds =>
  (said) =>
    slope(said, name, against) < 1 - PROPORTIONAL;
export const slopeAboveOne =
  (name: string, against: (said: Said) => number): Holds =>
  (said) =>
    slope(said, name, against) > 1 + PROPORTIONAL;
export const inProportion =
  (name: string, against: (said: Said) => number): Holds =>
  (said) => {
    const [moved, own] = [Math.log(against(said)), Math.log(now(said, name) / was(said, name))];
    return Math.abs(own - moved) <= PROPORTIONAL * Math.abs(moved) + 1e-6;
  };

/** That a number of the summary lies between two limits, in its unit. */
export const within =
  (name: string, low: number, high: number): Holds =>
  (said) =>
    now(said, name) >= low && now(said, name) <= high;

/** That a ratio is what a caption calls it, within a twentieth. */
export const near = (value: number, wanted: number): boolean => Math.abs(value / wanted - 1) <= 0.05;

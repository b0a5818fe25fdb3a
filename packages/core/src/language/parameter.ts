import { argument } from "./argument.js";
import { KetalabError, shortened } from "./errors.js";
import { significant } from "./number-text.js";
import type { Evidence, Source } from "./source.js";
import { inUnit, quantity, toBase } from "./units.js";

/** A number that a reader may dispute, with everything needed to dispute it. */
export interface Parameter {
  /** As published, in `unit`. */
  readonly value: number;
  /** As published. */
  readonly unit: string;
  /** The value in the base system of `units.ts`. */
  readonly base: number;
  /** What is accepted, in `unit`: the plausible range of the source where it gives one, else what makes sense at all. */
  readonly range: readonly [least: number, most: number];
  /** Where it was published. */
  readonly source: Source;
  /** How well it is known. */
  readonly evidence: Evidence;
  /** How it was got, and what to be careful about; empty where there is nothing to say. */
  readonly note: string;
}

/** Where a number comes from. */
export interface ParameterOptions {
  /** Where it was published. */
  readonly source: Source;
  /** How well it is known. */
  readonly evidence: Evidence;
  /**
   * What is accepted, least and most in this order, as text or as a number in the unit of the parameter; 0 to a
   * thousandfold by default for a value above 0.
   */
  readonly range?: readonly [string | number, string | number];
  /** How it was got, and what to be careful about. */
  readonly note?: string;
}

/**
 * A number with its unit, range, source and evidence.
 *
 * @param text the value with its unit, `"84 L/h"`; a pure number stands alone, `"0.75"`.
 * @throws KetalabError for what is not a number with a unit, and for a value outside of its own range.
 * @example parameter("0.71 µmol/L", { source: gilling2009, evidence: "read", range: ["0.33 µmol/L", "2.8 µmol/L"] })
 */
export function parameter(text: string, options: ParameterOptions): Parameter {
  const { source, evidence, range, note = "" } = argument(options, "options of a parameter");
  const { value, unit } = quantity(text);
  const limits = range ?? (value > 0 ? [0, value * 1000] : [-1e6, 1e6]);
  const [least, most] = limits.map((limit) => inUnit(limit, unit.text, "range")) as [number, number];
  if (!(least <= value && value <= most))
    throw new KetalabError("range", `${text} is not in its own range, ${limits.join(" to ")}`, { given: text });
  return { value, unit: unit.text, base: toBase(value, unit), range: [least, most], source, evidence, note };
}

/**
 * Reads what somebody gave for a parameter: a number in its unit, or text with any unit of the same kind.
 *
 * @returns the value in the base system.
 * @throws KetalabError for another dimension, for what is not finite and for what is out of range, saying the range.
 */
export function readValue(
  name: string,
  given: string | number,
  { unit, range }: Pick<Parameter, "unit" | "range">,
): number {
  const value = inUnit(given, unit, name);
  const [least, most] = range;
  if (!(value >= least && value <= most)) {
    const shown =
      typeof given === "number" ? `${significant(given, 6)}${unit === "1" ? "" : ` ${unit}`}` : shortened(given.trim());
    throw new KetalabError(
      "range",
      `${name} must be between ${significant(least, 6)} and ${significant(most, 6)}${unit === "1" ? "" : ` ${unit}`}: ${shown}`,
      { path: name, given },
    );
  }
  return toBase(value, unit);
}

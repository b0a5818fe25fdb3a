import { textArgument } from "./argument.js";
import { KetalabError, quoted, shortened } from "./errors.js";
import { readNumber } from "./number.js";
import { lowest, type Unit, unit } from "./unit.js";
import { dimensions, MASS, SUBSTANCE } from "./unit-table.js";

export { lowest, type Unit, unit };

/** A number, counted in what the place says where it is given, or text with a unit. */
export type Given = number | string;

/** A number with its unit. */
export interface Quantity {
  /** In `unit`. */
  readonly value: number;
  /** Of `value`. */
  readonly unit: Unit;
}

/** True when two units measure the same kind of thing. */
export const sameDimension = (a: Unit, b: Unit): boolean => a.dims.every((power, i) => power === b.dims[i]);

/** The dimension in words: `mass/volume`. */
export function dimensionText({ dims }: { readonly dims: readonly number[] }): string {
  const part = (sign: number) =>
    dims.flatMap((power, i) => {
      const n = power * sign;
      return n > 0 ? [n === 1 ? (dimensions[i] as string) : `${dimensions[i]}^${n}`] : [];
    });
  const [above, below] = [part(1), part(-1)];
  if (above.length === 0 && below.length === 0) return "a pure number";
  return [above.join("*") || "1", ...below].join("/");
}

const NUMBER =
  /^[+\-\u2212\u2013]?(?:[\d.,]|['\u2019\u00a0\u2009\u202f](?=\d)| (?=\d{3}(?!\d)))+(?:e[+\-\u2212]?\d+)?/i;

const LONGEST_QUANTITY = 200;

/**
 * Reads a number with its unit: `"0.5 mg/kg"`, `"40 min"`, `"121 ng/mL"`. The number is read as `readNumber` reads it: `0,5 mg/kg`
 * too, and `1,000 mg` not.
 *
 * @param text a number and its unit; a pure number stands alone. At most 200 characters.
 * @throws KetalabError `syntax` when it is not a number followed by a unit, `ambiguous` for a number with two readings, `unit`
 * for an unknown unit.
 */
export function quantity(text: string): Quantity {
  textArgument(text, "a quantity");
  const written = text.length > LONGEST_QUANTITY ? "" : text.trim();
  const number = NUMBER.exec(written)?.[0];
  if (number === undefined || !/\d/.test(number)) {
    throw new KetalabError("syntax", `not a number with a unit: ${quoted(text)}; write for instance "0.5 mg/kg"`, {
      given: text,
    });
  }
  const rest = written.slice(number.length).trim();
  if (/^(?:[-\u2212\u2013]|to\b)\s*\d/.test(rest)) {
    throw new KetalabError("syntax", `a range and not one number: ${quoted(text)}`, { given: text });
  }
  return { value: readNumber(number), unit: unit(rest === "" ? "1" : rest) };
}

const asUnit = (given: Unit | string): Unit => (typeof given === "string" ? unit(given) : given);

/**
 * The same quantity in another unit, by one exact factor, which follows from the definition of the units.
 *
 * With `MW` (molar mass, g/mol) it also crosses between mass and amount of substance, ng/mL and µmol/L for instance.
 *
 * @param value in the unit `from`.
 * @param from its unit.
 * @param to the unit wanted.
 * @returns the value in the unit `to`.
 * @throws KetalabError `unit` when the two do not measure the same thing; both dimensions are named.
 * @example convert(237.73, "ng/mL", "µmol/L", { MW: 237.73 }) // 1
 */
export function convert(
  value: number,
  from: Unit | string,
  to: Unit | string,
  {
    MW,
  }: {
    /** Molar mass, g/mol as a number, or text. */
    MW?: Given;
  } = {},
): number {
  if (typeof value !== "number") throw new TypeError(`a value to convert must be a number: ${quoted(value)}`);
  const [a, b] = [asUnit(from), asUnit(to)];
  if (!sameDimension(a, b)) {
    const crossing = MW === undefined ? undefined : molarCrossing(a, b);
    if (crossing === undefined) throw mismatch(a, b, MW === undefined);
    const mass = inUnit(MW as Given, "g/mol", "MW");
    if (!(mass > 0 && mass < Number.POSITIVE_INFINITY))
      throw new KetalabError("range", `MW must be above 0 g/mol: ${quoted(MW)}`, { path: "MW", given: MW });
    return (crossing > 0 ? value / mass : value * mass) * ((a.num * b.den) / (a.den * b.num));
  }
  const { num, den } = lowest(a.num * b.den, a.den * b.num);
  return den === 1 ? value * num : num === 1 ? value / den : (value * num) / den;
}

/** +1 when going from mass to substance, -1 for the way back; µg per µmol is g per mol, so no factor is needed. */
function molarCrossing(a: Unit, b: Unit): 1 | -1 | undefined {
  const gap = a.dims.map((power, i) => power - (b.dims[i] as number));
  const others = gap.some((power, i) => power !== 0 && i !== MASS && i !== SUBSTANCE);
  if (others || gap[MASS] !== -(gap[SUBSTANCE] as number)) return undefined;
  return gap[MASS] === 1 ? 1 : gap[MASS] === -1 ? -1 : undefined;
}

function mismatch(a: Unit, b: Unit, hint: boolean): KetalabError {
  const molarHint = hint && molarCrossing(a, b) !== undefined ? "; give the molar mass as { MW }" : "";
  return new KetalabError(
    "unit",
    `cannot convert ${shortened(a.text)} (${dimensionText(a)}) to ${shortened(b.text)} (${dimensionText(b)})${molarHint}`,
    { given: a.text },
  );
}

/** To the base system (µg, L, min, µmol, …). */
export function toBase(value: number, from: Unit | string): number {
  const { num, den } = asUnit(from);
  return den === 1 ? value * num : num === 1 ? value / den : (value * num) / den;
}

/** From the base system. */
export function fromBase(value: number, to: Unit | string): number {
  const { num, den } = asUnit(to);
  return num === 1 ? value * den : den === 1 ? value / num : (value * den) / num;
}

/**
 * A number from text with a unit, or from a plain number that is taken to be in `expected`; the result is in `expected`.
 *
 * @param given a number in `expected`, or text with any unit of the same kind.
 * @param expected the unit of the result.
 * @param name of the place, for the error.
 * @throws KetalabError when the text cannot be read, and when the dimension differs; both are named. TypeError for neither number
 * nor text.
 */
export function inUnit(given: Given, expected: string, name = "value"): number {
  if (typeof given === "number") return given;
  if (typeof given !== "string")
    throw new TypeError(`${name} must be a number or text with a unit, for instance "1 ${expected}": ${quoted(given)}`);
  const { value, unit: written } = named(name, given);
  const wanted = unit(expected);
  if (!sameDimension(written, wanted)) {
    throw new KetalabError(
      "unit",
      `${name} must be ${dimensionText(wanted)} (${expected}), not ${dimensionText(written)}: ${quoted(given)}`,
      { path: name, given },
    );
  }
  return convert(value, written, wanted);
}

/** A quantity that is given for something; what is wrong with it is said with the name of the place. */
function named(name: string, given: string): Quantity {
  try {
    return quantity(given);
  } catch (error) {
    if (!(error instanceof KetalabError)) throw error;
    const { code, message, nearest } = error;
    throw new KetalabError(code, `${name}: ${message}`, { path: name, given, nearest });
  }
}

/**
 * Mass of the hydrochloride salt that holds one mass unit of ketamine base, a ratio: 274.2 over 237.73, as labels round it
 * (source `ketalar-label`).
 */
export const saltFactor = 1.1533;

/**
 * Ketamine base in a mass of hydrochloride salt, in the same unit; by {@link saltFactor}, source `ketalar-label`.
 * @param salt in a unit of mass.
 * @throws TypeError for what is no number.
 */
export const baseFromSalt = (salt: number): number => mass(salt) / saltFactor;

/**
 * Hydrochloride salt that holds a mass of ketamine base, in the same unit; by {@link saltFactor}, source `ketalar-label`.
 * @param base in a unit of mass.
 * @throws TypeError for what is no number.
 */
export const saltFromBase = (base: number): number => mass(base) * saltFactor;

function mass(given: number): number {
  if (typeof given !== "number") throw new TypeError(`a mass of salt or base must be a number: ${quoted(given)}`);
  return given;
}

/**
 * Units as clinicians write them. A unit is a vector of dimensions and an exact factor to the base system
 *
 *     µg, L, min, µmol, mV, pA, K, mmHg, kg (body weight only), point
 *
 * which is chosen so that the units of this field need no factor at all: ng/mL = µg/L = 1, µmol/L = 1, L/min = 1.
 * A kilogram is always a kilogram of body weight: with body weight as a dimension of its own, a "per kg" that got lost
 * on the way is an error of dimension and not a wrong number.
 */
export interface Unit {
  /** As it was written. */
  readonly text: string;
  /**
   * Powers of `dimensions`, one for each of the ten, in that order: mass, volume, time, substance, voltage, current,
   * temperature, pressure, body weight, score.
   */
  readonly dims: readonly number[];
  /** Factor to the base system, as a fraction of two whole numbers: value_base = value * num / den. */
  readonly num: number;
  /** The lower part of that fraction. */
  readonly den: number;
}

/** A number, counted in what the place says where it is given, or text with a unit. */
export type Given = number | string;

/** A number with its unit. */
export interface Quantity {
  /** In `unit`. */
  readonly value: number;
  /** Of `value`. */
  readonly unit: Unit;
}

export const dimensions = [
  "mass",
  "volume",
  "time",
  "substance",
  "voltage",
  "current",
  "temperature",
  "pressure",
  "body weight",
  "score",
] as const;

type Atom = readonly [dims: Readonly<Record<number, number>>, num: number, den: number];
const [MASS, VOLUME, TIME, SUBSTANCE, VOLTAGE, CURRENT, TEMPERATURE, PRESSURE, WEIGHT, SCORE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;

const of = (dim: number, num: number, den = 1): Atom => [{ [dim]: 1 }, num, den];
const molar = (num: number, den = 1): Atom => [{ [SUBSTANCE]: 1, [VOLUME]: -1 }, num, den];
const conductance = (num: number, den = 1): Atom => [{ [CURRENT]: 1, [VOLTAGE]: -1 }, num, den];
const pure = (num: number, den = 1): Atom => [{}, num, den];

const atoms: Readonly<Record<string, Atom>> = {
  g: of(MASS, 1e6),
  mg: of(MASS, 1000),
  µg: of(MASS, 1),
  ng: of(MASS, 1, 1000),
  L: of(VOLUME, 1),
  dL: of(VOLUME, 1, 10),
  mL: of(VOLUME, 1, 1000),
  µL: of(VOLUME, 1, 1e6),
  ms: of(TIME, 1, 60000),
  s: of(TIME, 1, 60),
  min: of(TIME, 1),
  h: of(TIME, 60),
  d: of(TIME, 1440),
  week: of(TIME, 10080),
  y: of(TIME, 525960),
  mol: of(SUBSTANCE, 1e6),
  mmol: of(SUBSTANCE, 1000),
  µmol: of(SUBSTANCE, 1),
  nmol: of(SUBSTANCE, 1, 1000),
  M: molar(1e6),
  mM: molar(1000),
  µM: molar(1),
  nM: molar(1, 1000),
  V: of(VOLTAGE, 1000),
  mV: of(VOLTAGE, 1),
  nA: of(CURRENT, 1000),
  pA: of(CURRENT, 1),
  nS: conductance(1),
  pS: conductance(1, 1000),
  K: of(TEMPERATURE, 1),
  mmHg: of(PRESSURE, 1),
  atm: of(PRESSURE, 760),
  kg: of(WEIGHT, 1),
  point: of(SCORE, 1),
  Hz: [{ [TIME]: -1 }, 60, 1],
  bpm: [{ [TIME]: -1 }, 1, 1],
  "%": pure(1, 100),
  1: pure(1),
};

/** Other spellings. The micro sign and the Greek letter look alike and are two characters. */
const spellings: Readonly<Record<string, string>> = {
  ug: "µg",
  mcg: "µg",
  uL: "µL",
  ul: "µL",
  ml: "mL",
  l: "L",
  dl: "dL",
  umol: "µmol",
  uM: "µM",
  sec: "s",
  second: "s",
  seconds: "s",
  mins: "min",
  minute: "min",
  minutes: "min",
  hr: "h",
  hrs: "h",
  hour: "h",
  hours: "h",
  day: "d",
  days: "d",
  weeks: "week",
  year: "y",
  years: "y",
  points: "point",
  percent: "%",
  msec: "ms",
};

const cache = new Map<string, Unit>();

/**
 * Reads a unit: products with `*` or `·`, quotients with `/`, powers with `^`, one level of brackets.
 *
 * @param text such as `mg/kg/h`; `1` for a pure number.
 * @throws RangeError when a part is not a known unit.
 * @example unit("mg/kg/h")
 */
export function unit(text: string): Unit {
  let known = cache.get(text);
  if (known === undefined) {
    known = read(text);
    cache.set(text, known);
  }
  return known;
}

function read(text: string): Unit {
  const dims = new Array<number>(dimensions.length).fill(0);
  let num = 1;
  let den = 1;
  const tokens =
    text
      .replaceAll("μ", "µ")
      .replaceAll("·", "*")
      .match(/[A-Za-zµ%]+|\d+|[*/^()-]|\S/g) ?? [];
  let at = 0;
  const wrong = (part: string) =>
    new RangeError(
      `unknown unit "${part}"${part === text ? "" : ` in "${text}"`}; known: ${Object.keys(atoms).join(", ")}`,
    );
  const product = (sign: number, inner: boolean): void => {
    let power = sign;
    for (;;) {
      const token = tokens[at++];
      if (token === undefined) throw wrong(text);
      if (token === "(" && !inner) {
        product(power, true);
        if (tokens[at++] !== ")") throw wrong(text);
      } else {
        const atom = atoms[spellings[token] ?? token];
        if (atom === undefined) throw wrong(token);
        let times = power;
        if (tokens[at] === "^") {
          const minus = tokens[at + 1] === "-";
          const digits = Number(tokens[at + (minus ? 2 : 1)]);
          if (!Number.isInteger(digits)) throw wrong(text);
          times *= minus ? -digits : digits;
          at += minus ? 3 : 2;
        }
        for (const [dim, n] of Object.entries(atom[0])) dims[Number(dim)] = (dims[Number(dim)] as number) + n * times;
        for (let i = 0; i < Math.abs(times); i++) {
          num *= times > 0 ? atom[1] : atom[2];
          den *= times > 0 ? atom[2] : atom[1];
        }
      }
      if (tokens[at] === "*") power = sign;
      else if (tokens[at] === "/") power = -sign;
      else return;
      at++;
    }
  };
  product(1, false);
  if (at < tokens.length) throw wrong(text);
  return { text, dims, ...lowest(num, den) };
}

/** A fraction in lowest terms, so that equal units compare equal. */
export function lowest(num: number, den: number): { num: number; den: number } {
  let [a, b] = [num, den];
  while (b !== 0) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
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

const pattern = /^\s*([+\u2212-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(.*?)\s*$/i;

/**
 * Reads a number with its unit: `"0.5 mg/kg"`, `"40 min"`, `"121 ng/mL"`.
 *
 * @param text a number and its unit; a pure number stands alone.
 * @throws RangeError when it is not a number followed by a unit.
 */
export function quantity(text: string): Quantity {
  const match = pattern.exec(text);
  const hint = /\d,\d/.test(text) ? "; write decimals with a point" : "";
  if (match === null)
    throw new RangeError(`not a number with a unit: "${text}"${hint}; write for instance "0.5 mg/kg"`);
  const value = Number((match[1] as string).replace("\u2212", "-"));
  if (hint !== "") throw new RangeError(`not a number with a unit: "${text}"${hint}`);
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: "${text}"`);
  return { value, unit: unit(match[2] === "" ? "1" : (match[2] as string)) };
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
 * @throws RangeError when the two do not measure the same thing; both dimensions are named.
 * @example convert(237.73, "ng/mL", "µmol/L", { MW: 237.73 }) // 1
 */
export function convert(
  value: number,
  from: Unit | string,
  to: Unit | string,
  {
    MW,
  }: {
    /** Molar mass, g/mol. */
    MW?: number;
  } = {},
): number {
  const [a, b] = [asUnit(from), asUnit(to)];
  if (!sameDimension(a, b)) {
    const crossing = MW === undefined ? undefined : molarCrossing(a, b);
    if (crossing === undefined) throw mismatch(a, b, MW === undefined);
    return (crossing > 0 ? value / (MW as number) : value * (MW as number)) * ((a.num * b.den) / (a.den * b.num));
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

function mismatch(a: Unit, b: Unit, hint: boolean): RangeError {
  const molarHint = hint && molarCrossing(a, b) !== undefined ? "; give the molar mass as { MW }" : "";
  return new RangeError(
    `cannot convert ${a.text} (${dimensionText(a)}) to ${b.text} (${dimensionText(b)})${molarHint}`,
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
 * @throws RangeError when the dimension differs; both are named.
 */
export function inUnit(given: string | number, expected: string, name = "value"): number {
  if (typeof given === "number") return given;
  const { value, unit: written } = named(name, given);
  const wanted = unit(expected);
  if (!sameDimension(written, wanted)) {
    throw new RangeError(
      `${name} must be ${dimensionText(wanted)} (${expected}), not ${dimensionText(written)}: "${given}"`,
    );
  }
  return convert(value, written, wanted);
}

/** A quantity that is given for something; what is wrong with it is said with the name of the place. */
function named(name: string, given: string): Quantity {
  try {
    return quantity(given);
  } catch (error) {
    throw new RangeError(`${name}: ${(error as Error).message}`);
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
 */
export const baseFromSalt = (salt: number): number => salt / saltFactor;

/**
 * Hydrochloride salt that holds a mass of ketamine base, in the same unit; by {@link saltFactor}, source `ketalar-label`.
 * @param base in a unit of mass.
 */
export const saltFromBase = (base: number): number => base * saltFactor;

import { textArgument } from "./argument.js";
import { KetalabError, quoted } from "./errors.js";
import { nearest } from "./names.js";
import { atoms, dimensions, unitHint, usualSpelling } from "./unit-table.js";

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

const cache = new Map<string, Unit>();

/** Longer texts are no units, larger powers and factors no units of this field. */
const LONGEST_UNIT = 100;

const LARGEST_POWER = 9;

const LARGEST_FACTOR = 1e21;

/** More units than this are not kept once they are read. */
const MOST_KEPT = 1000;

/**
 * Reads a unit: products with `*` or `·`, quotients with `/`, powers with `^` or raised digits, one level of brackets.
 *
 * @param text such as `mg/kg/h`; `1` for a pure number. At most 100 characters, powers up to 9.
 * @throws KetalabError `unit` when a part is not a known unit, with what would do.
 * @example unit("mg/kg/h")
 */
export function unit(text: string): Unit {
  let known = cache.get(text);
  if (known === undefined) {
    known = read(text);
    if (cache.size < MOST_KEPT) cache.set(text, known);
  }
  return known;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** One way of writing for each sign. */
const plain = (text: string): string =>
  text
    .replaceAll("μ", "µ")
    .replace(/[·⋅×∙]/g, "*")
    .replace(/⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) =>
      [...power].reduce((all, one) => all + (one === "⁻" ? "-" : RAISED.indexOf(one)), "^"),
    );

function read(text: string): Unit {
  textArgument(text, "a unit");
  if (text.length > LONGEST_UNIT) throw unknownUnit(text, text);
  const tokens = plain(text).match(/[A-Za-zµ%]+|\d+|[*/^()-]|\S/g) ?? [];
  const dims = new Array<number>(dimensions.length).fill(0);
  let num = 1;
  let den = 1;
  let at = 0;
  const wrong = (part: string) => unknownUnit(part, text);
  const power = (): number => {
    if (tokens[at] !== "^") return 1;
    const sign = tokens[at + 1] === "-" ? -1 : 1;
    const digits = tokens[at + (sign < 0 ? 2 : 1)] ?? "";
    if (!/^\d$/.test(digits)) throw wrong(text);
    at += sign < 0 ? 3 : 2;
    return sign * Number(digits);
  };
  const factor = (sign: number): void => {
    const token = tokens[at++];
    if (token === undefined) throw wrong(text);
    const name = usualSpelling(token);
    const atom = Object.hasOwn(atoms, name) ? atoms[name] : undefined;
    if (atom === undefined) throw wrong(token);
    const times = sign * power();
    for (const [dim, n] of Object.entries(atom[0])) dims[Number(dim)] = (dims[Number(dim)] as number) + n * times;
    for (let i = 0; i < Math.abs(times); i++) {
      num *= times > 0 ? atom[1] : atom[2];
      den *= times > 0 ? atom[2] : atom[1];
    }
  };
  const product = (sign: number, inner: boolean): void => {
    let way = sign;
    for (;;) {
      if (tokens[at] === "(" && !inner) {
        at++;
        product(way, true);
        if (tokens[at++] !== ")") throw wrong(text);
      } else factor(way);
      if (tokens[at] === "*") way = sign;
      else if (tokens[at] === "/") way = -sign;
      else return;
      at++;
    }
  };
  product(1, false);
  if (at < tokens.length) throw wrong(tokens[at] as string);
  if (dims.some((one) => Math.abs(one) > 4 * LARGEST_POWER)) throw tooLarge(text);
  return { text, dims, ...lowest(num, den, text) };
}

/** What is wrong with a unit, and what would do. */
function unknownUnit(part: string, text: string): KetalabError {
  const word = text.split(/\s+/).find((one) => one.includes(part)) ?? part;
  const hint = unitHint(word) ?? unitHint(part);
  const named = unitHint(word) !== undefined ? word : part;
  const where = named === text ? "" : ` in ${quoted(text)}`;
  const names = Object.keys(atoms);
  const near = /^[A-Za-zµ%]{2,12}$/.test(part) ? nearest(part, names).filter((name) => name.length > 1) : [];
  const said = hint ?? `; known: ${names.join(", ")}`;
  return new KetalabError("unit", `unknown unit ${quoted(named)}${where}${hint === undefined ? "" : ": it "}${said}`, {
    given: text,
    nearest: near,
  });
}

const tooLarge = (text: string): KetalabError =>
  new KetalabError("unit", `unit ${quoted(text)} is too large or too small to count with`, { given: text });

/**
 * A fraction in lowest terms, so that equal units compare equal.
 * @param num the upper part, without a unit.
 * @param den the lower part, without a unit.
 * @param text what it belongs to, for the error.
 * @throws KetalabError for factors that are no exact numbers any more.
 */
export function lowest(num: number, den: number, text = ""): { num: number; den: number } {
  const fits = (part: number) => part > 0 && part <= LARGEST_FACTOR;
  if (!fits(num) || !fits(den)) throw tooLarge(text);
  let [a, b] = [num, den];
  while (b !== 0) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
}

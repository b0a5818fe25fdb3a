import { sameDimension, unit } from "../language/units.js";

/** How the numbers of a column are turned into amounts: as they are, or as exponents because they are logarithms. */
export type Scale = "x" | "10^x" | "2^x" | "e^x" | "10^-x";

/** What a column says about itself. */
export interface Heading {
  /** Without its unit; `column 2` where there is no header. */
  readonly name: string;
  /** As it is written, when it is a unit that the library knows; of the amounts, not of their logarithms. */
  readonly unit: string | undefined;
  /** How its numbers are turned into amounts: `10^x` for `log dose`, `Dose (log nM)` and `lg [A]`, `2^x` for `log2 dose`. */
  readonly scale: Scale;
  /** What it could mean, when that cannot be told: a logarithm to an unusual base, or one of a sum. */
  readonly unclear?: string;
}

/** A name with its unit longer than this is a text; only its beginning is kept. */
const LONGEST = 120;
/** No unit has more letters. */
const LONGEST_UNIT = 24;

/** A name and its unit, as people write them; the last two only for concentrations, or "vitamin K" would be in kelvin. */
const ways = [
  /^(.+?)\s*[([]([^()[\]]+)[)\]]$/,
  /^(.+?)\s*(?:\s\/|\sin)\s+(\S+)$/,
  /^(.+?)[\s,_]+(\S*(?:M|\/\S+))$/,
  /^((?:log|lg|ln)(?:10|2)?)([nmuµμ]?M)$/i,
] as const;

/** A heading from its text: `dose (µM)`, `dose [nM]`, `dose / nM`, `dose nM`, `log [A]`, `Dose (log nM)`, `log10[A], M`. */
export function headingOf(text: string): Heading {
  const written = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, " ")
    .trim();
  const whole = written.length > LONGEST ? `${written.slice(0, LONGEST - 1)}…` : written;
  const log = logarithmOf(whole);
  for (const way of ways) {
    const [, name = "", inside = ""] = way.exec(whole) ?? [];
    const found = unitOf(inside) ?? unitOf(withoutLogarithm(inside));
    if (found !== undefined) return { name, unit: found, ...log };
  }
  return { name: whole, unit: undefined, ...log };
}

/** The word itself, a minus before it, and the base behind it; as a word, or before a capital as in `logDose`. */
const logarithm =
  /(?<![A-Za-z])([-\u2212\u2013]\s*|neg(?:ative)?\.?\s+|minus\s+)?(natural\s+)?(?:[Ll][Oo][Gg](?:arithm(?:us)?)?|[Ll][Gg]|([Ll][Nn]))[\s_]*(10|₁₀|2|₂|e\b|ₑ|1p|\d+)?(?![a-z])/;
/** Words that are written together with it in small letters: `logdose`, `log10conc`. */
const joined = /(?<![a-z])log(10|2)?(?=dose|conc|drug|agonist|antagonist|[ck](?![a-z])|[nmuµμ]?m(?![a-z])|ec50)/i;

/** How a name says that numbers are logarithms. */
function logarithmOf(name: string): Pick<Heading, "scale" | "unclear"> {
  // "doseLog" and "Dose_log10" hold the word as well.
  const parted = name.replace(/([a-z])(?=Log)/g, "$1 ").replaceAll("_", " ");
  const [found, minus, natural, ln, base = ""] = logarithm.exec(parted) ?? [];
  if (found === undefined) {
    const [one, two] = joined.exec(parted) ?? [];
    return { scale: one === undefined ? "x" : two === "2" ? "2^x" : "10^x" };
  }
  const unclear = whyUnclear(parted, base);
  const scale: Scale = /^[2₂]/.test(base) ? "2^x" : ln !== undefined || natural || /^[eₑ]/.test(base) ? "e^x" : "10^x";
  if (minus === undefined) return { scale, ...(unclear !== undefined && { unclear }) };
  if (scale !== "10^x") return { scale, unclear: "a minus logarithm to another base than 10" };
  return { scale: "10^-x", ...(unclear !== undefined && { unclear }) };
}

function whyUnclear(name: string, base: string): string | undefined {
  if (/\blog[\s-]*(?:scale|axis|spac|plot)/i.test(name))
    return "numbers on a logarithmic scale may be doses, or logarithms of them";
  if (base === "1p" || /[([][^()[\]]*\+\s*1\s*[)\]]/.test(name))
    return "the logarithm of a dose plus one may be meant, or that of the dose";
  if (base !== "" && !/^(?:10|₁₀|2|₂|e|ₑ)$/.test(base))
    return `a logarithm to the base ${base} may be meant, or a name`;
  return undefined;
}

/** `log nM`, `nM, log10` and `-log M` without the word. */
const withoutLogarithm = (text: string) =>
  text
    .replace(logarithm, "")
    .replace(/^[\s,;:]+|[\s,;:]+$/g, "")
    .replace(/^[([]([^()[\]]*)[)\]]$/, "$1");

/** A unit of the library, as it is written. */
export function unitOf(text: string): string | undefined {
  const written = text.trim();
  if (written === "" || written.length > LONGEST_UNIT) return undefined;
  try {
    unit(written);
  } catch {
    return undefined;
  }
  return written;
}

/** True for two spellings of one unit, `µM` and `uM`; units of the library both. */
export function isSameUnit(a: string, b: string): boolean {
  try {
    const [one, other] = [unit(a), unit(b)];
    return sameDimension(one, other) && one.num === other.num && one.den === other.den;
  } catch {
    return a === b;
  }
}

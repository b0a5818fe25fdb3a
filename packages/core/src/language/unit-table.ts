/** What a unit may measure. */
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

/** The powers of the dimensions by their place, and the exact factor to the base system as a fraction. */
export type Atom = readonly [dims: Readonly<Record<number, number>>, num: number, den: number];
const [MASS, VOLUME, TIME, SUBSTANCE, VOLTAGE, CURRENT, TEMPERATURE, PRESSURE, WEIGHT, SCORE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;

export { MASS, SUBSTANCE };

const of = (dim: number, num: number, den = 1): Atom => [{ [dim]: 1 }, num, den];
const molar = (num: number, den = 1): Atom => [{ [SUBSTANCE]: 1, [VOLUME]: -1 }, num, den];
const conductance = (num: number, den = 1): Atom => [{ [CURRENT]: 1, [VOLTAGE]: -1 }, num, den];
const pure = (num: number, den = 1): Atom => [{}, num, den];

/** The units that are put together to all others. */
export const atoms: Readonly<Record<string, Atom>> = {
  g: of(MASS, 1e6),
  mg: of(MASS, 1000),
  µg: of(MASS, 1),
  ng: of(MASS, 1, 1000),
  pg: of(MASS, 1, 1e6),
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
  lb: of(WEIGHT, 45359237, 1e8),
  point: of(SCORE, 1),
  Hz: [{ [TIME]: -1 }, 60, 1],
  bpm: [{ [TIME]: -1 }, 1, 1],
  "%": pure(1, 100),
  1: pure(1),
};

const spelt: Readonly<Record<string, string>> = {
  g: "gm gram",
  mg: "milligram",
  µg: "ug mcg microgram",
  kg: "kilogram kilo",
  lb: "pound",
  L: "l liter litre",
  dL: "dl",
  mL: "ml milliliter millilitre cc",
  µL: "ul uL",
  ms: "msec",
  s: "sec second",
  min: "minute",
  h: "hr hour",
  d: "day",
  week: "wk",
  y: "yr year",
  µmol: "umol",
  µM: "uM",
  "%": "percent",
};

const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries(spelt).flatMap(([known, others]) => others.split(" ").map((other) => [other, known])),
);

/** Words that a prescription may write with a capital or in capitals, as long as only one unit can be meant. */
const CAPITALS = /^(?:[KM]G|[KLHDM][glrL]|MCG|UG|NG|ML|LB|HR|MIN|SEC|[A-Z][a-z]{2,})S?s?$/;

/**
 * The unit that a word means, in its usual spelling: `mgs`, `KG` and `Hours` are read. `Mg` is not, which is magnesium or a megagram.
 * The micro sign and the Greek letter look alike and are two characters.
 */
export function usualSpelling(word: string): string {
  const known = (one: string) => spellings.get(one) ?? (Object.hasOwn(atoms, one) ? one : undefined);
  const lower = word !== "Mg" && CAPITALS.test(word) ? word.toLowerCase() : word;
  return known(word) ?? known(lower) ?? (/^..+s$/.test(lower) ? known(lower.slice(0, -1)) : undefined) ?? word;
}

const route = "is a route; a quantity is for instance 10 mg";
const minutes = 'is no unit here; minutes are "min"';
const hints: Readonly<Record<string, string>> = {
  Mg: 'is magnesium or a megagram; milligrams are "mg"',
  m: minutes,
  mn: minutes,
  "'": minutes,
  "\u2032": minutes,
  "\u2019": minutes,
  gamma: 'is "µg" today',
  γ: 'is "µg" today',
  month: 'has no fixed length; write "days" or "weeks"',
  C: 'is not taken; write kelvins, "310 K" for 37 °C',
  "°C": 'is not taken; write kelvins, "310 K" for 37 °C',
};

/** What people write where no unit can be read, and what to write instead. */
export function unitHint(word: string): string | undefined {
  if (/^(?:i\.?[vmn]|s\.?c|p\.?o)\.?$/i.test(word)) return route;
  const one = word.replace(/^months$/, "month");
  return Object.hasOwn(hints, one) ? hints[one] : undefined;
}

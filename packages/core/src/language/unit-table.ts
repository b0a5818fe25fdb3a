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
  g: "gm gms gram grams G",
  mg: "mgs milligram milligrams MG",
  µg: "ug mcg mcgs microgram micrograms UG MCG Mcg µG",
  ng: "nanogram nanograms NG",
  kg: "kgs kilogram kilograms kilo kilos Kg Kgs KG KGS",
  lb: "lbs pound pounds LB LBS Lb Lbs",
  L: "l liter liters litre litres Liter Litre",
  dL: "dl DL",
  mL: "ml mls milliliter milliliters millilitre millilitres cc ML Ml",
  µL: "uL ul µl",
  ms: "msec msecs millisecond milliseconds",
  s: "sec secs second seconds Sec Second Seconds SEC",
  min: "mins minute minutes Min Mins Minute Minutes MIN MINS",
  h: "hr hrs hour hours Hr Hrs Hour Hours HR HRS",
  d: "day days Day Days",
  week: "weeks wk wks Week Weeks",
  y: "yr yrs year years Year Years",
  µmol: "umol",
  µM: "uM",
  point: "points",
  "%": "percent",
};

/**
 * Other spellings, capitals of prescriptions included, as long as only one unit can be meant: `MG` is read, while `Mg` is magnesium
 * or a megagram. The micro sign and the Greek letter look alike and are two characters.
 */
export const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries(spelt).flatMap(([known, others]) => others.split(" ").map((other) => [other, known])),
);

const route = "is a route and no unit; a quantity is for instance 10 mg";
/** What people write where no unit can be read, and what to write instead. */
export const unitHints: ReadonlyMap<string, string> = new Map([
  ["Mg", 'is magnesium or a megagram; milligrams are "mg"'],
  ["m", 'is a metre; minutes are "min"'],
  ["mn", 'is no unit; minutes are "min"'],
  ["'", 'is no unit; minutes are "min"'],
  ["\u2032", 'is no unit; minutes are "min"'],
  ["\u2019", 'is no unit; minutes are "min"'],
  ["gamma", 'is an old word for "µg"'],
  ["γ", 'is an old sign for "µg"'],
  ["IU", 'counts activity; ketamine is measured in "mg"'],
  ["month", 'has no fixed length; write "days" or "weeks"'],
  ["months", 'has no fixed length; write "days" or "weeks"'],
  ["C", 'is not taken; write kelvins, "310 K" for 37 °C'],
  ["°C", 'is not taken; write kelvins, "310 K" for 37 °C'],
  ...["i.v.", "iv", "IV", "i.m.", "im", "IM", "s.c.", "sc", "SC", "p.o.", "po", "PO", "i.n."].map(
    (one) => [one, route] as const,
  ),
]);

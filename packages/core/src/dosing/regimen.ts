import { KetalabError, shortened } from "../language/errors.js";
import { significant, withUnit } from "../language/number-text.js";
import { type Parameter, readValue } from "../language/parameter.js";
import { convert, dimensionText, fromBase, inUnit, quantity, toBase, unit } from "../language/units.js";
import type { Model } from "../model/model.js";
import { checkDoses } from "./limits.js";

/** One dose as the body meets it: an amount by a route, at once or over a time. */
export interface DoseEvent {
  /** min */
  readonly time: number;
  /** Where it is given: `iv`, `oral`, … */
  readonly route: string;
  /** µg */
  readonly amount: number;
  /** min; 0 is a bolus */
  readonly duration: number;
  /** The drug, by id, when it is not the one of the scenario. */
  readonly drug?: string;
}

/** A number of a regimen that may be changed: a dose, a duration. */
export interface RegimenParameter {
  /** As it was written, in `unit`. */
  readonly value: number;
  /** As it was written. */
  readonly unit: string;
  /** What is accepted, in `unit`. */
  readonly range: readonly [least: number, most: number];
}

/** A way of giving a drug: a function from its few numbers to dose events. */
export interface Regimen {
  /** By name: `dose`, `duration`, `rate`, … */
  readonly parameters: Readonly<Record<string, RegimenParameter>>;
  /**
   * The doses, in the order in which they begin.
   * @param values the numbers of `parameters`, in the base system.
   * @param weight body weight, kg.
   * @param end when the run ends, min from the start of this regimen: as far as a part without end goes on. What is given
   * later need not be left out.
   */
  events(values: Readonly<Record<string, number>>, weight: number, end?: number): DoseEvent[];
  /** When it is over, min from its own start, where that is not when the last dose has been given. */
  lasts?(values: Readonly<Record<string, number>>): number;
  /** The same for a run, when the doses depend on it: a target-controlled infusion works its rates out. */
  bind?(setting: Setting): Regimen;
  /** True when its times are on the clock of the whole and not counted from its own start. */
  readonly onTheClock?: true;
  /** True when it goes on until the run ends. */
  readonly endless?: true;
  /** The same dose on another timetable afterwards: what `then weekly x 4` means. */
  again?(timetable: string): Regimen;
  /** The text that reads back as this regimen, with other values in the base system where they are given. */
  text(values?: Readonly<Record<string, number>>): string;
}

/** What a run is about, as far as a regimen may want to know. */
export interface Setting {
  /** What takes the doses. */
  readonly model: Model;
  /** Of drug, body and model together: the typical values. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** What the run shows. */
  readonly columns: readonly string[];
}

/**
 * What a regimen gives with these numbers to a body of this weight in a run that ends there.
 * @throws KetalabError for more doses than are worked out in one go, and for one that there cannot be.
 */
export function dosesOf(
  regimen: Regimen,
  values: Readonly<Record<string, number>>,
  weight: number,
  end: number,
): readonly DoseEvent[] {
  const doses = regimen.events(values, weight, end);
  checkDoses(doses);
  return doses;
}

/** A name that no parameter has yet: `every`, then `every2`. */
export function freeName(name: string, taken: Readonly<Record<string, unknown>>): string {
  let free = name;
  for (let i = 2; Object.hasOwn(taken, free); i++) free = `${name}${i}`;
  return free;
}

/** Doses moved in time. */
export const later = (events: readonly DoseEvent[], by: number): DoseEvent[] =>
  events.map((event) => ({ ...event, time: event.time + by }));

/** A kind of regimen that can be written as text. */
export interface RegimenKind {
  /** Of all kinds alone. */
  readonly id: string;
  /** What is given, in words. */
  readonly title: string;
  /** A text that it reads. */
  readonly example: string;
  /** Matches a whole text; its named groups are the numbers. */
  readonly pattern: RegExp;
  /** From the texts of the named groups. */
  make(groups: Readonly<Record<string, string>>): Regimen;
}

const MASS_PER_WEIGHT = unit("mg/kg").dims.join();
const MASS = unit("mg").dims.join();
const RATE_PER_WEIGHT = unit("mg/kg/h").dims.join();
const RATE = unit("mg/h").dims.join();
const TIME = unit("min").dims.join();

/** Largest values that are let in; above the highest dose of any label for a vein (4.5 mg/kg) but not absurd. */
const limits: Readonly<Record<string, readonly [name: string, unit: string, least: number, most: number]>> = {
  [MASS_PER_WEIGHT]: ["dose", "mg/kg", 0, 10],
  [MASS]: ["dose", "mg", 0, 1000],
  [RATE_PER_WEIGHT]: ["rate", "mg/kg/h", 0, 60],
  [RATE]: ["rate", "mg/h", 0, 5000],
  [TIME]: ["duration", "min", 0, 60 * 24 * 365],
};

/**
 * Reads a number of a regimen and checks that it is of the right kind and size.
 * @param options.times how many times the usual limit is let in.
 * @throws KetalabError with the range, or with what would do.
 */
export function regimenParameter(
  name: string,
  text: string | number,
  kind: "dose" | "rate" | "time",
  { times = 1 }: { readonly times?: number } = {},
): RegimenParameter {
  const { value, unit: written } =
    typeof text === "number"
      ? { value: text, unit: unit(kind === "time" ? "min" : kind === "dose" ? "mg/kg" : "mg/kg/h") }
      : quantity(text);
  const dims = written.dims.join();
  const fits = { dose: [MASS_PER_WEIGHT, MASS], rate: [RATE_PER_WEIGHT, RATE], time: [TIME] }[kind];
  if (!fits.includes(dims)) {
    const would = { dose: "mg/kg or mg", rate: "mg/kg/h or mg/h", time: "min, h or days" }[kind];
    throw new KetalabError(
      "unit",
      `${name} must be in ${would}, not ${dimensionText(written)}: ${shortened(String(text))}`,
      {
        path: `regimen.${name}`,
        given: text,
      },
    );
  }
  const [, limitUnit, least, usual] = limits[dims] as (typeof limits)[string];
  const most = usual * times;
  const inLimits = convert(value, written, limitUnit);
  if (!(inLimits >= least && inLimits <= most)) {
    throw new KetalabError(
      "range",
      `${name} must be between ${least} and ${most} ${limitUnit}: ${significant(value, 6).replace("\u2212", "-")} ${shortened(written.text)}`,
      { path: `regimen.${name}`, given: text },
    );
  }
  return {
    value,
    unit: written.text,
    range: [inUnit(`${least} ${limitUnit}`, written.text), inUnit(`${most} ${limitUnit}`, written.text)],
  };
}

/** µg of a dose, or µg/min of a rate, that may be per body weight. */
export const forWeight = (base: number, written: string, weight: number): number =>
  (unit(written).dims[8] as number) < 0 ? base * weight : base;

/** Where the dimensions of a unit hold body weight. */
const PER_WEIGHT = 8;

/**
 * Reads what a number of a regimen becomes, a dose per body weight also from one for the whole body, and the other way round:
 * `35 mg` for `0.5 mg/kg` in a body of 70 kg.
 * @param weight that doses are calculated from, kg.
 * @returns the value in the base system.
 * @throws KetalabError for another dimension and for what is out of range, saying what it comes to.
 */
export function readDose(name: string, given: string | number, one: RegimenParameter, weight: number): number {
  const whole = typeof given === "string" ? byWeight(given, one, weight) : undefined;
  if (whole === undefined) return readValue(name, given, one);
  try {
    return readValue(name, whole, one);
  } catch (error) {
    if (!(error instanceof KetalabError)) throw error;
    const how = `${shortened(String(given).trim())} in ${significant(weight)} kg is ${withUnit(whole, one.unit)}`;
    throw new KetalabError(error.code, `${error.message}; ${how}`, { path: name, given });
  }
}

/** A text in the unit of a number of a regimen, where it differs from it by body weight alone. */
function byWeight(text: string, one: RegimenParameter, weight: number): number | undefined {
  const own = unit(one.unit);
  try {
    const asked = quantity(text);
    const step = own.dims[PER_WEIGHT]! - asked.unit.dims[PER_WEIGHT]!;
    const alike = own.dims.every((power, i) => i === PER_WEIGHT || power === asked.unit.dims[i]);
    if (!alike || (step !== 1 && step !== -1)) return undefined;
    return fromBase(toBase(asked.value, asked.unit) * weight ** step, one.unit);
  } catch {
    // Whoever reads the text says what is wrong with it.
    return undefined;
  }
}

/** The number as it was written; a changed one is written to six figures. */
export function parameterText(one: RegimenParameter, base?: number): string {
  if (base === undefined || base === toBase(one.value, one.unit)) return `${one.value} ${one.unit}`;
  const { num, den } = unit(one.unit);
  return `${Number(((base * den) / num).toPrecision(6))} ${one.unit}`;
}

import { argument } from "../language/argument.js";
import { KetalabError, quoted } from "../language/errors.js";
import { compile } from "../language/formula/compile.js";
import type { Tree } from "../language/formula/expression.js";
import { workedLine } from "../language/formula/worked-line.js";
import { lookup } from "../language/names.js";
import { withUnit } from "../language/number-text.js";
import { inUnit, quantity, sameDimension, toBase, unit } from "../language/units.js";
import { terminal } from "../numerics/log-linear-tail.js";
import { isBefore, placeOfMoment, sameMoment } from "../numerics/moments.js";
import { drugs } from "../simulation/registry.js";
import type { Result } from "../simulation/result.js";
import { readTimes } from "../simulation/scenario.js";

/** How a curve is sampled and analysed. */
export interface NcaOptions {
  /** When blood was drawn, `"0 min, 5 min, 1 h"`; every moment of the run by default. */
  readonly at?: string | readonly (string | number)[];
  /** The dose that belongs to the column, `"35 mg"` or `"0.5 mg/kg"`; what the run gave of it by default. */
  readonly dose?: string;
  /** The terminal slope is fitted from here on, a number is min; from where it fits best by default. */
  readonly from?: string | number;
}

/** A number with its unit and the line that gave it. */
export interface Finding {
  /** In `unit`. */
  readonly value: number;
  /** Of `value`. */
  readonly unit: string;
  /** How it was worked out, in symbols and in numbers. */
  readonly line: string;
}

/** What a non-compartmental analysis says. Clearance and volumes only for the drug that was given. */
export interface Nca {
  /** The largest sample. */
  readonly Cmax: Finding;
  /** When it was drawn. */
  readonly tmax: Finding;
  /** To the last sample. */
  readonly AUClast: Finding;
  /** Slope of the end of the curve on a log scale. */
  readonly lambdaz: Finding;
  /** Of the end of the curve, ln 2/lambdaz. */
  readonly halfLife: Finding;
  /** To infinity. */
  readonly AUC: Finding;
  /** The share of the area beyond the last sample, %. */
  readonly extrapolated: Finding;
  /** Area under C*t, to infinity. */
  readonly AUMC: Finding;
  /** How long a molecule stays, on average. */
  readonly MRT: Finding;
  /** CL after a dose into a vein, CL/F otherwise. */
  readonly CL?: Finding;
  /** Volume that the end of the curve speaks of, CL/lambdaz. */
  readonly Vz?: Finding;
  /** After a dose into a vein only. */
  readonly Vss?: Finding;
  /** The terminal fit: its points, r squared and adjusted r squared. */
  readonly fit: {
    /** h since the dose, one for each sample in the fit. */
    readonly times: readonly number[];
    /** r squared, 0 to 1. */
    readonly r2: number;
    /** r squared, adjusted for the number of samples. */
    readonly adjusted: number;
  };
  /** What to be careful about, in plain sentences. */
  readonly notes: readonly string[];
}

/** Above this share, in %, an area to infinity says more about the fit than about the samples. */
const TOO_MUCH = 20;

/**
 * Non-compartmental analysis of one dose, as students do it: areas linear up and logarithmic down, the terminal slope
 * from the last points with the best adjusted r squared (at least three after the peak).
 *
 * The dose of a column is what was given of it: of `CketS` the S-ketamine in each dose, whichever drug carried it, so a racemate
 * and S-ketamine given together count with their own shares.
 *
 * CL = dose/AUC, MRT = AUMC/AUC - T/2 after an infusion over T, Vss = CL*MRT, Vz = CL/lambdaz.
 *
 * @param name of a column that is a concentration.
 * @throws KetalabError, in a plain sentence, where the data cannot carry it: several doses, no fall after the peak.
 * @example nca(simulate({ model: "kamp-2020", regimen: "0.5 mg/kg over 40 min", span: "24 h" }), "Cket").CL
 */
export function nca(result: Result, name: string, options: NcaOptions = {}): Nca {
  argument(result, "a result of simulate", "column", "unit", "doses");
  const { at, dose, from } = argument(options, "the options of nca");
  const unitOfColumn = result.unit(name);
  const events = result.doses;
  const first = events[0];
  if (first === undefined) throw refusal("missing", `${name}: no dose was given, so there is nothing to analyse`);
  if (
    events.some(
      ({ time, route, duration }) => time !== first.time || route !== first.route || duration !== first.duration,
    )
  ) {
    throw refusal("unsupported", `${name}: this analysis is for one dose, and this run has ${events.length}`);
  }
  const samples = sample(result, name, first.time, first.route === "iv" && first.duration === 0, at);
  const { times, values } = samples;
  const notes = [...samples.notes];
  const peak = values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);
  const fit = terminal(
    name,
    times,
    values,
    peak,
    from === undefined ? undefined : inUnit(from, "min", "from") / 60 - first.time / 60,
  );
  const areas = trapezia(times, values);
  const given = doseOf(result, name, dose);
  const vein = first.route === "iv";
  const into = vein ? first.duration / 60 : 0;
  const [c, area, moment] = [unitOfColumn, `${unitOfColumn}*h`, `${unitOfColumn}*h^2`];
  const known = {
    AUClast: [areas.area, area],
    AUMClast: [areas.moment, moment],
    Clast: [values.at(-1)!, c],
    tlast: [times.at(-1)!, "h"],
    lambdaz: [fit.slope, "1/h"],
    T: [into, "h"],
    dose: [(given ?? Number.NaN) / 1000, "mg"],
  } as const;
  const work = worker(into > 0 ? infused : formulas, known);
  const found = {
    halfLife: work("halfLife", "h"),
    AUC: work("AUC", area),
    extrapolated: work("extrapolated", "%"),
    AUMC: work("AUMC", moment),
    MRT: work("MRT", "h"),
  };
  if (found.extrapolated.value > TOO_MUCH) {
    const share = withUnit(found.extrapolated.value, "%");
    notes.push(`${share} of the area lies beyond the last sample; take samples for longer`);
  }
  const told = (symbol: string, how: string, value: number, unit: string): Finding => ({
    value,
    unit,
    line: `${symbol} = ${how === "" ? "" : `${how} = `}${withUnit(value, unit, 4)}`,
  });
  const over = vein ? "" : "/F";
  return {
    ...found,
    Cmax: told("Cmax", "", values[peak]!, c),
    tmax: told("tmax", "", times[peak]! * 60, "min"),
    AUClast: told("AUClast", `sum of ${times.length - 1} areas, linear up and logarithmic down`, areas.area, area),
    lambdaz: told("lambdaz", `minus the slope of log C over the last ${fit.times.length} samples`, fit.slope, "1/h"),
    fit: { times: fit.times.map((time) => time * 60), r2: fit.r2, adjusted: fit.adjusted },
    notes,
    ...(given !== undefined && {
      CL: work("CL", "L/h", `CL${over}`),
      Vz: work("Vz", "L", `Vz${over}`),
      ...(vein && { Vss: work("Vss", "L") }),
    }),
  };
}

/** Everything beyond areas and slope, as formulas; a worked line and its number are read off the same one. */
const formulas: Readonly<Record<string, Tree>> = {
  halfLife: ["/", ["log", 2], "lambdaz"],
  AUC: ["+", "AUClast", ["/", "Clast", "lambdaz"]],
  extrapolated: ["/", ["-", "AUC", "AUClast"], "AUC"],
  AUMC: ["+", ["+", "AUMClast", ["/", ["*", "Clast", "tlast"], "lambdaz"]], ["/", "Clast", ["^", "lambdaz", 2]]],
  MRT: ["/", "AUMC", "AUC"],
  CL: ["/", "dose", "AUC"],
  Vz: ["/", "CL", "lambdaz"],
  Vss: ["*", "CL", "MRT"],
};

/** After an infusion over T the drug has on average been given T/2 late. */
const infused: typeof formulas = { ...formulas, MRT: ["-", ["/", "AUMC", "AUC"], ["/", "T", 2]] };

/** A function from a symbol to its finding; each may read what was found before. */
function worker(table: typeof formulas, known: Readonly<Record<string, readonly [value: number, unit: string]>>) {
  const shown = Object.fromEntries(
    Object.entries(known).map(([symbol, [value, unit]]) => [symbol, withUnit(value, unit, 4)]),
  );
  const inputs = Object.keys(known);
  const program = compile(table, inputs);
  const registers = program.registers();
  // mg over ng/mL*h is not yet L/h.
  registers.set(inputs.map((symbol) => (known[symbol]?.[0] as number) * (symbol === "dose" ? 1000 : 1)));
  program.run(registers);
  return (symbol: string, unit: string, called = symbol): Finding => {
    const value = (registers[program.outputs[symbol] as number] as number) * (unit === "%" ? 100 : 1);
    const answer = withUnit(value, unit, 4);
    const line = workedLine(called, table[symbol] as Tree, shown, answer);
    shown[symbol] = answer;
    return { value, unit, line };
  };
}

/** Hours since the dose, and what was measured then. */
function sample(result: Result, name: string, start: number, bolus: boolean, at: NcaOptions["at"]) {
  const moments = at === undefined ? [...result.time] : readTimes(at);
  const column = result.column(name);
  const used = moments.filter((moment) => !isBefore(moment, start));
  const times = used.map((moment) => (sameMoment(moment, start) ? 0 : (moment - start) / 60));
  const values = used.map((moment) => {
    const k = placeOfMoment(result.time, moment);
    return k < 0 ? (result.at(moment)[name] as number) : column[k]!;
  });
  if (values.some((value) => !Number.isFinite(value) || value < 0)) {
    throw refusal("unsupported", `${name} goes below zero, so it cannot be analysed as a concentration`);
  }
  const notes: string[] = [];
  if (times.length > 0 && times[0]! > 0) {
    let begin = 0;
    if (bolus && times.length > 1 && values[0]! > values[1]! && values[1]! > 0) {
      // The line through the first two samples on log paper, back to the moment of the dose.
      begin = values[0]! * (values[0]! / values[1]!) ** (times[0]! / (times[1]! - times[0]!));
      notes.push(
        `the value at the dose was read off the line through the first two samples: ${withUnit(begin, result.unit(name))}`,
      );
    }
    times.unshift(0);
    values.unshift(begin);
  }
  return { times, values, notes };
}

/** Areas under C and under C*t: straight where it rises, logarithmic where it falls. */
function trapezia(times: readonly number[], values: readonly number[]): { area: number; moment: number } {
  let area = 0;
  let moment = 0;
  for (let i = 1; i < times.length; i++) {
    const [t0, t1, a, b] = [times[i - 1]!, times[i]!, values[i - 1]!, values[i]!];
    if (b < a && b > 0 && a - b > 1e-9 * a) {
      const k = Math.log(a / b) / (t1 - t0);
      area += (a - b) / k;
      moment += (t0 * a - t1 * b) / k + (a - b) / k ** 2;
    } else {
      area += ((a + b) / 2) * (t1 - t0);
      moment += ((a * t0 + b * t1) / 2) * (t1 - t0);
    }
  }
  return { area, moment };
}

/** µg of the drug in this column; `undefined` for a metabolite, whose own dose nobody knows. */
function doseOf(result: Result, name: string, dose: string | undefined): number | undefined {
  if (dose !== undefined) return statedDose(result, name, dose);
  const which = /^Cket([SRv]?)$/.exec(name)?.[1];
  if (which === undefined || !isConcentration(result.unit(name))) return undefined;
  const form = which === "S" || which === "R" ? which : undefined;
  const given = result.doses.reduce((sum, one) => sum + one.amount * shareOf(result, one.drug, form), 0);
  return given > 0 ? given : undefined;
}

/** What of a dose is S- or R-ketamine: a dose that names its drug brings the share of that drug, any other that of the run. */
function shareOf(result: Result, drug: string | undefined, form: "S" | "R" | undefined): number {
  if (form === undefined) return 1;
  if (drug === undefined) return result.values()[`f${form}`] ?? 1;
  return lookup("drug", drugs, drug).parameters[`f${form}`]?.base ?? 1;
}

/** A dose that is said by hand, µg; what is per body weight is taken for the body of the run. */
function statedDose(result: Result, name: string, dose: string): number {
  if (!isConcentration(result.unit(name))) {
    throw refusal("unit", `${name} is in ${result.unit(name)}, so a dose gives no clearance`);
  }
  const written = quantity(dose);
  const perWeight = sameDimension(written.unit, unit("mg/kg"));
  const base = perWeight
    ? toBase(written.value, written.unit) * (result.values().WT as number)
    : inUnit(dose, "µg", "dose");
  if (base > 0) return base;
  throw new KetalabError("range", `dose must be more than 0: ${quoted(dose)}`, { path: "dose", given: dose });
}

const refusal = (code: "missing" | "unit" | "unsupported", message: string): KetalabError =>
  new KetalabError(code, message);

const isConcentration = (text: string): boolean => sameDimension(unit(text), unit("ng/mL"));

import { withUnit } from "./format.js";
import type { Result } from "./result.js";
import { readTimes } from "./scenario.js";
import { inUnit, unit } from "./units.js";

export interface NcaOptions {
  /** When blood was drawn, `"0 min, 5 min, 1 h"`; every moment of the run where nothing is said. */
  readonly at?: string | readonly (string | number)[];
  /** The dose that belongs to the column; what the run gave where nothing is said. */
  readonly dose?: string;
  /** The terminal slope is fitted from here on; the choice of the best fit where nothing is said. */
  readonly from?: string | number;
}

/** A number with its unit and the line that gave it. */
export interface Finding {
  readonly value: number;
  readonly unit: string;
  readonly line: string;
}

/** What a non-compartmental analysis says. Clearance and volumes only for the drug that was given. */
export interface Nca {
  readonly Cmax: Finding;
  readonly tmax: Finding;
  /** To the last sample. */
  readonly AUClast: Finding;
  readonly lambdaz: Finding;
  readonly halfLife: Finding;
  /** To infinity. */
  readonly AUC: Finding;
  /** The share of the area beyond the last sample, %. */
  readonly extrapolated: Finding;
  readonly AUMC: Finding;
  readonly MRT: Finding;
  /** CL after a dose into a vein, CL/F otherwise. */
  readonly CL?: Finding;
  readonly Vz?: Finding;
  /** After a dose into a vein only. */
  readonly Vss?: Finding;
  /** The terminal fit: its points, r squared and adjusted r squared. */
  readonly fit: { readonly times: readonly number[]; readonly r2: number; readonly adjusted: number };
  /** What to be careful about, in plain sentences. */
  readonly notes: readonly string[];
}

/** A fit with more points wins when its adjusted r squared is less than this below the best. */
const AS_GOOD = 1e-4;

/** Above this share, in %, an area to infinity says more about the fit than about the samples. */
const TOO_MUCH = 20;

/**
 * Non-compartmental analysis of one dose, as students do it: areas linear up and logarithmic down, the terminal slope
 * from the last points with the best adjusted r squared (at least three after the peak).
 *
 * CL = dose/AUC, MRT = AUMC/AUC - T/2 after an infusion over T, Vss = CL*MRT, Vz = CL/lambdaz.
 *
 * @throws RangeError, in a plain sentence, where the data cannot carry it: several doses, no fall after the peak.
 * @example nca(simulate({ model: "kamp-2020", regimen: "0.5 mg/kg over 40 min", span: "24 h" }), "Cket").CL
 */
export function nca(result: Result, name: string, { at, dose, from }: NcaOptions = {}): Nca {
  const unitOfColumn = result.unit(name);
  const events = result.doses;
  const first = events[0];
  if (first === undefined) throw new RangeError(`${name}: no dose was given, so there is nothing to analyse`);
  if (events.some(({ time, to, duration }) => time !== first.time || to !== first.to || duration !== first.duration)) {
    throw new RangeError(`${name}: this analysis is for one dose, and this run has ${events.length}`);
  }
  const samples = sample(result, name, first.time, first.to === "iv" && first.duration === 0, at);
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
  const { slope } = fit;
  const lastTime = times.at(-1)!;
  const last = values.at(-1)!;
  const areas = trapezia(times, values);
  const beyond = last / slope;
  const AUC = areas.area + beyond;
  const AUMC = areas.moment + (last * lastTime) / slope + last / slope ** 2;
  const share = (100 * beyond) / AUC;
  if (share > TOO_MUCH) {
    notes.push(`${withUnit(share, "%")} of the area lies beyond the last sample; take samples for longer`);
  }
  const into = first.to === "iv" ? first.duration / 60 : 0;
  const MRT = AUMC / AUC - into / 2;
  const [c, area, moment] = [unitOfColumn, `${unitOfColumn}*h`, `${unitOfColumn}*h^2`];
  const find = (symbol: string, how: string, value: number, unit: string): Finding => ({
    value,
    unit,
    line: `${symbol} = ${how === "" ? "" : `${how} = `}${withUnit(value, unit, 4)}`,
  });
  const show = (value: number, unit: string) => withUnit(value, unit, 4);
  const made: Nca = {
    Cmax: find("Cmax", "", values[peak]!, c),
    tmax: find("tmax", "", times[peak]! * 60, "min"),
    AUClast: find("AUClast", `sum of ${times.length - 1} areas, linear up and logarithmic down`, areas.area, area),
    lambdaz: find("lambdaz", `minus the slope of log C over the last ${fit.times.length} samples`, slope, "1/h"),
    halfLife: find("halfLife", `log(2)/lambdaz = ${show(Math.LN2, "1")}/${show(slope, "1/h")}`, Math.LN2 / slope, "h"),
    AUC: find(
      "AUC",
      `AUClast + Clast/lambdaz = ${show(areas.area, area)} + ${show(last, c)}/${show(slope, "1/h")}`,
      AUC,
      area,
    ),
    extrapolated: find("extrapolated", `${show(beyond, area)}/${show(AUC, area)}`, share, "%"),
    AUMC: find("AUMC", "sum of the areas under C*t, to infinity", AUMC, moment),
    MRT: find(
      "MRT",
      into > 0
        ? `AUMC/AUC - T/2 = ${show(AUMC, moment)}/${show(AUC, area)} - ${show(into, "h")}/2`
        : `AUMC/AUC = ${show(AUMC, moment)}/${show(AUC, area)}`,
      MRT,
      "h",
    ),
    fit: { times: fit.times.map((time) => time * 60), r2: fit.r2, adjusted: fit.adjusted },
    notes,
  };
  const given = doseOf(result, name, dose);
  if (given === undefined) return made;
  const vein = first.to === "iv";
  const over = vein ? "" : "/F";
  const CL = given / AUC;
  return {
    ...made,
    CL: find(`CL${over}`, `dose/AUC = ${show(given / 1000, "mg")}/${show(AUC, area)}`, CL, "L/h"),
    Vz: find(`Vz${over}`, `CL${over}/lambdaz = ${show(CL, "L/h")}/${show(slope, "1/h")}`, CL / slope, "L"),
    ...(vein && { Vss: find("Vss", `CL*MRT = ${show(CL, "L/h")}*${show(MRT, "h")}`, CL * MRT, "L") }),
  };
}

/** Hours since the dose, and what was measured then. */
function sample(result: Result, name: string, start: number, bolus: boolean, at: NcaOptions["at"]) {
  const moments = at === undefined ? [...result.time] : readTimes(at);
  const column = result.column(name);
  const used = moments.filter((moment) => moment >= start);
  const times = used.map((moment) => (moment - start) / 60);
  const values = used.map((moment) => {
    const k = result.time.indexOf(moment);
    return k < 0 ? (result.at(moment)[name] as number) : column[k]!;
  });
  if (values.some((value) => !Number.isFinite(value) || value < 0)) {
    throw new RangeError(`${name} goes below zero, so it cannot be analysed as a concentration`);
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

/** The straight line through the last points of log C: the best adjusted r squared, and of equals the most points. */
function terminal(
  name: string,
  times: readonly number[],
  values: readonly number[],
  peak: number,
  from: number | undefined,
) {
  const usable = times.flatMap((time, i) =>
    i > peak && values[i]! > 0 && (from === undefined || time >= from) ? [i] : [],
  );
  if (usable.length < 3) {
    const why =
      peak === times.length - 1
        ? `${name} is still rising at the last sample`
        : `${name} has ${usable.length} samples after its peak that can be used`;
    throw new RangeError(`${why}; a terminal half-life needs at least three, so take samples for longer`);
  }
  let best: { slope: number; r2: number; adjusted: number; count: number } | undefined;
  const sums = { x: 0, y: 0, xx: 0, xy: 0, yy: 0 };
  // From the last sample backwards; times and logs are taken from there, so that the sums keep their digits.
  const [t0, y0] = [times[usable.at(-1)!]!, Math.log(values[usable.at(-1)!]!)];
  for (let count = 1; count <= usable.length; count++) {
    const i = usable[usable.length - count]!;
    const [x, y] = [times[i]! - t0, Math.log(values[i]!) - y0];
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.xy += x * y;
    sums.yy += y * y;
    if (count < 3 || (from !== undefined && count < usable.length)) continue;
    const [sxx, sxy, syy] = [
      sums.xx - sums.x ** 2 / count,
      sums.xy - (sums.x * sums.y) / count,
      sums.yy - sums.y ** 2 / count,
    ];
    const slope = -sxy / sxx;
    if (!(slope > 0)) continue;
    const r2 = Math.min(1, (sxy * sxy) / (sxx * syy));
    const adjusted = 1 - ((1 - r2) * (count - 1)) / (count - 2);
    if (best === undefined || adjusted > best.adjusted - AS_GOOD) {
      best = { slope, r2, adjusted: Math.max(adjusted, best?.adjusted ?? -1), count };
    }
  }
  if (best === undefined) {
    throw new RangeError(`${name} does not fall at the end, so it has no terminal half-life; take samples for longer`);
  }
  const { slope, r2, count } = best;
  const adjusted = 1 - ((1 - r2) * (count - 1)) / (count - 2);
  return { slope, r2, adjusted, times: usable.slice(-count).map((i) => times[i]!) };
}

/** µg of the drug in this column; `undefined` for a metabolite, whose own dose nobody knows. */
function doseOf(result: Result, name: string, dose: string | undefined): number | undefined {
  if (dose !== undefined) return inUnit(dose, "µg", "dose");
  const which = /^Cket([SRv]?)$/.exec(name)?.[1];
  if (which === undefined || !sameAsMass(result.unit(name))) return undefined;
  const total = result.doses.reduce((sum, { amount }) => sum + amount, 0);
  const share = which === "S" || which === "R" ? (result.values()[`f${which}`] ?? 1) : 1;
  return share > 0 ? total * share : undefined;
}

const sameAsMass = (text: string): boolean => unit(text).dims.join() === unit("ng/mL").dims.join();

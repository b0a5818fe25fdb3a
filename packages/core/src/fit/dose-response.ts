import { unknown } from "../suggest.js";
import { bandOf, type CurveColumns, type CurveOptions } from "./band.js";
import { refusal, remarksOn } from "./dose-response-remarks.js";
import { type CurveName, curveNames, curveOver } from "./four-parameter.js";
import { leastSquares, type Task } from "./least-squares.js";
import type { Estimate, Remark } from "./remark.js";
import { fewer, type Levels, startOf } from "./start.js";
import { studentQuantile } from "./student.js";

/** A response to a dose. */
export interface DosePoint {
  /** Not negative, in any one unit. Zero is allowed: such a point says what the response is without drug. */
  readonly dose: number;
  readonly response: number;
  /** Where it was typed, when it was. */
  readonly line?: number;
  readonly column?: number;
}

export interface DoseResponseOptions {
  /** Numbers that are known and not to be found: `{ nH: 1, baseline: 0 }`. */
  readonly fixed?: Readonly<Partial<Record<Exclude<CurveName, "logEC50">, number>>>;
  /** Of the intervals, 0.95 where nothing is said. */
  readonly confidence?: number;
}

/** A dose–response curve through data. */
export interface DoseResponseFit {
  readonly model: "dose-response";
  /**
   * `baseline`: response without drug. `plateau`: response to a very large dose; below the baseline when the drug takes
   * something away. `logEC50`: decimal logarithm of the dose half-way. `nH`: steepness, always positive.
   */
  readonly parameters: Readonly<Record<CurveName, Estimate>>;
  /** The dose half-way, with the interval of its logarithm turned back; it has no standard error of its own. */
  readonly EC50: { readonly value: number; readonly low?: number; readonly high?: number };
  /** Of the parameters, in the order of `parameters`; zero in rows of what was fixed; nothing without spare points or at a bound. */
  readonly covariance: readonly (readonly number[])[] | undefined;
  readonly points: number;
  /** Different doses. */
  readonly doses: number;
  /** Points less estimated parameters. */
  readonly degreesOfFreedom: number;
  /** Standard deviation of the points about the curve; nothing without spare points. */
  readonly residualSD: number | undefined;
  /** The share of the scatter that the curve explains. */
  readonly r2: number;
  readonly confidence: number;
  /** The curve at a dose. */
  at(dose: number): number;
  /** The curve for drawing, with the confidence band of its height. */
  curve(options?: CurveOptions): CurveColumns;
  /** Every point with the height of the curve and what is left, in the order given. */
  readonly residuals: readonly (DosePoint & { readonly fitted: number; readonly residual: number })[];
}

/** A fit, when there is one, and what is to be said about it. */
export interface DoseResponse {
  readonly fit: DoseResponseFit | undefined;
  readonly remarks: readonly Remark[];
}

/** How far from the doses the EC50 is looked for, decades; how steep a curve may be. */
const BEYOND = 3;
const STEEPNESS = [0.1, 20] as const;
/** How far from the data the plateaus are looked for, in ranges of the responses. */
const ROOM = 10;

/**
 * Fits $E = E_0 + (E_\infty - E_0)/(1 + 10^{n_H(\lg EC_{50} - \lg dose)})$ to points by least squares. Every point counts the
 * same. Standard errors come from the slopes of the curve at the minimum and the scatter about it, intervals from Student's t.
 *
 * The logarithm of the EC50 is fitted, not the EC50: its error is closer to symmetric. A dose of zero has no logarithm, but the curve
 * has a height there, the baseline, so such points are used.
 *
 * It does not throw for data that cannot carry the fit: then `fit` is missing, or there, and `remarks` say what is wrong.
 *
 * @throws RangeError for options out of range, for a negative dose and for what is not a finite number.
 * @example fitDoseResponse([{ dose: 0, response: 2 }, { dose: 1, response: 50 }, …]).fit.EC50.value
 */
export function fitDoseResponse(points: readonly DosePoint[], options: DoseResponseOptions = {}): DoseResponse {
  const { confidence = 0.95 } = options;
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence lies between 0 and 1: ${confidence}`);
  points.forEach(checkPoint);
  const fixed = fixedOf(options.fixed);
  const free = curveNames.flatMap((_, i) => (fixed[i] === undefined ? [i] : []));
  const stopped = refusal(points, free.length);
  if (stopped !== undefined) return { fit: undefined, remarks: [stopped] };
  const made = solve(points, fixed, free, confidence);
  return { fit: made.fit, remarks: remarksOn(made.fit, made.solution) };
}

function checkPoint({ dose, response, line }: DosePoint, i: number): void {
  const where = line === undefined ? `point ${i + 1}` : `line ${line}`;
  if (!(dose >= 0 && Number.isFinite(dose))) throw new RangeError(`${where}: a dose is a number from 0: ${dose}`);
  if (!Number.isFinite(response)) throw new RangeError(`${where}: a response is a finite number: ${response}`);
}

/** Given numbers by their place in the curve. */
function fixedOf(given: Readonly<Record<string, number | undefined>> = {}): (number | undefined)[] {
  const known = curveNames.filter((name) => name !== "logEC50");
  for (const [name, value] of Object.entries(given)) {
    if (!(known as string[]).includes(name)) throw unknown("number to fix", name, known);
    if (value !== undefined && !Number.isFinite(value))
      throw new RangeError(`${name} must be a finite number: ${value}`);
  }
  const { nH } = given;
  const [least, most] = STEEPNESS;
  if (nH !== undefined && !(nH >= least && nH <= most)) {
    throw new RangeError(`nH must be between ${least} and ${most}, and positive for falling curves too: ${nH}`);
  }
  return curveNames.map((name) => given[name]);
}

function solve(
  points: readonly DosePoint[],
  fixed: readonly (number | undefined)[],
  free: readonly number[],
  confidence: number,
) {
  // Responses go from 0 to 1 while the fit is under way, so that its bounds and its steps fit any unit.
  const responses = points.map(({ response }) => response);
  const low = least(responses);
  const range = most(responses) - low;
  const scale = (value: number) => (value - low) / range;
  const scaled = fixed.map((value, i) => (value === undefined || i > 1 ? value : scale(value)));
  const levels = levelsOf(points.map(({ dose, response }) => [Math.log10(dose), scale(response)] as const));
  const finite = levels.logDoses.filter(Number.isFinite);
  const [from, to] = [finite[0] as number, finite[finite.length - 1] as number];
  const bounds: readonly (readonly [number, number])[] = [
    [-ROOM, 1 + ROOM],
    [-ROOM, 1 + ROOM],
    [from - BEYOND, to + BEYOND],
    STEEPNESS,
  ];
  const whole = (some: readonly number[]) => {
    const all = scaled.map((value) => value ?? Number.NaN);
    free.forEach((place, i) => {
      all[place] = some[i] as number;
    });
    return all;
  };
  const few = fewer(levels);
  const start = startOf(few, scaled, [from - 0.5, to + 0.5]);
  const bound = (place: number, end: 0 | 1) => (bounds[place] as readonly [number, number])[end];
  const task = ({ logDoses, means, counts }: Levels): Task => {
    const heights = curveOver(logDoses);
    const weights = counts.map(Math.sqrt);
    const weighted = (column: Float64Array) => column.map((one, k) => one * (weights[k] as number));
    return {
      evaluate(some) {
        const { values, slopes } = heights(whole(some));
        return { values: weighted(values), slopes: free.map((place) => weighted(slopes[place] as Float64Array)) };
      },
      wanted: weighted(means),
      start: free.map((place) => Math.min(Math.max(start[place] as number, bound(place, 0)), bound(place, 1))),
      least: free.map((place) => bound(place, 0)),
      most: free.map((place) => bound(place, 1)),
    };
  };
  const solution = leastSquares(task(levels), few === levels ? undefined : task(few));

  const numbers = whole(solution.parameters);
  const unscaled = numbers.map((value, i) => (i > 1 ? value : low + range * value));
  const fitted = [...curveOver(points.map(({ dose }) => Math.log10(dose)))(unscaled).values];
  const residuals = points.map((point, k) => ({
    ...point,
    fitted: fitted[k] as number,
    residual: point.response - (fitted[k] as number),
  }));
  const squares = sumOfSquares(residuals.map(({ residual }) => residual / range));
  const mean = responses.reduce((sum, one) => sum + scale(one) / responses.length, 0);
  const degreesOfFreedom = points.length - free.length;
  const variance = degreesOfFreedom > 0 ? squares / degreesOfFreedom : undefined;
  const factor = (place: number) => (place > 1 ? 1 : range);
  const covariance =
    variance === undefined || solution.inverse === undefined || solution.held.length > 0
      ? undefined
      : curveNames.map((_, a) =>
          curveNames.map((_, b) => {
            const part = solution.inverse?.[free.indexOf(a)]?.[free.indexOf(b)] ?? 0;
            return part * variance * factor(a) * factor(b);
          }),
        );
  const quantile = degreesOfFreedom > 0 ? studentQuantile(0.5 + confidence / 2, degreesOfFreedom) : Number.NaN;
  const estimate = (place: number): Estimate => {
    const value = unscaled[place] as number;
    if (fixed[place] !== undefined) return { value: fixed[place], how: "fixed" };
    if (solution.held.includes(free.indexOf(place))) return { value, how: "at the bound" };
    if (covariance === undefined) return { value, how: "estimated" };
    const se = Math.sqrt(covariance[place]?.[place] as number);
    return { value, se, low: value - quantile * se, high: value + quantile * se, how: "estimated" };
  };
  const [baseline, plateau, logEC50, nH] = curveNames.map((_, place) => estimate(place)) as [
    Estimate,
    Estimate,
    Estimate,
    Estimate,
  ];
  const { low: logLow, high: logHigh } = logEC50;
  const fit: DoseResponseFit = {
    model: "dose-response",
    parameters: { baseline, plateau, logEC50, nH },
    EC50: {
      value: 10 ** logEC50.value,
      ...(logLow !== undefined && logHigh !== undefined && { low: 10 ** logLow, high: 10 ** logHigh }),
    },
    covariance,
    points: points.length,
    doses: levels.logDoses.length,
    degreesOfFreedom,
    residualSD: variance === undefined ? undefined : range * Math.sqrt(variance),
    r2: 1 - squares / sumOfSquares(responses.map((one) => scale(one) - mean)),
    confidence,
    at: (dose) => {
      if (!(dose >= 0)) throw new RangeError(`a dose is a number from 0: ${dose}`);
      return curveOver([Math.log10(dose)])(unscaled).values[0] as number;
    },
    curve: (options) => bandOf({ numbers: unscaled, covariance, quantile, range: [from, to] }, options),
    residuals,
  };
  return { fit, solution };
}

/** Means of the points at each dose, by rising dose. */
function levelsOf(points: readonly (readonly [logDose: number, response: number])[]): Levels {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [logDose, response] of points) {
    const { sum, count } = sums.get(logDose) ?? { sum: 0, count: 0 };
    sums.set(logDose, { sum: sum + response, count: count + 1 });
  }
  const sorted = [...sums].sort(([a], [b]) => a - b);
  return {
    logDoses: Float64Array.from(sorted, ([logDose]) => logDose),
    means: Float64Array.from(sorted, ([, { sum, count }]) => sum / count),
    counts: Float64Array.from(sorted, ([, { count }]) => count),
  };
}

const sumOfSquares = (values: readonly number[]) => values.reduce((sum, one) => sum + one * one, 0);
// Not by spreading into Math.min: a long list would not fit on the stack.
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));

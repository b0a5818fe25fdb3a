import { argument, listArgument } from "../language/argument.js";
import { KetalabError, quoted } from "../language/errors.js";
import { unknown } from "../language/names.js";
import { bandOf } from "./band.js";
import { type Fixed, type Found, STEEPNESS, searchCurve } from "./curve-search.js";
import type { DosePoint, DoseResponseFit } from "./dose-response-fit.js";
import { refusal, remarksOn } from "./dose-response-remarks.js";
import { type CurveName, curveNames, curveOver } from "./four-parameter.js";
import type { Solution } from "./least-squares.js";
import type { Estimate, Remark } from "./remark.js";
import { studentQuantile } from "./student.js";

/** How a curve is put through doses and responses. */
export interface DoseResponseOptions {
  /** Numbers that are known and not to be found, in the unit of the data: `{ nH: 1, baseline: 0 }`. */
  readonly fixed?: Readonly<Partial<Record<Exclude<CurveName, "logEC50">, number>>>;
  /** Of the intervals, a fraction; 0.95 by default. */
  readonly confidence?: number;
}

/** A fit, when there is one, and what is to be said about it. */
export interface DoseResponse {
  /** Nothing where the data carry none. */
  readonly fit: DoseResponseFit | undefined;
  /** What is to be said about it. */
  readonly remarks: readonly Remark[];
  /**
   * The same fit with intervals of another confidence, a fraction, without another search; nothing where there is no
   * fit.
   */
  readonly withConfidence?: (confidence: number) => DoseResponse;
}

/**
 * Fits $E = E_0 + (E_\infty - E_0)/(1 + 10^{n_H(\lg EC_{50} - \lg dose)})$ to points by least squares. Every point counts the
 * same. Standard errors come from the slopes of the curve at the minimum and the scatter about it, intervals from Student's t.
 *
 * The logarithm of the EC50 is fitted, not the EC50: its error is closer to symmetric. A dose of zero has no logarithm, but the curve
 * has a height there, the baseline, so such points are used.
 *
 * It does not throw for data that cannot carry the fit: then `fit` is missing, or there, and `remarks` say what is wrong.
 *
 * @throws KetalabError for options out of range, for a negative dose and for what is not a finite number.
 * @example fitDoseResponse([{ dose: 0, response: 2 }, { dose: 1, response: 50 }, …]).fit.EC50.value
 */
export function fitDoseResponse(points: readonly DosePoint[], options: DoseResponseOptions = {}): DoseResponse {
  listArgument(points, "points");
  argument(options, "the options of fitDoseResponse");
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  points.forEach(checkPoint);
  const fixed = fixedOf(options.fixed);
  const free = curveNames.flatMap((_, i) => (fixed[i] === undefined ? [i] : []));
  const stopped = refusal(points, free.length);
  if (stopped !== undefined) return { fit: undefined, remarks: [stopped] };
  const found = searchCurve(points, fixed, free);
  const withConfidence = (wanted: number): DoseResponse => {
    checkConfidence(wanted);
    const fit = report(points, found, { fixed, free, confidence: wanted });
    return { fit, remarks: remarksOn(fit, found.solution), withConfidence };
  };
  return withConfidence(confidence);
}

function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1))
    throw new KetalabError("range", `confidence lies between 0 and 1: ${confidence}`, {
      path: "confidence",
      given: confidence,
    });
}

function checkPoint(point: DosePoint, i: number): void {
  const { dose, response, line } = argument(point, `point ${i + 1}`);
  const where = line === undefined ? `point ${i + 1}` : `line ${line}`;
  if (!(dose >= 0 && Number.isFinite(dose)))
    throw new KetalabError("range", `${where}: a dose is a number from 0: ${dose}`, { path: "dose", given: dose });
  if (!Number.isFinite(response))
    throw new KetalabError("range", `${where}: a response is a finite number: ${response}`, {
      path: "response",
      given: response,
    });
}

/** Given numbers by their place in the curve. */
function fixedOf(given: Readonly<Record<string, number | undefined>> = {}): Fixed {
  if (typeof given !== "object" || given === null)
    throw new TypeError(`fixed must be like { nH: 1 }, not ${quoted(given)}`);
  const known = curveNames.filter((name) => name !== "logEC50");
  for (const [name, value] of Object.entries(given)) {
    if (!(known as string[]).includes(name)) throw unknown("number to fix", name, known);
    if (value !== undefined && !Number.isFinite(value))
      throw new KetalabError("range", `${name} must be a finite number: ${value}`, { path: "fixed", given: value });
  }
  const { nH } = given;
  const [least, most] = STEEPNESS;
  if (nH !== undefined && !(nH >= least && nH <= most)) {
    throw new KetalabError(
      "range",
      `nH must be between ${least} and ${most}, and positive for falling curves too: ${nH}`,
      { path: "fixed.nH", given: nH },
    );
  }
  return curveNames.map((name) => given[name]);
}

/** What the search found, with its errors and its residuals, in the units of the points. */
function report(
  points: readonly DosePoint[],
  { numbers, low, range, logRange, doses, solution }: Found,
  { fixed, free, confidence }: { readonly fixed: Fixed; readonly free: readonly number[]; readonly confidence: number },
): DoseResponseFit {
  const fitted = curveOver(points.map(({ dose }) => Math.log10(dose)))(numbers).values.slice();
  const residuals = points.map((point, k) => ({
    ...point,
    fitted: fitted[k] as number,
    residual: point.response - (fitted[k] as number),
  }));
  // Squares of shares of the range have a number where squares of large responses have none.
  const squares = sumOfSquares(residuals.map(({ residual }) => residual / range));
  const shares = points.map(({ response }) => (response - low) / range);
  const mean = shares.reduce((sum, one) => sum + one / shares.length, 0);
  const degreesOfFreedom = points.length - free.length;
  const variance = degreesOfFreedom > 0 ? squares / degreesOfFreedom : undefined;
  const quantile = degreesOfFreedom > 0 ? studentQuantile(0.5 + confidence / 2, degreesOfFreedom) : Number.NaN;
  const covariance = variance === undefined ? undefined : covarianceOf(solution, { free, variance, range });
  const estimate = (name: CurveName): Estimate => {
    const place = curveNames.indexOf(name);
    const value = numbers[place] as number;
    if (fixed[place] !== undefined) return { value: fixed[place], how: "fixed" };
    if (solution.held.includes(free.indexOf(place))) return { value, how: "at the bound" };
    if (covariance === undefined) return { value, how: "estimated" };
    const se = Math.sqrt(covariance[place]?.[place] as number);
    return { value, se, low: value - quantile * se, high: value + quantile * se, how: "estimated" };
  };
  const logEC50 = estimate("logEC50");
  const { low: logLow, high: logHigh } = logEC50;
  return {
    model: "dose-response",
    parameters: { baseline: estimate("baseline"), plateau: estimate("plateau"), logEC50, nH: estimate("nH") },
    EC50: {
      value: 10 ** logEC50.value,
      ...(logLow !== undefined && logHigh !== undefined && { low: 10 ** logLow, high: 10 ** logHigh }),
    },
    covariance,
    points: points.length,
    doses,
    degreesOfFreedom,
    residualSD: variance === undefined ? undefined : range * Math.sqrt(variance),
    r2: 1 - squares / sumOfSquares(shares.map((one) => one - mean)),
    confidence,
    at: (dose) => {
      if (!(dose >= 0))
        throw new KetalabError("range", `a dose is a number from 0: ${dose}`, { path: "dose", given: dose });
      return curveOver([Math.log10(dose)])(numbers).values[0] as number;
    },
    curve: (options) => bandOf({ numbers, covariance, quantile, range: logRange }, options),
    residuals,
  };
}

/** $s^2 (J^T J)^{-1}$, with the plateaus turned back into responses. */
function covarianceOf(
  { inverse, held }: Solution,
  { free, variance, range }: { readonly free: readonly number[]; readonly variance: number; readonly range: number },
): number[][] | undefined {
  if (inverse === undefined || held.length > 0) return undefined;
  const factor = (place: number) => (place > 1 ? 1 : range);
  return curveNames.map((_, a) =>
    curveNames.map((_, b) => {
      const part = inverse[free.indexOf(a)]?.[free.indexOf(b)] ?? 0;
      return part * variance * factor(a) * factor(b);
    }),
  );
}

const sumOfSquares = (values: readonly number[]) => values.reduce((sum, one) => sum + one * one, 0);

import { argument, listArgument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { toBase, unit as unitOf } from "../language/units.js";
import { type Crossing, crossingOf, type Line, lineThrough } from "./line.js";
import { type Estimate, type Remark, stops } from "./remark.js";
import type { SchildFit, SchildLine, SchildPoint } from "./schild-fit.js";
import { schildRemarks } from "./schild-remarks.js";
import { studentQuantile } from "./student.js";

/** How curves with an antagonist are fitted together. */
export interface SchildOptions {
  /** Of the antagonist, `"µM"` for instance; without it there is a KB in the unit of the data and no pA2. */
  readonly unit?: string;
  /** Of the intervals, a fraction; 0.95 by default. */
  readonly confidence?: number;
}

/** A regression, when there is one, and what is to be said about it. */
export interface Schild {
  /** Nothing where the data carry none. */
  readonly fit: SchildFit | undefined;
  /** What is to be said about it. */
  readonly remarks: readonly Remark[];
}

/**
 * Schild's regression: a straight line through $\lg(DR - 1)$ over the logarithm of the antagonist, by least squares, every point
 * counting the same. Of a competitive antagonist the slope is 1 and the line crosses zero at its constant.
 *
 * Dose ratios of 1 and less have no logarithm and are refused here; {@link schildPoints} leaves them out and says so.
 *
 * @returns no fit, and why, for points that have no line.
 * @throws KetalabError for a dose ratio that is not above 1, a concentration that is not above 0, and a unit that is no concentration.
 * @example fitSchild([{ antagonist: 1, doseRatio: 2 }, { antagonist: 9, doseRatio: 10 }], { unit: "µM" }).fit.pA2.value // 6
 */
export function fitSchild(points: readonly SchildPoint[], options: SchildOptions = {}): Schild {
  listArgument(points, "points");
  argument(options, "the options of fitSchild");
  const { unit, confidence = 0.95 } = options;
  if (!(confidence > 0 && confidence < 1))
    throw new KetalabError("range", `confidence lies between 0 and 1: ${confidence}`, {
      path: "confidence",
      given: confidence,
    });
  const shift = unit === undefined ? undefined : toMolar(unit);
  points.forEach(checkPoint);
  const refused = refusal(points);
  if (refused !== undefined) return { fit: undefined, remarks: [refused] };
  const fit = regression(points, unit, shift, confidence);
  return { fit, remarks: schildRemarks(fit) };
}

/** What the logarithm of a concentration in a unit lacks to one in mol/L. */
function toMolar(unit: string): number {
  const { dims } = unitOf(unit);
  if (unitOf("M").dims.some((power, i) => power !== dims[i])) {
    throw new KetalabError("unit", `the unit of an antagonist is substance/volume, "µM" for instance: "${unit}"`, {
      path: "unit",
      given: unit,
    });
  }
  return Math.log10(toBase(1, unit) / toBase(1, "M"));
}

function checkPoint(point: SchildPoint, i: number): void {
  const { antagonist, doseRatio, line } = argument(point, `point ${i + 1}`);
  const where = line === undefined ? `point ${i + 1}` : `line ${line}`;
  if (!(antagonist > 0 && Number.isFinite(antagonist))) {
    throw new KetalabError("range", `${where}: an antagonist concentration is a number above 0: ${antagonist}`, {
      path: "antagonist",
      given: antagonist,
    });
  }
  if (!(doseRatio > 1 && Number.isFinite(doseRatio))) {
    throw new KetalabError("range", `${where}: a dose ratio on a Schild plot is a number above 1: ${doseRatio}`, {
      path: "doseRatio",
      given: doseRatio,
    });
  }
}

function refusal(points: readonly SchildPoint[]): Remark | undefined {
  const [first] = points;
  if (first === undefined) return stops("no-points", "there are no dose ratios above 1, so there is no Schild plot");
  if (points.length === 1)
    return stops("one-point", "one dose ratio has no line; give ratios beside several concentrations");
  if (points.every(({ antagonist }) => antagonist === first.antagonist)) {
    return stops("equal-doses", `every antagonist concentration is ${first.antagonist}: a line needs several`);
  }
  return undefined;
}

function regression(
  points: readonly SchildPoint[],
  unit: string | undefined,
  shift: number | undefined,
  confidence: number,
): SchildFit {
  const xs = points.map(({ antagonist }) => Math.log10(antagonist));
  const ys = points.map(({ doseRatio }) => Math.log10(doseRatio - 1));
  const line = lineThrough(xs, ys);
  const quantile = (degrees: number) => (degrees > 0 ? studentQuantile(0.5 + confidence / 2, degrees) : Number.NaN);
  const t = quantile(points.length - 2);
  const at = (x: number) => line.intercept + line.slope * x;
  const crossing = crossingOf(line, t);
  const unitSlope = heldAtOne(xs, ys, quantile(points.length - 1));
  const estimate = (value: number, se: number | undefined, degrees = t): Estimate =>
    se === undefined
      ? { value, how: "estimated" }
      : { value, se, low: value - degrees * se, high: value + degrees * se, how: "estimated" };
  const ofLine = (share: number) => (line.variance === undefined ? undefined : Math.sqrt(line.variance * share));
  return {
    model: "schild",
    slope: estimate(line.slope, ofLine(1 / line.Sxx)),
    intercept: estimate(line.intercept, ofLine(1 / line.count + line.meanX ** 2 / line.Sxx)),
    crossing: powers(crossing),
    ...(shift !== undefined && { pA2: minus(crossing, shift) }),
    unitSlope: {
      KB: 10 ** unitSlope.value,
      ...(unitSlope.low !== undefined &&
        unitSlope.high !== undefined && { low: 10 ** unitSlope.low, high: 10 ** unitSlope.high }),
      ...(shift !== undefined && { pKB: minus(unitSlope, shift) }),
    },
    unit,
    points: points.length,
    concentrations: new Set(xs).size,
    degreesOfFreedom: points.length - 2,
    residualSD: line.variance === undefined ? undefined : Math.sqrt(line.variance),
    r2: line.r2,
    confidence,
    at: (antagonist) => {
      if (!(antagonist > 0))
        throw new KetalabError("range", `an antagonist concentration is a number above 0: ${antagonist}`, {
          path: "antagonist",
          given: antagonist,
        });
      return at(Math.log10(antagonist));
    },
    plotted: points.map((point, k) => {
      const [x, y] = [xs[k] as number, ys[k] as number];
      return { ...point, x, y, fitted: at(x), residual: y - at(x) };
    }),
    line: (options) => drawn(line, t, xs, options),
  };
}

/** The crossing of a line of slope 1: the mean distance of the points from it. */
function heldAtOne(xs: readonly number[], ys: readonly number[], quantile: number): Crossing {
  const offs = xs.map((x, k) => x - (ys[k] as number));
  const value = offs.reduce((sum, one) => sum + one, 0) / offs.length;
  const variance = offs.reduce((sum, one) => sum + (one - value) ** 2, 0) / (offs.length - 1);
  const se = Math.sqrt(variance / offs.length);
  return { value, se, low: value - quantile * se, high: value + quantile * se };
}

const powers = ({ value, low, high }: Crossing) => ({
  value: 10 ** value,
  ...(low !== undefined && high !== undefined && { low: 10 ** low, high: 10 ** high }),
});

/** As a negative logarithm of mol/L; the ends change places. */
const minus = ({ value, se, low, high }: Crossing, shift: number): Estimate => ({
  value: -(value + shift),
  ...(se !== undefined && { se }),
  ...(low !== undefined && high !== undefined && { low: -(high + shift), high: -(low + shift) }),
  how: "estimated",
});

function drawn(
  { slope, intercept, count: points, meanX, Sxx, variance }: Line,
  quantile: number,
  xs: readonly number[],
  { from, to, count = 41 }: { readonly from?: number; readonly to?: number; readonly count?: number } = {},
): SchildLine {
  if (!(Number.isInteger(count) && count >= 2))
    throw new KetalabError("range", `a line needs at least 2 points: ${count}`, { path: "count", given: count });
  // From where it crosses zero, because that is what it is drawn for, to a little beyond the points.
  const ends = [...xs.map((x) => x - 0.2), ...xs.map((x) => x + 0.2), -intercept / slope].filter(Number.isFinite);
  const low = from ?? ends.reduce((a, b) => Math.min(a, b));
  const high = to ?? ends.reduce((a, b) => Math.max(a, b));
  if (!(high > low))
    throw new KetalabError("range", `from ${low} to ${high} is no range of logarithms`, { path: "line" });
  const x = Float64Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
  const y = x.map((one) => intercept + slope * one);
  if (variance === undefined) return { x, y };
  const half = x.map((one) => quantile * Math.sqrt(variance * (1 / points + (one - meanX) ** 2 / Sxx)));
  return {
    x,
    y,
    low: y.map((one, k) => one - (half[k] as number)),
    high: y.map((one, k) => one + (half[k] as number)),
  };
}

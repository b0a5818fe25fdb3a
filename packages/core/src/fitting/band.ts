import { KetalabError } from "../language/errors.js";
import { curveOver } from "./four-parameter.js";

/** Between which doses, and at how many. */
export interface CurveOptions {
  /** The first dose, in the unit of the data; a third of the lowest above zero by default. */
  readonly from?: number;
  /** The last dose, in the unit of the data; three times the highest by default. */
  readonly to?: number;
  /** How many doses; 101 by default. */
  readonly count?: number;
}

/** A curve, point by point, evenly over the logarithm of the dose. */
export interface CurveColumns {
  /** One for each point, in the unit of the data. */
  readonly dose: Float64Array;
  /** Height of the curve at each dose, in the unit of the data. */
  readonly response: Float64Array;
  /**
   * The lower end of the confidence band of the curve, not of single points, at each dose, in the unit of the data;
   * nothing where there are no standard errors.
   */
  readonly low?: Float64Array;
  /** The upper end, at each dose, in the unit of the data. */
  readonly high?: Float64Array;
}

interface Band {
  readonly numbers: readonly number[];
  readonly covariance: readonly (readonly number[])[] | undefined;
  readonly quantile: number;
  /** Logarithms of the lowest and the highest dose. */
  readonly range: readonly [number, number];
}

/** A little beyond the doses. */
const MARGIN = Math.log10(3);

/** @throws KetalabError for bounds that are no range of positive doses and for fewer than two points. */
export function bandOf({ numbers, covariance, quantile, range }: Band, options: CurveOptions = {}): CurveColumns {
  const { from = 10 ** (range[0] - MARGIN), to = 10 ** (range[1] + MARGIN), count = 101 } = options;
  if (!(from > 0 && to > from && Number.isFinite(to)))
    throw new KetalabError("range", `from ${from} to ${to} is no range of doses`, { path: "curve" });
  if (!(Number.isInteger(count) && count >= 2))
    throw new KetalabError("range", `a curve needs at least 2 points: ${count}`, { path: "count", given: count });
  const [low, high] = [Math.log10(from), Math.log10(to)];
  const logs = Float64Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
  const { values, slopes } = curveOver(logs)(numbers);
  const dose = logs.map((one) => 10 ** one);
  const response = values.slice();
  if (covariance === undefined) return { dose, response };
  const half = logs.map((_, k) => {
    const slope = slopes.map((column) => column[k] as number);
    const variance = slope.reduce(
      (sum, a, i) => sum + slope.reduce((part, b, j) => part + a * b * (covariance[i]?.[j] as number), 0),
      0,
    );
    return quantile * Math.sqrt(Math.max(0, variance));
  });
  return {
    dose,
    response,
    low: response.map((one, k) => one - (half[k] as number)),
    high: response.map((one, k) => one + (half[k] as number)),
  };
}

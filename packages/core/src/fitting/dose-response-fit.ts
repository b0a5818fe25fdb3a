import type { CurveColumns, CurveOptions } from "./band.js";
import type { CurveName } from "./four-parameter.js";
import type { Estimate } from "./remark.js";

/** A response to a dose. */
export interface DosePoint {
  /** Not negative, in any one unit. Zero is allowed: such a point says what the response is without drug. */
  readonly dose: number;
  /** In any one unit. */
  readonly response: number;
  /** The line in which it was typed, from 1, when it was. */
  readonly line?: number;
  /** The column, from 1, when it was typed. */
  readonly column?: number;
}

/** A dose–response curve through data. */
export interface DoseResponseFit {
  /** What was fitted. */
  readonly model: "dose-response";
  /**
   * `baseline`: response without drug. `plateau`: response to a very large dose; below the baseline when the drug takes
   * something away. `logEC50`: decimal logarithm of the dose half-way. `nH`: steepness, always positive.
   */
  readonly parameters: Readonly<Record<CurveName, Estimate>>;
  /** The dose half-way, with the interval of its logarithm turned back; it has no standard error of its own. */
  readonly EC50: {
    /** In the unit of the doses. */
    readonly value: number;
    /** Lower end, in the unit of the doses. */
    readonly low?: number;
    /** Upper end, in the unit of the doses. */
    readonly high?: number;
  };
  /**
   * Of the parameters, in their units, 4 x 4 in the order of `parameters`; zero in rows of what was fixed; nothing
   * without spare points or at a bound.
   */
  readonly covariance: readonly (readonly number[])[] | undefined;
  /** How many. */
  readonly points: number;
  /** How many different doses. */
  readonly doses: number;
  /** The count of points less that of estimated parameters. */
  readonly degreesOfFreedom: number;
  /** Standard deviation of the points about the curve, in the unit of the responses; nothing without spare points. */
  readonly residualSD: number | undefined;
  /** The share of the scatter that the curve explains. */
  readonly r2: number;
  /** Of the intervals, a fraction. */
  readonly confidence: number;
  /** The height of the curve, in the unit of the responses, at a dose in the unit of the doses. */
  at(dose: number): number;
  /** The curve for drawing, with the confidence band of its height. */
  curve(options?: CurveOptions): CurveColumns;
  /** Every point with the height of the curve and what is left, in the order given. */
  readonly residuals: readonly (DosePoint & {
    /** Height of the curve, in the unit of the responses. */
    readonly fitted: number;
    /** Response less that height, in the same unit. */
    readonly residual: number;
  })[];
}

import type { Estimate } from "./remark.js";

/** A dose ratio beside an antagonist. */
export interface SchildPoint {
  /** Its concentration, in any one unit. */
  readonly antagonist: number;
  /** How many times as much agonist is needed beside it. */
  readonly doseRatio: number;
  /** The line in which it was typed, from 1, when it was. */
  readonly line?: number;
  /** The column, from 1, when it was typed. */
  readonly column?: number;
}

/** A Schild regression. */
export interface SchildFit {
  /** What was fitted. */
  readonly model: "schild";
  /** Of $\lg(DR - 1)$ over the logarithm of the antagonist, in the unit of the data. */
  readonly slope: Estimate;
  /** The height of the line at 1 of the unit of the data. */
  readonly intercept: Estimate;
  /** Where the line crosses zero: the antagonist that doubles the agonist needed, in the unit of the data. */
  readonly crossing: {
    /** In the unit of the data. */
    readonly value: number;
    /** Lower end, in the unit of the data. */
    readonly low?: number;
    /** Upper end, in the unit of the data. */
    readonly high?: number;
  };
  /** Minus the decimal logarithm of the crossing in mol/L; nothing without a unit. */
  readonly pA2?: Estimate;
  /** The same with the slope held at 1, as theory has it of a competitive antagonist: the constant itself. */
  readonly unitSlope: {
    /** In the unit of the data. */
    readonly KB: number;
    /** Lower end, in the unit of the data. */
    readonly low?: number;
    /** Upper end, in the unit of the data. */
    readonly high?: number;
    /** Minus the decimal logarithm of KB in mol/L; nothing without a unit. */
    readonly pKB?: Estimate;
  };
  /** Of the antagonist, where it was said. */
  readonly unit: string | undefined;
  /** How many. */
  readonly points: number;
  /** How many different concentrations of antagonist. */
  readonly concentrations: number;
  /** The count of points less two. */
  readonly degreesOfFreedom: number;
  /** Standard deviation of the points about the line, of logarithms; nothing without spare points. */
  readonly residualSD: number | undefined;
  /** The share of the scatter that the line explains. */
  readonly r2: number;
  /** Of the intervals, a fraction. */
  readonly confidence: number;
  /** The height of the line, $\lg(DR - 1)$, without a unit, at a concentration in the unit of the data. */
  at(antagonist: number): number;
  /** Points on the plot, with the height of the line. */
  readonly plotted: readonly (SchildPoint & {
    /** Logarithm of the antagonist. */
    readonly x: number;
    /** Logarithm of the dose ratio less one. */
    readonly y: number;
    /** Height of the line, a logarithm. */
    readonly fitted: number;
    /** `y` less that height, a logarithm. */
    readonly residual: number;
  })[];
  /** The ends of the line, and its confidence band, for drawing. */
  line(options?: {
    /** The lowest antagonist, in the unit of the data. */
    readonly from?: number;
    /** The highest antagonist, in the unit of the data. */
    readonly to?: number;
    /** How many points. */
    readonly count?: number;
  }): SchildLine;
}

/** Columns of the line, over decimal logarithms of the antagonist in the unit of the data. */
export interface SchildLine {
  /** Logarithm of the antagonist, one for each point. */
  readonly x: Float64Array;
  /** Height of the line, a logarithm, one for each point. */
  readonly y: Float64Array;
  /** Lower end of its confidence band, a logarithm, one for each point. */
  readonly low?: Float64Array;
  /** Upper end of its confidence band, a logarithm, one for each point. */
  readonly high?: Float64Array;
}

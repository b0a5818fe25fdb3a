import { KetalabError } from "../language/errors.js";
/** A straight line through points by least squares, in closed form. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
  readonly count: number;
  readonly meanX: number;
  readonly meanY: number;
  /** Sum of squares of x about its mean. */
  readonly Sxx: number;
  /** Variance about the line, by count - 2; nothing with two points. */
  readonly variance: number | undefined;
  /** The share of the scatter of y that the line explains. */
  readonly r2: number;
}

/** @throws KetalabError for points that do not differ in x, of which there is no line. */
export function lineThrough(xs: readonly number[], ys: readonly number[]): Line {
  const count = xs.length;
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / count;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [Sxx, Sxy, Syy] = [0, 0, 0];
  for (let k = 0; k < count; k++) {
    const [x, y] = [(xs[k] as number) - meanX, (ys[k] as number) - meanY];
    Sxx += x * x;
    Sxy += x * y;
    Syy += y * y;
  }
  if (!(Sxx > 0)) throw new KetalabError("range", "a line needs points that differ in x", { path: "points" });
  const slope = Sxy / Sxx;
  const intercept = meanY - slope * meanX;
  let rest = 0;
  for (let k = 0; k < count; k++) rest += ((ys[k] as number) - intercept - slope * (xs[k] as number)) ** 2;
  return {
    slope,
    intercept,
    count,
    meanX,
    meanY,
    Sxx,
    variance: count > 2 ? rest / (count - 2) : undefined,
    r2: Syy > 0 ? 1 - rest / Syy : 1,
  };
}

/** Where a line crosses zero. */
export interface Crossing {
  readonly value: number;
  readonly se?: number;
  /** Fieller's interval; nothing when the slope cannot be told from zero, because then it has no end. */
  readonly low?: number;
  readonly high?: number;
}

/**
 * Where the line crosses zero, with the interval of Fieller: the places at which the height of the line cannot be told from
 * zero. A slope that is known badly makes it lopsided, as it should be.
 *
 * @param quantile of Student's t.
 */
export function crossingOf({ slope, count, meanX, meanY, Sxx, variance }: Line, quantile: number): Crossing {
  const value = meanX - meanY / slope;
  if (variance === undefined) return { value };
  const away = value - meanX;
  const se = Math.sqrt(variance * (1 / count + (away * away) / Sxx)) / Math.abs(slope);
  const room = quantile * quantile * variance;
  // (meanY + slope d)^2 = room (1/count + d^2/Sxx), solved for the distance d from the middle.
  const a = slope * slope - room / Sxx;
  if (!(a > 0)) return { value, se };
  const root = Math.sqrt(Math.max(0, room * (a / count + (meanY * meanY) / Sxx)));
  const middle = meanX - (slope * meanY) / a;
  return { value, se, low: middle - root / a, high: middle + root / a };
}

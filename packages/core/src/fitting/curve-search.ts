import { curveOver } from "./four-parameter.js";
import { leastSquares, type Solution, type Task } from "./least-squares.js";
import { fewer, type Levels, startOf } from "./start.js";

/** How far from the doses the EC50 is looked for, decades; how steep a curve may be. */
const BEYOND = 3;
export const STEEPNESS = [0.1, 20] as const;
/** How far from the data the plateaus are looked for, in ranges of the responses. */
const ROOM = 10;

/** Numbers that are given, by their place in the curve. */
export type Fixed = readonly (number | undefined)[];

/** Where the search ended. */
export interface Found {
  /** All four numbers of the curve, in the unit of the responses. */
  readonly numbers: readonly number[];
  /** The smallest response, and how far the largest is from it: the search itself ran between 0 and 1. */
  readonly low: number;
  readonly range: number;
  /** Logarithms of the lowest and the highest dose above zero. */
  readonly logRange: readonly [number, number];
  /** Different doses. */
  readonly doses: number;
  /** Of the free numbers, with the plateaus between 0 and 1. */
  readonly solution: Solution;
}

/** The curve with the smallest sum of squares. Points at one dose go together as their mean, which changes nothing but the time. */
export function searchCurve(
  points: readonly { readonly dose: number; readonly response: number }[],
  fixed: Fixed,
  free: readonly number[],
): Found {
  const [low, high] = points.reduce(
    ([least, most], { response }) => [Math.min(least, response), Math.max(most, response)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const range = high - low;
  // Responses go from 0 to 1 while the search is under way, so that its bounds and its steps fit any unit.
  const scale = (value: number) => (value - low) / range;
  const scaled = fixed.map((value, place) => (value === undefined || place > 1 ? value : scale(value)));
  const levels = levelsOf(points.map(({ dose, response }) => [Math.log10(dose), scale(response)] as const));
  const above = levels.logDoses.filter(Number.isFinite);
  const logRange: readonly [number, number] = [above[0] as number, above[above.length - 1] as number];
  const whole = (some: readonly number[]) => {
    const all = scaled.map((value) => value ?? Number.NaN);
    free.forEach((place, i) => {
      all[place] = some[i] as number;
    });
    return all;
  };
  const few = fewer(levels);
  const start = startOf(few, scaled, [logRange[0] - 0.5, logRange[1] + 0.5]);
  const common = { start, free, whole, logRange };
  const solution = leastSquares(taskOf(levels, common), few === levels ? undefined : taskOf(few, common));
  const numbers = whole(solution.parameters).map((value, place) => (place > 1 ? value : low + range * value));
  return { numbers, low, range, logRange, doses: levels.logDoses.length, solution };
}

interface Common {
  readonly start: readonly number[];
  readonly free: readonly number[];
  readonly logRange: readonly [number, number];
  /** All four numbers from the free ones. */
  whole(some: readonly number[]): readonly number[];
}

/** Least squares over levels, each weighing as much as the points that it stands for. */
function taskOf({ logDoses, means, counts }: Levels, { start, free, whole, logRange: [from, to] }: Common): Task {
  const plateau = [-ROOM, 1 + ROOM] as const;
  const bounds = [plateau, plateau, [from - BEYOND, to + BEYOND] as const, STEEPNESS];
  const [least, most] = [0, 1].map((end) => free.map((place) => bounds[place]?.[end as 0 | 1] as number));
  const heights = curveOver(logDoses);
  const weights = counts.map(Math.sqrt);
  const weighted = (column: Float64Array) => column.map((one, k) => one * (weights[k] as number));
  return {
    evaluate(some) {
      const { values, slopes } = heights(whole(some));
      return { values: weighted(values), slopes: free.map((place) => weighted(slopes[place] as Float64Array)) };
    },
    wanted: weighted(means),
    start: free.map((place) => start[place] as number),
    least: least as number[],
    most: most as number[],
  };
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

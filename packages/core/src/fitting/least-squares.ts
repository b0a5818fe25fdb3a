import { levenbergMarquardt } from "ml-levenberg-marquardt";
import { dot, length, type Triangle, triangle } from "./orthogonal.js";

/** What is to be fitted: heights and slopes at any parameters, the heights that are wanted, and where to look. */
export interface Task {
  /** May be written over by the next call. */
  evaluate(parameters: readonly number[]): {
    readonly values: Float64Array;
    readonly slopes: readonly Float64Array[];
  };
  readonly wanted: Float64Array;
  readonly start: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
}

export interface Solution {
  readonly parameters: readonly number[];
  /** What is left, wanted less height. */
  readonly residuals: Float64Array;
  /** Parameters that the data pushed against the end of their range, by their place. */
  readonly held: readonly number[];
  /** $(J^T J)^{-1}$ of the others, with zeros for those; nothing where the data cannot tell parameters apart. */
  readonly inverse: readonly (readonly number[])[] | undefined;
  readonly converged: boolean;
}

/** Steps of the search before its answer is finished by hand; more when that was not enough. */
const STEPS = [40, 200] as const;

/**
 * The parameters with the smallest sum of squares. The search is that of Levenberg and Marquardt; because it ends after a number of
 * steps and not at a minimum, Gauss and Newton finish it, with steps that are halved until they help.
 *
 * @param few the same task with fewer points, when there are very many: good enough to search with.
 */
export function leastSquares(task: Task, few: Task = task): Solution {
  const [first, more] = STEPS;
  const solution = finish(task, search(few, first));
  if (solution.converged) return solution;
  return finish(task, search({ ...few, start: solution.parameters }, more));
}

function search({ evaluate, wanted, start, least, most }: Task, steps: number): number[] {
  const places = Array.from(wanted.keys());
  const { parameterValues } = levenbergMarquardt(
    { x: places, y: wanted },
    (parameters) => {
      const { values } = evaluate(parameters);
      return (k) => values[k] as number;
    },
    {
      initialValues: start.map((one, j) => Math.min(Math.max(one, least[j] as number), most[j] as number)),
      minValues: least,
      maxValues: most,
      maxIterations: steps,
      errorTolerance: 0,
      jacobianFunction: (parameters) => {
        const { slopes } = evaluate(parameters);
        return (k) => slopes.map((slope) => slope[k] as number);
      },
    },
  );
  return parameterValues.every(Number.isFinite) ? parameterValues : [...start];
}

/**
 * When the residuals could shrink by less than this share, comparing their squares no longer tells better from worse: one whole
 * step more, and the search is at rest.
 */
const SMALL = 1e-6;
/** Below this share of what was wanted, residuals are rounding. */
const NOTHING = 1e-13;
/** A search that cannot step further is good enough below this share. */
const GOOD = 1e-4;

function finish(task: Task, from: readonly number[]): Solution {
  const { evaluate, wanted, least, most } = task;
  const inside = (next: readonly number[]) =>
    next.map((one, j) => Math.min(Math.max(one, least[j] as number), most[j] as number));
  const floor = NOTHING * (length(wanted) || 1);
  let parameters = inside(from);
  let state = look(task, parameters);
  let converged = false;
  for (let i = 0; i < 60 && !converged && state.made !== undefined; i++) {
    const { residuals, free, made } = state;
    const before = length(residuals);
    const offset = made.explained / before;
    if (before <= floor) {
      converged = true;
      break;
    }
    const along = (share: number) =>
      inside(parameters.map((one, j) => one + share * (made.step[free.indexOf(j)] ?? 0)));
    converged = offset < SMALL;
    const better = converged
      ? along(1)
      : shares.map(along).find((next) => length(difference(wanted, evaluate(next).values)) < before);
    if (better === undefined) {
      converged = offset < GOOD;
      break;
    }
    parameters = better;
    state = look(task, parameters);
  }
  const { residuals, free, made } = state;
  return {
    parameters,
    residuals,
    held: [...parameters.keys()].filter((j) => !free.includes(j)),
    inverse: made && square(parameters.length, free, made),
    converged,
  };
}

/** Ever shorter steps. */
const shares = Array.from({ length: 30 }, (_, i) => 2 ** -i);

/** Residuals, the parameters that are free to move, and the linear problem in them. */
function look({ evaluate, wanted, least, most }: Task, parameters: readonly number[]) {
  const { values, slopes } = evaluate(parameters);
  const residuals = difference(wanted, values);
  const free = [...parameters.keys()].filter((j) => {
    const pull = dot(slopes[j] as Float64Array, residuals);
    const atEnd = (pull <= 0 && parameters[j] === least[j]) || (pull >= 0 && parameters[j] === most[j]);
    return !atEnd;
  });
  return {
    residuals,
    free,
    made: triangle(
      free.map((j) => slopes[j] as Float64Array),
      residuals,
    ),
  };
}

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((one, k) => one - (b[k] as number));

function square(size: number, free: readonly number[], { inverse }: Triangle): number[][] {
  const all = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  free.forEach((a, i) => {
    free.forEach((b, j) => {
      (all[a] as number[])[b] = inverse[i]?.[j] as number;
    });
  });
  return all;
}

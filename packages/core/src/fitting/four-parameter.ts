import { fourParameter } from "../equations/antagonism/four-parameter.js";
import { compile, type Program } from "../language/formula/compile.js";
import { derivative } from "../language/formula/derivative.js";

/** A number of the curve. */
export type CurveName = "baseline" | "plateau" | "logEC50" | "nH";
/** The numbers of the curve, in the order in which they are fitted. */
export const curveNames = ["baseline", "plateau", "logEC50", "nH"] as const satisfies readonly CurveName[];

/** The heights of the curve over some doses, and how they change with each of its numbers. */
export interface Heights {
  readonly values: Float64Array;
  /** One column a number, in the order of {@link curveNames}. */
  readonly slopes: readonly Float64Array[];
}

const outputs = ["E", ...curveNames] as const;
let program: Program | undefined;

/**
 * The curve over some logarithms of doses, minus infinity for a dose of zero, with the slopes that its formula has. What is
 * returned is written over by the next call.
 */
export function curveOver(logDoses: ArrayLike<number>): (numbers: readonly number[]) => Heights {
  const { tree } = fourParameter;
  program ??= compile(
    Object.fromEntries([["E", tree], ...curveNames.map((name) => [`d${name}`, derivative(tree, name)] as const)]),
    [...curveNames, "logDose"],
  );
  const made = program;
  const count = logDoses.length;
  const columns = made.columns(count);
  columns.set(logDoses, curveNames.length * count);
  const at = outputs.map((name) => (made.outputs[name === "E" ? name : `d${name}`] as number) * count);
  const [values = columns, ...slopes] = at.map((start) => columns.subarray(start, start + count));
  return (numbers) => {
    numbers.forEach((number, i) => {
      columns.fill(number, i * count, (i + 1) * count);
    });
    made.runColumns(columns, count, count);
    const [baseline = 0, , logEC50 = 0, nH = 0] = numbers;
    for (let k = 0; k < count; k++) {
      // So far below the EC50 that the power has no number any more: the baseline, which no other number changes.
      if (nH * (logEC50 - (logDoses[k] as number)) < 150) continue;
      values[k] = baseline;
      slopes.forEach((slope, i) => {
        slope[k] = i === 0 ? 1 : 0;
      });
    }
    return { values, slopes };
  };
}

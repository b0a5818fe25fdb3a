/** The triangle of a least-squares problem, and what the data say about it. */
export interface Triangle {
  /** The step that takes most of the residuals away. */
  readonly step: readonly number[];
  /** The length of the residuals in the directions of the columns. */
  readonly explained: number;
  /** $(J^T J)^{-1}$, row by row. */
  readonly inverse: readonly (readonly number[])[];
}

/** A column that others make up but for this share cannot be told from them. */
const DEPENDENT = 1e-7;

/**
 * Solves a linear least-squares problem by making its columns orthogonal (Gram and Schmidt, modified, done twice).
 *
 * @returns nothing when a column depends on the others, so that the data cannot tell them apart.
 */
export function triangle(columns: readonly Float64Array[], residuals: Float64Array): Triangle | undefined {
  const size = columns.length;
  const Q: Float64Array[] = [];
  const R = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let j = 0; j < size; j++) {
    const column = Float64Array.from(columns[j] as Float64Array);
    const before = length(column);
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < j; i++) {
        const part = dot(Q[i] as Float64Array, column);
        (R[i] as number[])[j] = (R[i]?.[j] as number) + part;
        subtract(column, Q[i] as Float64Array, part);
      }
    }
    const left = length(column);
    if (!(left > DEPENDENT * before)) return undefined;
    (R[j] as number[])[j] = left;
    Q.push(column.map((one) => one / left));
  }
  const along = Q.map((one) => dot(one, residuals));
  const back = upperInverse(R);
  return {
    step: back.map((row) => row.reduce((sum, one, k) => sum + one * (along[k] as number), 0)),
    explained: Math.hypot(...along),
    inverse: back.map((a) => back.map((b) => a.reduce((sum, one, k) => sum + one * (b[k] as number), 0))),
  };
}

export const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
};
export const length = (a: Float64Array): number => Math.sqrt(dot(a, a));

function subtract(from: Float64Array, what: Float64Array, times: number): void {
  for (let k = 0; k < from.length; k++) from[k] = (from[k] as number) - times * (what[k] as number);
}

/** The inverse of an upper triangle. */
function upperInverse(R: readonly (readonly number[])[]): number[][] {
  const size = R.length;
  const inverse = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let j = 0; j < size; j++) {
    for (let i = j; i >= 0; i--) {
      let sum = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k++) sum -= (R[i]?.[k] as number) * (inverse[k]?.[j] as number);
      (inverse[i] as number[])[j] = sum / (R[i]?.[i] as number);
    }
  }
  return inverse;
}

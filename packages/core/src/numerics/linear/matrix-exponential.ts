/**
 * The matrix exponential by its series, scaled and squared: halved until its norm is at most a half, where 15 terms are
 * enough for all digits, and the result squared as often (Moler and Van Loan 2003).
 *
 * @param matrix n x n, row-major; left as it is.
 * @returns exp(matrix), n x n.
 */
export function expm(matrix: Float64Array, n: number): Float64Array {
  let norm = 0;
  for (let i = 0; i < n; i++) {
    const row = matrix.subarray(i * n, (i + 1) * n);
    norm = Math.max(
      norm,
      row.reduce((sum, entry) => sum + Math.abs(entry), 0),
    );
  }
  const squarings = norm > 0.5 ? Math.ceil(Math.log2(norm)) + 1 : 0;
  const a = matrix.map((entry) => entry / 2 ** squarings);
  let result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) result[i * n + i] = 1;
  let term = result;
  for (let k = 1; k <= TERMS; k++) {
    term = product(term, a, n).map((entry) => entry / k);
    result = result.map((entry, i) => entry + term[i]!);
  }
  for (let k = 0; k < squarings; k++) result = product(result, result, n);
  return result;
}

const TERMS = 15;

/** a times b, both n x n by rows. */
export function product(a: Float64Array, b: Float64Array, n: number): Float64Array<ArrayBuffer> {
  const c = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k]!;
      if (factor !== 0) for (let j = 0; j < n; j++) c[i * n + j] = c[i * n + j]! + factor * b[k * n + j]!;
    }
  }
  return c;
}

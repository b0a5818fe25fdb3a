/**
 * The matrix exponential by scaling and squaring with a Padé approximant of degree 13 (Higham 2005).
 *
 * @param matrix n x n, row-major; left as it is.
 * @returns exp(matrix), n x n.
 */
export function expm(matrix: Float64Array, n: number): Float64Array {
  let norm = 0;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.abs(matrix[i * n + j] as number);
    norm = Math.max(norm, sum);
  }
  const squarings = norm > THETA ? Math.ceil(Math.log2(norm / THETA)) : 0;
  const a = matrix.map((entry) => entry / 2 ** squarings);
  const a2 = product(a, a, n);
  const a4 = product(a2, a2, n);
  const a6 = product(a2, a4, n);
  const sum = (c6: number, c4: number, c2: number, c0: number) => {
    const s = new Float64Array(n * n);
    for (let i = 0; i < s.length; i++) s[i] = c6 * a6[i]! + c4 * a4[i]! + c2 * a2[i]!;
    for (let i = 0; i < n; i++) s[i * n + i] = (s[i * n + i] as number) + c0;
    return s;
  };
  const [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13] = PADE;
  const plus = (x: Float64Array, y: Float64Array) => x.map((entry, i) => entry + (y[i] as number));
  const u = product(a, plus(product(a6, sum(b13, b11, b9, 0), n), sum(b7, b5, b3, b1)), n);
  const v = plus(product(a6, sum(b12, b10, b8, 0), n), sum(b6, b4, b2, b0));
  let result = solve(
    v.map((entry, i) => entry - (u[i] as number)),
    plus(u, v),
    n,
  );
  for (let k = 0; k < squarings; k++) result = product(result, result, n);
  return result;
}

const THETA = 5.371920351148152;
const PADE = [
  64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600,
  670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
] as const;

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const c = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k] as number;
      if (factor !== 0) for (let j = 0; j < n; j++) c[i * n + j] = c[i * n + j]! + factor * b[k * n + j]!;
    }
  }
  return c;
}

/** Solves A X = B by elimination with row exchange. */
function solve(a: Float64Array, b: Float64Array, n: number): Float64Array {
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]!) > Math.abs(a[pivot * n + k]!)) pivot = i;
    if (pivot !== k) {
      for (let j = 0; j < n; j++) {
        [a[k * n + j], a[pivot * n + j]] = [a[pivot * n + j]!, a[k * n + j]!];
        [b[k * n + j], b[pivot * n + j]] = [b[pivot * n + j]!, b[k * n + j]!];
      }
    }
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k]! / a[k * n + k]!;
      if (factor === 0) continue;
      for (let j = k; j < n; j++) a[i * n + j] = a[i * n + j]! - factor * a[k * n + j]!;
      for (let j = 0; j < n; j++) b[i * n + j] = b[i * n + j]! - factor * b[k * n + j]!;
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = 0; j < n; j++) {
      let sum = b[k * n + j]!;
      for (let i = k + 1; i < n; i++) sum -= a[k * n + i]! * b[i * n + j]!;
      b[k * n + j] = sum / a[k * n + k]!;
    }
  }
  return b;
}

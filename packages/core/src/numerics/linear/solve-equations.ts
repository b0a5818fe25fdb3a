/**
 * Solves A X = B by elimination with row exchange.
 *
 * @param a n x n by rows; it is used up.
 * @param b n x width by rows; X stands in its place afterwards.
 */
export function solve(a: Float64Array, b: Float64Array, n: number, width = n): Float64Array {
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]!) > Math.abs(a[pivot * n + k]!)) pivot = i;
    if (pivot !== k) {
      for (let j = 0; j < n; j++) exchange(a, k * n + j, pivot * n + j);
      for (let j = 0; j < width; j++) exchange(b, k * width + j, pivot * width + j);
    }
    const inverse = 1 / a[k * n + k]!;
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k]! * inverse;
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) a[i * n + j] = a[i * n + j]! - factor * a[k * n + j]!;
      for (let j = 0; j < width; j++) b[i * width + j] = b[i * width + j]! - factor * b[k * width + j]!;
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    const inverse = 1 / a[k * n + k]!;
    for (let j = 0; j < width; j++) b[k * width + j] = b[k * width + j]! * inverse;
    for (let i = 0; i < k; i++) {
      const factor = a[i * n + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < width; j++) b[i * width + j] = b[i * width + j]! - factor * b[k * width + j]!;
    }
  }
  return b;
}

function exchange(values: Float64Array, i: number, j: number): void {
  const value = values[i]!;
  values[i] = values[j]!;
  values[j] = value;
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, which are accurate to the last digits
 * for the two to ten compartments of a kinetic model.
 *
 * @param matrix m x m, row-major; it is used up.
 * @returns values, and vectors in the columns.
 */
export function symmetricEigen(matrix: Float64Array, m: number): { values: Float64Array; vectors: Float64Array } {
  const vectors = new Float64Array(m * m);
  for (let i = 0; i < m; i++) vectors[i * m + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let diagonal = 0;
    for (let i = 0; i < m; i++) {
      diagonal += (matrix[i * m + i] as number) ** 2;
      for (let j = 0; j < i; j++) off += (matrix[i * m + j] as number) ** 2;
    }
    if (off <= 1e-33 * diagonal) break;
    for (let p = 0; p < m; p++) for (let q = p + 1; q < m; q++) rotate(matrix, vectors, m, p, q);
  }
  const values = new Float64Array(m);
  for (let i = 0; i < m; i++) values[i] = matrix[i * m + i] as number;
  return { values, vectors };
}

function rotate(s: Float64Array, v: Float64Array, m: number, p: number, q: number): void {
  const off = s[p * m + q] as number;
  if (off === 0) return;
  const half = ((s[q * m + q] as number) - (s[p * m + p] as number)) / (2 * off);
  const t = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (let k = 0; k < m; k++) {
    const [a, b] = [s[k * m + p] as number, s[k * m + q] as number];
    s[k * m + p] = cos * a - sin * b;
    s[k * m + q] = sin * a + cos * b;
  }
  for (let k = 0; k < m; k++) {
    const [a, b] = [s[p * m + k] as number, s[q * m + k] as number];
    s[p * m + k] = cos * a - sin * b;
    s[q * m + k] = sin * a + cos * b;
    const [c, d] = [v[k * m + p] as number, v[k * m + q] as number];
    v[k * m + p] = cos * c - sin * d;
    v[k * m + q] = sin * c + cos * d;
  }
}

import { product } from "../linear/matrix-exponential.js";
import { solve } from "../linear/solve-equations.js";

/**
 * The propagator exp(Q t) of a chain, by scaling and squaring with a Padé approximant (Higham 2005): of degree 3 to 9 for a
 * short time, of degree 13 otherwise. It asks for a third of the products that the plain series of `expm.ts` needs, and a
 * run of receptors works out hundreds of them.
 *
 * @param Q n x n, row-major; left as it is.
 * @returns exp(Q t), n x n.
 */
export function propagator(Q: Float64Array, n: number, time: number): Float64Array {
  const norm = norm1(Q, n) * Math.abs(time);
  const small = SMALL.find(({ reach }) => norm <= reach);
  const squarings = small === undefined && norm > REACH ? Math.ceil(Math.log2(norm / REACH)) : 0;
  const a = new Float64Array(n * n);
  const scale = time / 2 ** squarings;
  for (let i = 0; i < a.length; i++) a[i] = Q[i]! * scale;
  const { even, odd } = small === undefined ? degree13(a, n) : lowDegree(a, n, small.pade);
  const u = product(a, odd, n);
  // (even - u) X = even + u
  for (let i = 0; i < u.length; i++) {
    const [v, w] = [even[i]!, u[i]!];
    even[i] = v + w;
    u[i] = v - w;
  }
  let result = solve(u, even, n);
  for (let k = 0; k < squarings; k++) result = product(result, result, n);
  return result;
}

/** Up to which norm each degree is exact to the last digit, with its coefficients from the constant one up. */
const SMALL = [
  { reach: 1.495585217958292e-2, pade: [120, 60, 12, 1] },
  { reach: 2.53939833006323e-1, pade: [30240, 15120, 3360, 420, 30, 1] },
  { reach: 9.504178996162932e-1, pade: [17297280, 8648640, 1995840, 277200, 25200, 1512, 56, 1] },
  {
    reach: 2.097847961257068,
    pade: [17643225600, 8821612800, 2075673600, 302702400, 30270240, 2162160, 110880, 3960, 90, 1],
  },
] as const;
const REACH = 5.371920351148152;
const PADE = [
  64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600,
  670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
] as const;

function norm1(matrix: Float64Array, n: number): number {
  let norm = 0;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.abs(matrix[i * n + j]!);
    norm = Math.max(norm, sum);
  }
  return norm;
}

/** The even part of the approximant, and the odd part over the matrix. */
interface Halves {
  readonly even: Float64Array;
  readonly odd: Float64Array;
}

function lowDegree(a: Float64Array, n: number, pade: readonly number[]): Halves {
  const even = new Float64Array(n * n);
  const odd = new Float64Array(n * n);
  const a2 = product(a, a, n);
  let power = a2;
  for (let k = 2; k < pade.length; k += 2) {
    if (k > 2) power = product(power, a2, n);
    const [b, c] = [pade[k]!, pade[k + 1]!];
    for (let i = 0; i < power.length; i++) {
      even[i] = even[i]! + b * power[i]!;
      odd[i] = odd[i]! + c * power[i]!;
    }
  }
  for (let i = 0; i < n; i++) {
    even[i * n + i] = even[i * n + i]! + pade[0]!;
    odd[i * n + i] = odd[i * n + i]! + pade[1]!;
  }
  return { even, odd };
}

function degree13(a: Float64Array, n: number): Halves {
  const a2 = product(a, a, n);
  const a4 = product(a2, a2, n);
  const a6 = product(a2, a4, n);
  const [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13] = PADE;
  const high = new Float64Array(n * n);
  const half = (c12: number, c10: number, c8: number, c6: number, c4: number, c2: number, c0: number) => {
    for (let i = 0; i < high.length; i++) high[i] = c12 * a6[i]! + c10 * a4[i]! + c8 * a2[i]!;
    const sum = product(a6, high, n);
    for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + c6 * a6[i]! + c4 * a4[i]! + c2 * a2[i]!;
    for (let i = 0; i < n; i++) sum[i * n + i] = sum[i * n + i]! + c0;
    return sum;
  };
  return { odd: half(b13, b11, b9, b7, b5, b3, b1), even: half(b12, b10, b8, b6, b4, b2, b0) };
}

/**
 * The ten states of the trapping scheme by hand: 10 Hz of 1 mM glutamate for 1 ms each, 10 s, a thousand points a second,
 * at -70 mV without magnesium. Two propagators, one step after the other.
 */
export const rates = { Rb: 5, Ru: 12.9, Rd: 8.4, Rr: 6.8, Ro: 46.5, Rc: 73.8, kon: 1.41, koff: 1 };
export const POINTS = 10_001;
const N = 10;
const { Rb, Ru, Rd, Rr, Ro, Rc, kon, koff } = rates;

/** Every way between states with its rate, 1/s: C0 C1 C2 O D and the same with the blocker; µmol/L. */
export function eachWay(glutamate, blocker, way) {
  for (const arm of [0, 5]) {
    way(arm, arm + 1, Rb * glutamate);
    way(arm + 1, arm, Ru);
    way(arm + 1, arm + 2, Rb * glutamate);
    way(arm + 2, arm + 1, Ru);
    way(arm + 2, arm + 3, Ro);
    way(arm + 3, arm + 2, Rc);
    way(arm + 2, arm + 4, Rd);
    way(arm + 4, arm + 2, Rr);
  }
  way(3, 8, kon * blocker);
  way(8, 3, koff);
}

/** Row = from. */
function matrix(glutamate, blocker) {
  const Q = new Float64Array(N * N);
  eachWay(glutamate, blocker, (i, j, rate) => {
    Q[i * N + j] += rate;
    Q[i * N + i] -= rate;
  });
  return Q;
}

function times(a, b) {
  const c = new Float64Array(N * N);
  for (let i = 0; i < N; i++) {
    for (let k = 0; k < N; k++) {
      const factor = a[i * N + k];
      if (factor !== 0) for (let j = 0; j < N; j++) c[i * N + j] += factor * b[k * N + j];
    }
  }
  return c;
}

/** exp(Q t) by the Taylor series of a small part of it, squared again and again; transposed, for rows of dot products. */
function propagator(Q, t) {
  let norm = 0;
  for (let i = 0; i < N; i++) norm = Math.max(norm, 2 * Math.abs(Q[i * N + i]) * t);
  const squarings = Math.max(0, Math.ceil(Math.log2(norm)) + 1);
  const a = Q.map((entry) => (entry * t) / 2 ** squarings);
  let sum = new Float64Array(N * N);
  let term = new Float64Array(N * N);
  for (let i = 0; i < N; i++) sum[i * N + i] = term[i * N + i] = 1;
  for (let k = 1; k <= 14; k++) {
    term = times(term, a);
    for (let i = 0; i < N * N; i++) sum[i] += term[i] /= k;
  }
  for (let k = 0; k < squarings; k++) sum = times(sum, sum);
  const turned = new Float64Array(N * N);
  for (let i = 0; i < N; i++) for (let j = 0; j < N; j++) turned[j * N + i] = sum[i * N + j];
  return turned;
}

/** @param out ten columns, one after the other. */
export function everyState(blocker, out) {
  const pulse = propagator(matrix(1000, blocker), 0.001);
  const gap = propagator(matrix(0, blocker), 0.001);
  const p = new Float64Array(N);
  const next = new Float64Array(N);
  p[0] = 1;
  out[0] = 1;
  for (let j = 1; j < N; j++) out[j * POINTS] = 0;
  for (let k = 1; k < POINTS; k++) {
    const P = (k - 1) % 100 === 0 ? pulse : gap;
    for (let j = 0; j < N; j++) {
      let sum = 0;
      for (let i = 0; i < N; i++) sum += p[i] * P[j * N + i];
      next[j] = sum;
      out[j * POINTS + k] = sum;
    }
    p.set(next);
  }
  return out;
}

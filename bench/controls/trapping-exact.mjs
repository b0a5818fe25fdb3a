import { POINTS, rates } from "./trapping.mjs";

/**
 * The same course to forty digits, by the series of the exponential in whole numbers: what errors are measured against.
 * It shares nothing with the solver but the published rates.
 */
const ONE = 10n ** 40n;
const N = 10;
const times = (a, b) => (a * b) / ONE;

/** Rates have two decimals; the step is a thousandth of a second. */
const perStep = (rate) => (BigInt(Math.round(rate * 100)) * ONE) / 100_000n;

function step(glutamate, blocker) {
  const { Rb, Ru, Rd, Rr, Ro, Rc, kon, koff } = rates;
  const Q = Array.from({ length: N }, () => Array(N).fill(0n));
  const way = (i, j, rate) => {
    Q[i][j] += perStep(rate);
    Q[i][i] -= perStep(rate);
  };
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
  let term = Q.map((_, i) => Q.map((__, j) => (i === j ? ONE : 0n)));
  const sum = term.map((row) => [...row]);
  for (let k = 1n; k < 90n; k++) {
    term = term.map((row) =>
      Q.map((_, j) => row.reduce((all, entry, i) => (Q[i][j] === 0n ? all : all + times(entry, Q[i][j])), 0n) / k),
    );
    term.forEach((row, i) => {
      row.forEach((entry, j) => {
        sum[i][j] += entry;
      });
    });
  }
  return sum;
}

/** @returns ten columns, one after the other. */
export function exactTrapping(blocker) {
  const [pulse, gap] = [step(1000, blocker), step(0, blocker)];
  const out = new Float64Array(N * POINTS);
  let p = [ONE, ...Array(N - 1).fill(0n)];
  for (let k = 0; k < POINTS; k++) {
    for (let j = 0; j < N; j++) out[j * POINTS + k] = Number(p[j] / 10n ** 20n) / 1e20;
    const P = k % 100 === 0 ? pulse : gap;
    p = P.map((_, j) => p.reduce((all, entry, i) => all + times(entry, P[i][j]), 0n));
  }
  return out;
}

import { eachWay, POINTS } from "./trapping.mjs";

/**
 * The same course to forty digits, by the series of the exponential in whole numbers: what errors are measured against.
 * It shares the published rates with the control, and no arithmetic with anybody.
 */
const ONE = 10n ** 40n;
const N = 10;
const times = (a, b) => (a * b) / ONE;

/** Rates have two decimals; the step is a thousandth of a second. */
const perStep = (rate) => (BigInt(Math.round(rate * 100)) * ONE) / 100_000n;

function step(glutamate, blocker) {
  const Q = Array.from({ length: N }, () => Array(N).fill(0n));
  eachWay(glutamate, blocker, (i, j, rate) => {
    Q[i][j] += perStep(rate);
    Q[i][i] -= perStep(rate);
  });
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

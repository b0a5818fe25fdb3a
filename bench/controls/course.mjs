/**
 * S-ketamine, S-norketamine and S-hydroxynorketamine after Simons 2022, an effect site and three effects, written by hand:
 * 70 kg, six infusions in fourteen days, a value every ten minutes. Every concentration is a sum of the same modes, and a
 * mode is carried from moment to moment by one multiplication.
 */
const [V1, V2, V3, CL, Q2, Q3] = [11.6, 39, 174, 1.48, 2.43, 1.21];
const N = { V1: 11.6, V2: 221, CL: 1, Q: 2.63, ktr: 2 / 20.1, from: 0.8, MW: 223.7 / 237.73 };
const H = { V1: 4.4, V2: 87.5, CL: 0.933, Q: 1.7, ktr: 2 / 1.12, from: 0.7, MW: 239.7 / 237.73 };
const ke0 = 0.0835;
const effects = [
  { Emax: 1, EC50: 121.2, gamma: 1.5 },
  { Emax: 43, EC50: 121.2, gamma: 1.5 },
  { Emax: 1, EC50: 411, gamma: 5.74 },
];
export const POINTS = 2017;
export const STEP = 10;
const EVERY = 56 * 60;
const TIMES = 6;
const OVER = 40;

/** A central compartment with one or two around it: rates, and the weight of each in what is seen after a unit came in. */
function around(V, CL, ...outer) {
  const back = outer.map(([Vi, Q]) => Q / Vi);
  const away = outer.map(([, Q]) => Q / V);
  const out = CL / V + away.reduce((sum, one) => sum + one, 0);
  // The rates are the roots of out - x - sum(away back / (back - x)), one between each two poles: bisection to the last bit.
  const poles = [...back].sort((a, b) => a - b);
  const f = (x) => out - x - back.reduce((sum, one, i) => sum + (away[i] * one) / (one - x), 0);
  const rates = [0, ...poles].map((low, i) => {
    let [a, b] = [low, poles[i] ?? out + poles.at(-1) + 1];
    for (let k = 0; k < 200; k++) {
      const middle = (a + b) / 2;
      if (f(middle) > 0) a = middle;
      else b = middle;
    }
    return (a + b) / 2;
  });
  return rates.map((rate, i) => ({
    rate,
    weight:
      back.reduce((product, one) => product * (one - rate), 1) /
      rates.reduce((product, other, j) => (i === j ? product : product * (other - rate)), V),
    slope: 0,
  }));
}

/** A response `(weight + slope t) exp(-rate t)` passed on through one more place that empties with rate k. */
function through(response, k) {
  const own = { rate: k, weight: 0, slope: 0 };
  const passed = response.flatMap(({ rate, weight, slope }) => {
    if (rate === k) {
      own.slope += weight;
      return [];
    }
    const gap = k - rate;
    own.weight -= weight / gap - slope / gap ** 2;
    return [{ rate, weight: weight / gap - slope / gap ** 2, slope: slope / gap }];
  });
  return [...passed, own];
}

const scaled = (response, by) =>
  response.map(({ rate, weight, slope }) => ({ rate, weight: by * weight, slope: by * slope }));
const sum = (responses) =>
  [...new Set(responses.flat().map(({ rate }) => rate))].map((rate) =>
    responses
      .flat()
      .filter((one) => one.rate === rate)
      .reduce((a, b) => ({ rate, weight: a.weight + b.weight, slope: a.slope + b.slope }), { weight: 0, slope: 0 }),
  );
const twice = (response, k) => scaled(through(through(response, k), k), k * k);
const into = (response, compartments) =>
  sum(compartments.map(({ rate, weight }) => scaled(through(response, rate), weight)));

const K = around(V1, CL, [V2, Q2], [V3, Q3]);
const NK = into(twice(scaled(K, CL * N.from), N.ktr), around(N.V1, N.CL, [N.V2, N.Q]));
const HNK = into(twice(scaled(NK, N.CL * H.from), H.ktr), around(H.V1, H.CL, [H.V2, H.Q]));
const site = scaled(through(K, ke0), ke0);
const shown = [K, scaled(NK, N.MW), scaled(HNK, H.MW), site];

// Every mode, those with time in front behind the plain ones, filled up to a multiple of four.
const rates = [...new Set(shown.flat().map(({ rate }) => rate))].sort((a, b) => a - b);
const doubles = rates.filter((k) => shown.flat().some(({ rate, slope }) => rate === k && slope !== 0));
const weight = (c, k) => shown[c].find(({ rate }) => rate === k)?.weight ?? 0;
const slope = (c, k) => shown[c].find(({ rate }) => rate === k)?.slope ?? 0;
const modes = [
  ...rates.map((k) => ({
    decay: Math.exp(-k * STEP),
    gain: -Math.expm1(-k * STEP) / k,
    from: -1,
    shares: [0, 1, 2, 3].map((c) => weight(c, k)),
  })),
  ...doubles.map((k) => ({
    decay: Math.exp(-k * STEP),
    gain: (-Math.expm1(-k * STEP) / k - STEP * Math.exp(-k * STEP)) / k,
    from: rates.indexOf(k),
    shares: [0, 1, 2, 3].map((c) => slope(c, k)),
  })),
];
const FOUR = 4;
while (modes.length % FOUR > 0) modes.push({ decay: 0, gain: 0, from: -1, shares: [0, 0, 0, 0] });
const steps = Float64Array.from({ length: POINTS - 1 }, (_, k) =>
  (k * STEP) % EVERY < OVER && k * STEP < EVERY * TIMES ? 1 : 0,
);
const held = new Map(doubles.map((k) => [rates.indexOf(k), new Float64Array(POINTS)]));

/** @param dose mg/kg of each infusion. @param out seven columns of 2,017 values. */
export function course(dose, out) {
  const rate = (dose * 70 * 1000) / OVER;
  const [c0, c1, c2, Ce, e0, e1, e2] = out;
  for (let c = 0; c < FOUR; c++) out[c].fill(0);
  for (const [i, x] of held) alone(modes[i], rate, x);
  for (let i = 0; i < modes.length; i += FOUR) group(modes.slice(i, i + FOUR), rate, c0, c1, c2, Ce);
  const logs = effects.map(({ EC50 }) => Math.log(EC50));
  for (let k = 0; k < POINTS; k++) {
    const log = Math.log(Ce[k]);
    e0[k] = effect(effects[0], log - logs[0]);
    e1[k] = effect(effects[1], log - logs[1]);
    e2[k] = effect(effects[2], log - logs[2]);
  }
  return out;
}

/** One mode by itself, for the one with time in front that it feeds. */
function alone({ decay, gain }, rate, x) {
  let value = 0;
  for (let k = 1; k < POINTS; k++) x[k] = value = value * decay + steps[k - 1] * gain * rate;
}

const none = new Float64Array(POINTS);

/** Four modes side by side, into four columns. */
function group([a, b, c, d], rate, c0, c1, c2, c3) {
  const [xa, xb, xc, xd] = [a, b, c, d].map(({ from }) => held.get(from) ?? none);
  const [ra, rb, rc, rd] = [a.decay, b.decay, c.decay, d.decay];
  const [sa, sb, sc, sd] = [xa, xb, xc, xd].map((x, i) => (x === none ? 0 : STEP * [ra, rb, rc, rd][i]));
  const [ga, gb, gc, gd] = [a, b, c, d].map(({ gain }) => gain * rate);
  const [[a0, a1, a2, a3], [b0, b1, b2, b3], [d0, d1, d2, d3], [f0, f1, f2, f3]] = [a, b, c, d].map(
    ({ shares }) => shares,
  );
  let [u, v, w, z] = [0, 0, 0, 0];
  for (let k = 1; k < POINTS; k++) {
    const on = steps[k - 1];
    u = u * ra + xa[k - 1] * sa + on * ga;
    v = v * rb + xb[k - 1] * sb + on * gb;
    w = w * rc + xc[k - 1] * sc + on * gc;
    z = z * rd + xd[k - 1] * sd + on * gd;
    c0[k] += a0 * u + b0 * v + d0 * w + f0 * z;
    c1[k] += a1 * u + b1 * v + d1 * w + f1 * z;
    c2[k] += a2 * u + b2 * v + d2 * w + f2 * z;
    c3[k] += a3 * u + b3 * v + d3 * w + f3 * z;
  }
}

function effect({ Emax, gamma }, log) {
  const share = Math.exp(gamma * log);
  return (Emax * share) / (1 + share);
}

import { body, clearances, freeDrive, response } from "./effect-site.mjs";
import { rodas } from "./rodas.mjs";

/**
 * The whole way from the drip to the mood, written by hand for one infusion at 70 kg: the same columns as the library's
 * default, each as a closed form where there is one, the circuit by RODAS.
 */
const ln2 = Math.LN2;
const lags = { ke0: 0.0835, kv: 0.075, pressure: ln2 / 0.5, hypnosis: ln2 / 0.183 };
const N = { V1: 98.64, V2: 160, Q: 42.78 / 60, CL: 57.72 / 60, ratio: 0.7 };
const H = { V1: 4.4, V2: 87.5, Q: 1.7, CL: 0.933, ktr: 2 / 1.12, f: 0.56, MW: 239.7 / 237.73 };

/** Rates and the weight of each in the central volume after a unit impulse into two compartments. */
function two(V1, V2, Q, CL) {
  const [k10, k12, k21] = [CL / V1, Q / V1, Q / V2];
  const sum = k10 + k12 + k21;
  const root = Math.sqrt(sum * sum - 4 * k10 * k21);
  const rates = [(sum + root) / 2, (sum - root) / 2];
  return {
    rates,
    weights: [(rates[0] - k21) / (rates[0] - rates[1]) / V1, (k21 - rates[1]) / (rates[0] - rates[1]) / V1],
  };
}

/** One impulse response after another: partial fractions of distinct rates. */
function convolve(a, b) {
  const rates = [...a.rates, ...b.rates];
  const weights = [
    ...a.rates.map((rate, i) =>
      b.rates.reduce((sum, other, j) => sum + (a.weights[i] * b.weights[j]) / (other - rate), 0),
    ),
    ...b.rates.map((rate, j) =>
      a.rates.reduce((sum, other, i) => sum + (a.weights[i] * b.weights[j]) / (other - rate), 0),
    ),
  ];
  return { rates, weights };
}

const lagOf = (k) => ({ rates: [k], weights: [k] });
const scaled = ({ rates, weights }, by) => ({ rates, weights: weights.map((weight) => weight * by) });

/** Two equal transits: kt² t exp(-kt t), convolved with a sum of exponentials; a double pole, so one more term with t. */
function twoTransits(a, k) {
  const weights = a.rates.map((rate, i) => (a.weights[i] * k * k) / (k - rate) ** 2);
  const single = -weights.reduce((sum, weight) => sum + weight, 0);
  const withTime = -a.rates.reduce((sum, rate, i) => sum + (a.weights[i] * k * k) / (k - rate), 0);
  return { rates: a.rates, weights, k, single, withTime };
}

/** ∫ of a sum of exponentials over an infusion of unit rate, at every time. */
function infuse({ rates, weights }, T, times, out) {
  for (let i = 0; i < rates.length; i++) {
    const rate = rates[i];
    const size = weights[i] / rate;
    const step = times[1] - times[0];
    const ratio = Math.exp(-rate * step);
    let term = 1;
    let k = 0;
    for (; k < times.length && times[k] <= T; k++) {
      out[k] += size * (1 - term);
      term *= ratio;
    }
    if (k === times.length) continue;
    let tail = size * (Math.exp(-rate * (times[k] - T)) - Math.exp(-rate * times[k]));
    for (; k < times.length; k++) {
      out[k] += tail;
      tail *= ratio;
    }
  }
}

/** The part with time in front: ∫ t exp(-kt) over the infusion. */
function infuseTimes(k, weight, T, times, out) {
  const integral = (a, b) => Math.exp(-k * a) * (a / k + 1 / k ** 2) - Math.exp(-k * b) * (b / k + 1 / k ** 2);
  for (let i = 0; i < times.length; i++) out[i] += weight * integral(Math.max(0, times[i] - T), times[i]);
}

const [clS, clR] = clearances();
const parent = [clS, clR].map((CL) => response(CL));
const nk = parent.map((one, x) =>
  convolve(scaled(one, [clS, clR][x]), two(N.V1, N.V2, N.Q, N.CL * (x === 0 ? 1 : N.ratio))),
);
const hnk = nk.map((one, x) => {
  const source = scaled(one, N.CL * (x === 0 ? 1 : N.ratio) * H.f);
  const central = two(H.V1, H.V2, H.Q, H.CL);
  return twoTransits(convolve(source, central), H.ktr);
});

const [KI, KE, h, nI, nE, tauI, tauE] = [1.152, 4.3678, 1.519, 0.804, 0.9124, 3, 15];
const [JEE, JEI, JIE, JII, tauz, G0, Km, Vmax] = [0.7, 2.0637, 0.6, 0.2, 10, 2, 20, 150000];
const [phi, alpha, Ka, taua] = [0.4, 0.6, 5, 1];
const [PE, PI, J0, a0] = [1 - JEE + JEI, 1 + JII - JIE, (Vmax * G0) / (Km + G0), G0 / (G0 + Ka)];

function circuit(dose, T, times, release, G) {
  const drive = freeDrive(dose, T);
  const c = new Float64Array(2);
  const outputs = (bE, z, a) => {
    const AE = 1 - nE * bE;
    const e = PE * AE - JEI * z;
    const E = (e > 0 ? e : 0) / (1 - JEE * AE);
    const R = ((1 - alpha * a) / (1 - alpha * a0)) * E;
    const J = J0 * (phi * R + 1 - phi);
    return [E, R, (Km * J) / (Vmax - J)];
  };
  const rates = (t, y, d) => {
    drive(t, c);
    const x = (c[0] / KI) ** h;
    const w = (c[0] / KE) ** h;
    const [E, , glu] = outputs(y[1], y[2], y[3]);
    const i = (1 - nI * y[0]) * (JIE * E + PI);
    d[0] = (x / (1 + x) - y[0]) / tauI;
    d[1] = (w / (1 + w) - y[1]) / tauE;
    d[2] = ((i > 0 ? i : 0) / (1 + JII) - y[2]) / tauz;
    d[3] = (glu / (glu + Ka) - y[3]) / taua;
  };
  const jacobian = (t, y, f, M, ft) => {
    rates(t, y, f);
    const [bI, bE, z, a] = y;
    const AI = 1 - nI * bI;
    const AE = 1 - nE * bE;
    const [E, R, glu] = outputs(bE, z, a);
    const gain = 1 / (1 - JEE * AE);
    const on = PE * AE - JEI * z > 0 ? 1 : 0;
    const Ez = -on * JEI * gain;
    const Eb = -nE * (on * PE * gain + E * JEE * gain);
    const J = J0 * (phi * R + 1 - phi);
    const slope = ((Ka / (glu + Ka) ** 2) * Km * Vmax * J0 * phi) / (Vmax - J) ** 2 / taua;
    const f0 = (1 - alpha * a) / (1 - alpha * a0);
    M.fill(0);
    M[0] = -1 / tauI;
    M[5] = -1 / tauE;
    M[8] = (-nI * (JIE * E + PI)) / (1 + JII) / tauz;
    M[9] = (AI * JIE * Eb) / (1 + JII) / tauz;
    M[10] = ((AI * JIE * Ez) / (1 + JII) - 1) / tauz;
    M[13] = slope * f0 * Eb;
    M[14] = slope * f0 * Ez;
    M[15] = (slope * -alpha * E) / (1 - alpha * a0) - 1 / taua;
    ft.fill(0);
    if (c[0] > 0) {
      const x = (c[0] / KI) ** h;
      const w = (c[0] / KE) ** h;
      ft[0] = (((h * x) / c[0] / (1 + x) ** 2) * c[1]) / tauI;
      ft[1] = (((h * w) / c[0] / (1 + w) ** 2) * c[1]) / tauE;
    }
  };
  rodas(
    4,
    rates,
    jacobian,
    Float64Array.of(0, 0, 1, a0),
    [0, T, times[times.length - 1]],
    times,
    1e-6,
    1e-8,
    (k, y) => {
      const [, R, glu] = outputs(y[1], y[2], y[3]);
      release[k] = R * 100;
      G[k] = (glu / G0) * 100;
    },
  );
}

const names =
  "Cket CketS CketR Cketv Cnk Cnkv Chnk Ce Cu B B0 Blo Bhi B0lo B0hi release G analgesia dissociation MAP hypnosis MADRS".split(
    " ",
  );

/** @param dose µg over T min; columns at `times`. */
export function chain(dose, T, times) {
  const n = times.length;
  const all = Object.fromEntries(names.map((name) => [name, new Float64Array(n)]));
  const rate = dose / 2 / T;
  const [CeS, bp, hyp] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  parent.forEach((one, x) => {
    const own = x === 0 ? all.CketS : all.CketR;
    infuse(scaled(one, rate), T, times, own);
    infuse(scaled(convolve(one, lagOf(lags.kv)), rate), T, times, all.Cketv);
    infuse(scaled(convolve(one, lagOf(lags.ke0)), rate), T, times, x === 0 ? CeS : all.Ce);
    if (x === 0) infuse(scaled(convolve(one, lagOf(lags.pressure)), rate), T, times, bp);
    infuse(scaled(convolve(one, lagOf(lags.hypnosis)), rate), T, times, hyp);
    infuse(scaled(nk[x], rate), T, times, all.Cnk);
    infuse(scaled(convolve(nk[x], lagOf(lags.kv)), rate), T, times, all.Cnkv);
    const { rates, weights, k, single, withTime } = hnk[x];
    infuse(scaled({ rates: [...rates, k], weights: [...weights, single] }, rate * H.MW), T, times, all.Chnk);
    infuseTimes(k, withTime * rate * H.MW, T, times, all.Chnk);
  });
  circuit(dose, T, times, all.release, all.G);
  const magnesium = 1 + 1000 / (3570 * Math.exp(0.062 * -70));
  const D = dose / 70000;
  const trigger = ((D / (D + 0.2)) * 0.7) / 0.5;
  const [kon, koff] = [4.35 / 1440, 0.1429 / 1440];
  for (let i = 0; i < n; i++) {
    all.Cket[i] = all.CketS[i] + all.CketR[i];
    all.Ce[i] += CeS[i];
    const Cu = (body.fu * all.Ce[i]) / body.MW;
    all.Cu[i] = Cu;
    all.B[i] = Cu / (Cu + 0.71 * magnesium);
    all.B0[i] = Cu / (Cu + 0.71);
    all.Bhi[i] = Cu / (Cu + 0.33 * magnesium);
    all.Blo[i] = Cu / (Cu + 2.8 * magnesium);
    all.B0hi[i] = Cu / (Cu + 0.33);
    all.B0lo[i] = Cu / (Cu + 2.8);
    const s = (CeS[i] / 121.2) ** 1.5;
    all.analgesia[i] = s / (1 + s);
    all.dissociation[i] = (43 * s) / (1 + s);
    all.MAP[i] = (35.3 * bp[i]) / (485 + bp[i]);
    const p = (hyp[i] / 740) ** 5.74;
    all.hypnosis[i] = p / (1 + p);
    const R = trigger * (Math.exp(-koff * times[i]) - Math.exp(-kon * times[i]));
    all.MADRS[i] = (22.1 * R) / (1.04 + R);
  }
  return all;
}

/** The mood over 14 days, by the hour. */
export function mood(dose, times, out) {
  const D = dose / 70000;
  const trigger = ((D / (D + 0.2)) * 0.7) / 0.5;
  for (let i = 0; i < times.length; i++) {
    const R = trigger * (Math.exp((-0.1429 / 1440) * times[i]) - Math.exp((-4.35 / 1440) * times[i]));
    out[i] = (22.1 * R) / (1.04 + R);
  }
  return out;
}

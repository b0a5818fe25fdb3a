import { freeDrive } from "./effect-site.mjs";
import { rodas } from "./rodas.mjs";

/** The interneuron-pyramidal circuit with glutamate in milliseconds, written by hand: bI, bE, z, a, E, I, G. */
const [KI, KE, h, nI, nE, tauI, tauE] = [1.152, 4.3678, 1.519, 0.804, 0.9124, 3, 15];
const [JEE, JEI, JIE, JII, tauz, G0, Km, Vmax] = [0.7, 2.0637, 0.6, 0.2, 10, 2, 20, 150000];
const [phi, alpha, Ka, taua, tE, tI] = [0.4, 0.6, 5, 1, 20 / 60000, 10 / 60000];
const [PE, PI, J0, a0] = [1 - JEE + JEI, 1 + JII - JIE, (Vmax * G0) / (Km + G0), G0 / (G0 + Ka)];

export function problem(dose, T) {
  const drive = freeDrive(dose, T);
  const c = new Float64Array(2);
  const rates = (t, y, d) => {
    const [bI, bE, z, a, E, I, G] = y;
    drive(t, c);
    const x = (c[0] / KI) ** h;
    const w = (c[0] / KE) ** h;
    const AI = 1 - nI * bI;
    const AE = 1 - nE * bE;
    const e = JEE * AE * E - JEI * z + PE * AE;
    const i = AI * (JIE * E + PI) - JII * I;
    d[0] = (x / (1 + x) - bI) / tauI;
    d[1] = (w / (1 + w) - bE) / tauE;
    d[2] = (I - z) / tauz;
    d[3] = (G / (G + Ka) - a) / taua;
    d[4] = ((e > 0 ? e : 0) - E) / tE;
    d[5] = ((i > 0 ? i : 0) - I) / tI;
    d[6] = J0 * ((phi * (1 - alpha * a) * E) / (1 - alpha * a0) + 1 - phi) - (Vmax * G) / (Km + G);
  };
  const jacobian = (t, y, f, J, ft) => {
    rates(t, y, f);
    const [bI, bE, , a, E, I, G] = y;
    J.fill(0);
    const AI = 1 - nI * bI;
    const AE = 1 - nE * bE;
    const x = (c[0] / KI) ** h;
    const w = (c[0] / KE) ** h;
    J[0] = -1 / tauI;
    J[8] = -1 / tauE;
    J[16] = -1 / tauz;
    J[19] = 1 / tauz;
    J[24] = -1 / taua;
    J[27] = Ka / (G + Ka) ** 2 / taua;
    const e = JEE * AE * E - JEI * y[2] + PE * AE > 0 ? 1 / tE : 0;
    J[29] = -e * nE * (JEE * E + PE);
    J[30] = -e * JEI;
    J[32] = e * JEE * AE - 1 / tE;
    const i = AI * (JIE * E + PI) - JII * I > 0 ? 1 / tI : 0;
    J[35] = -i * nI * (JIE * E + PI);
    J[39] = i * AI * JIE;
    J[40] = -i * JII - 1 / tI;
    const release = (J0 * phi) / (1 - alpha * a0);
    J[45] = -release * alpha * E;
    J[46] = release * (1 - alpha * a);
    J[48] = (-Vmax * Km) / (Km + G) ** 2;
    ft.fill(0);
    if (c[0] > 0) {
      ft[0] = (((h * x) / c[0] / (1 + x) ** 2) * c[1]) / tauI;
      ft[1] = (((h * w) / c[0] / (1 + w) ** 2) * c[1]) / tauE;
    }
  };
  return { rates, jacobian, start: Float64Array.of(0, 0, 1, a0, 1, 1, G0) };
}

export function circuit(dose, T, times, relative, absolute, G) {
  const { rates, jacobian, start } = problem(dose, T);
  rodas(7, rates, jacobian, start, [0, T, times[times.length - 1]], times, relative, absolute, (k, y) => {
    G[k] = (y[6] / G0) * 100;
  });
  return G;
}

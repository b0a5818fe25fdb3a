/**
 * Free ketamine at the effect site, written by hand: two enantiomers, three compartments each and a lag, one infusion.
 * Closed form, as a sum of exponentials for each phase.
 */
export const body = {
  V1: 25,
  V2: 56,
  V3: 157,
  CL: 84 / 60,
  Q2: 161 / 60,
  Q3: 79 / 60,
  rho: 0.859,
  ke0: 0.0835,
  fu: 0.55,
  MW: 237.73,
};

export function modes(CL) {
  const { V1, V2, V3, Q2, Q3 } = body;
  const [k10, k12, k13, k21, k31] = [CL / V1, Q2 / V1, Q3 / V1, Q2 / V2, Q3 / V3];
  const a = k10 + k12 + k13 + k21 + k31;
  const b = k10 * k21 + k10 * k31 + k21 * k31 + k12 * k31 + k13 * k21;
  const c = k10 * k21 * k31;
  const p = b - (a * a) / 3;
  const q = (-2 * a ** 3) / 27 + (a * b) / 3 - c;
  const size = 2 * Math.sqrt(-p / 3);
  const angle = Math.acos(((3 * q) / (2 * p)) * Math.sqrt(-3 / p)) / 3;
  const rates = [0, 1, 2].map((i) => a / 3 + size * Math.cos(angle - (2 * Math.PI * i) / 3));
  const shares = rates.map((rate, i) => {
    const [x, y] = rates.filter((_, j) => j !== i);
    return ((k21 - rate) * (k31 - rate)) / ((x - rate) * (y - rate)) / V1;
  });
  return { rates, shares };
}

export const clearances = () => {
  const S = (body.CL * (1 + 1 / body.rho)) / 2;
  return [S, body.rho * S];
};

/** Impulse response of a lagged or plain concentration: rates and weights. */
export function response(CL, lag) {
  const { rates, shares } = modes(CL);
  if (lag === undefined) return { rates, weights: shares };
  const weights = rates.map((rate, i) => (shares[i] * lag) / (lag - rate));
  return { rates: [...rates, lag], weights: [...weights, -weights.reduce((sum, weight) => sum + weight, 0)] };
}

/** µmol/L and its slope after an infusion of `dose` µg over `T` min began, as two lists of exponentials. */
export function freeDrive(dose, T) {
  const parts = clearances().map((CL) => response(CL, body.ke0));
  const rates = parts.flatMap((part) => part.rates);
  const scale = ((dose / 2 / T) * body.fu) / body.MW;
  const during = parts.flatMap((part) => part.weights.map((weight, i) => (scale * weight) / part.rates[i]));
  const after = during.map((size, i) => size * (1 - Math.exp(-rates[i] * T)));
  const plateau = during.reduce((sum, size) => sum + size, 0);
  const n = rates.length;
  return (t, out) => {
    let value = t < T ? plateau : 0;
    let slope = 0;
    for (let i = 0; i < n; i++) {
      const rate = rates[i];
      const term = t < T ? -during[i] * Math.exp(-rate * t) : after[i] * Math.exp(-rate * (t - T));
      value += term;
      slope -= rate * term;
    }
    out[0] = value > 0 ? value : 0;
    out[1] = slope;
  };
}

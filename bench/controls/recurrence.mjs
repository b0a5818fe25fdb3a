/**
 * Three compartments written by hand: 0.5 mg/kg over 40 min at 70 kg after Kamp 2020, arterial ng/mL every minute for
 * 4 h. The three exponentials are worked out once and then carried along by multiplication.
 */
const [V1, V2, V3, CL, Q2, Q3] = [25, 56, 157, 84 / 60, 161 / 60, 79 / 60];
const [k10, k12, k13, k21, k31] = [CL / V1, Q2 / V1, Q3 / V1, Q2 / V2, Q3 / V3];

/** The rates are the roots of the cubic; Viète's formula gives all three. */
function roots() {
  const a = k10 + k12 + k13 + k21 + k31;
  const b = k10 * k21 + k10 * k31 + k21 * k31 + k12 * k31 + k13 * k21;
  const c = k10 * k21 * k31;
  const p = b - (a * a) / 3;
  const q = (-2 * a ** 3) / 27 + (a * b) / 3 - c;
  const size = 2 * Math.sqrt(-p / 3);
  const angle = Math.acos(((3 * q) / (2 * p)) * Math.sqrt(-3 / p)) / 3;
  return [0, 1, 2].map((i) => a / 3 + size * Math.cos(angle - (2 * Math.PI * i) / 3));
}

const rates = roots();
const shares = rates.map((rate, i) => {
  const others = rates.filter((_, j) => j !== i);
  return ((k21 - rate) * (k31 - rate)) / ((others[0] - rate) * (others[1] - rate)) / V1;
});
const [r1, r2, r3] = rates.map((rate) => Math.exp(-rate));
const [s1, s2, s3] = shares.map((share, i) => share / rates[i]);

/** @param dose mg/kg, over 40 min, into 241 values. */
export function recurrence(dose, out) {
  const rate = (dose * 70 * 1000) / 40;
  let [a, b, c] = [rate * s1, rate * s2, rate * s3];
  const plateau = a + b + c;
  for (let i = 0; i < 40; i++) {
    out[i] = plateau - a - b - c;
    a *= r1;
    b *= r2;
    c *= r3;
  }
  a = rate * s1 - a;
  b = rate * s2 - b;
  c = rate * s3 - c;
  for (let i = 40; i < 241; i++) {
    out[i] = a + b + c;
    a *= r1;
    b *= r2;
    c *= r3;
  }
  return out;
}

/** The same as a right-hand side for a general solver: three concentrations and the rate that runs in. */
export const compartments = { k10, k12, k13, k21, k31, V1, V2, V3, Q2, Q3, CL };

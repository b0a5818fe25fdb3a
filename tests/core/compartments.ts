import { equations, type Flow, type Model, model, parameter, type Regimen } from "@ketalab/core";
import { convention } from "../../packages/core/src/sources/default-chain.js";

/** The number with its source: these are chosen for the test. */
export const chosen = (text: string) =>
  parameter(text, { source: convention, evidence: "illustrative", range: range(text) });
const range = (text: string): [string, string] => {
  const unit = text.replace(/^\S+\s*/, "");
  return [`-1e12 ${unit}`, `1e12 ${unit}`];
};

const by = (id: string) => equations[id] as NonNullable<(typeof equations)[string]>;

/** Flows and volumes of one to three compartments that exchange with the first. */
export interface Compartments {
  readonly CL: number;
  readonly V1: number;
  readonly Q2?: number;
  readonly V2?: number;
  readonly Q3?: number;
  readonly V3?: number;
}

/**
 * The model of the textbooks, with what was eliminated kept in a state of its own, so that nothing gets lost.
 * `nonlinear` writes every rate times (1 + A1/Aref)/(1 + A1/Aref), which is one: the same model, for the stiff solver.
 */
export function mammillary(values: Compartments, treatment: "linear" | "nonlinear" = "linear"): Model {
  const disguise = treatment === "linear" ? "" : "*(1 + A1/Aref)/(1 + A1/Aref)";
  const flow = (from: string, to: string, rate: string): Flow => ({ from, to, rate: rate + disguise });
  const peripheral = ["2", "3"].filter((i) => values[`Q${i}` as keyof Compartments] !== undefined);
  return model({
    id: `${treatment} compartments`,
    states: ["A1", ...peripheral.map((i) => `A${i}`), "A"],
    flows: [
      flow("A1", "A", "CL*A1/V1"),
      ...peripheral.flatMap((i) => [flow("A1", `A${i}`, `Q${i}*A1/V1`), flow(`A${i}`, "A1", `Q${i}*A${i}/V${i}`)]),
    ],
    equations: [by("concentration").as({ C: "Cket", A: "A1", V: "V1" })],
    parameters: {
      Aref: chosen("1000 µg"),
      ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          chosen(`${value} ${name.startsWith("V") ? "L" : "L/min"}`),
        ]),
      ),
    },
    inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
    columns: ["Cket", "A1", ...peripheral.map((i) => `A${i}`), "A"],
  });
}

/** A dose at any moment, µg over min; 0 min is a bolus. */
export interface Dose {
  readonly time: number;
  readonly amount: number;
  readonly duration: number;
}

/** Doses written out one by one. */
export const doses = (...all: readonly Dose[]): Regimen => ({
  parameters: {},
  events: () => all.map((one) => ({ route: "iv", ...one })),
  text: () => "doses written out",
});

/** The rates and weights of C(t) = (D/V1) sum of weight*exp(-rate*t) after a bolus, from the textbooks. */
export function exponentials({ CL, V1, Q2 = 0, V2 = 1, Q3, V3 = 1 }: Compartments): { rate: number; weight: number }[] {
  const k10 = CL / V1;
  if (Q2 === 0) return [{ rate: k10, weight: 1 }];
  const [k12, k21] = [Q2 / V1, Q2 / V2];
  if (Q3 === undefined) {
    const sum = k10 + k12 + k21;
    const root = Math.sqrt(sum * sum - 4 * k10 * k21);
    const [alpha, beta] = [(sum + root) / 2, (2 * k10 * k21) / (sum + root)];
    return [
      { rate: alpha, weight: (alpha - k21) / (alpha - beta) },
      { rate: beta, weight: (k21 - beta) / (alpha - beta) },
    ];
  }
  // The roots of the cubic by the cosine of a third of an angle.
  const [k13, k31] = [Q3 / V1, Q3 / V3];
  const a2 = k10 + k12 + k13 + k21 + k31;
  const a1 = k10 * k21 + k10 * k31 + k12 * k31 + k13 * k21 + k21 * k31;
  const a0 = k10 * k21 * k31;
  const p = a1 - (a2 * a2) / 3;
  const q = (2 * a2 ** 3) / 27 - (a1 * a2) / 3 + a0;
  const r1 = Math.sqrt(-(p ** 3) / 27);
  const phi = Math.acos(-q / 2 / r1) / 3;
  const r2 = 2 * Math.cbrt(r1);
  const rates = [0, 1, 2].map((i) => a2 / 3 - Math.cos(phi + (2 * Math.PI * i) / 3) * r2);
  return rates.map((rate, i) => {
    const [one, other] = rates.filter((_, j) => j !== i) as [number, number];
    return { rate, weight: ((k21 - rate) * (k31 - rate)) / ((one - rate) * (other - rate)) };
  });
}

/** The concentration after doses, by superposition of the textbook's bolus and infusion. */
export function concentration(values: Compartments, given: readonly Dose[], t: number): number {
  let sum = 0;
  for (const { time, amount, duration } of given) {
    if (t < time) continue;
    for (const { rate, weight } of exponentials(values)) {
      const share = (amount / values.V1) * weight;
      const since = t - time;
      sum +=
        duration === 0
          ? share * Math.exp(-rate * since)
          : (-share / duration / rate) *
            Math.expm1(-rate * Math.min(since, duration)) *
            Math.exp(-rate * Math.max(0, since - duration));
    }
  }
  return sum;
}

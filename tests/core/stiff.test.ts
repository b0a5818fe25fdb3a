import { equations, model, prepare, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { integrate, type StiffOptions, type StiffProblem } from "../../packages/core/src/numerics/stiff/rodas.js";
import { expectNear, expectSameColumn } from "../near.js";
import { chosen, concentration, doses, mammillary } from "./compartments.js";

/** A problem from its rates and its Jacobian, written as rows. */
function problem(
  size: number,
  f: (t: number, y: readonly number[]) => number[],
  jacobian: (t: number, y: readonly number[]) => number[][],
  slope: (t: number, y: readonly number[]) => number[] = () => new Array(size).fill(0),
): StiffProblem {
  return {
    size,
    rates: (t, y, into) => into.set(f(t, [...y])),
    jacobian(t, y, rates, matrix, along) {
      rates.set(f(t, [...y]));
      matrix.set(jacobian(t, [...y]).flat());
      along.set(slope(t, [...y]));
    },
  };
}

/** Where a problem is at the end. */
function end(one: StiffProblem, start: readonly number[], T: number, options: StiffOptions = {}): Float64Array {
  const y = Float64Array.from(start);
  integrate(one, y, { start: 0, end: T, times: new Float64Array(0), from: 0, to: 0 }, () => {}, options);
  return y;
}

/** The same in equal steps: so loose that every step is taken as it is offered. */
function stepped(one: StiffProblem, start: readonly number[], T: number, steps: number): Float64Array {
  const y = Float64Array.from(start);
  const h = T / steps;
  for (let i = 0; i < steps; i++) {
    const stretch = { start: i * h, end: (i + 1) * h, times: new Float64Array(0), from: 0, to: 0 };
    integrate(one, y, stretch, () => {}, { relative: 1e9, absolute: 1e9, firstStep: 2 * h });
  }
  return y;
}

const logistic = problem(
  1,
  (_, [y = 0]) => [y * (1 - y)],
  (_, [y = 0]) => [[1 - 2 * y]],
);
const witch = problem(
  1,
  (t, [y = 0]) => [-2 * t * y * y],
  (t, [y = 0]) => [[-4 * t * y]],
  (_, [y = 0]) => [-2 * y * y],
);

describe("stiff solver: accuracy", () => {
  it.each([
    ["the logistic curve", logistic, [0.1], 3, 1 / (1 + 9 * Math.exp(-3))],
    ["a curve that depends on time itself", witch, [1], 2, 0.2],
  ] as const)("%s: halving the step divides the error by about 2^4", (_, one, start, T, wanted) => {
    const errors = [20, 40, 80].map((steps) => Math.abs((stepped(one, start, T, steps)[0] as number) - wanted));
    for (let i = 1; i < errors.length; i++) {
      const order = Math.log2((errors[i - 1] as number) / (errors[i] as number));
      expect(order).toBeGreaterThan(3.6);
      expect(order).toBeLessThan(5.4);
    }
  });

  it("the error follows the tolerance", () => {
    for (const relative of [1e-4, 1e-6, 1e-8, 1e-10]) {
      const y = end(logistic, [0.1], 3, { relative, absolute: relative * 1e-3 })[0] as number;
      expectNear(y, 1 / (1 + 9 * Math.exp(-3)), { relative: 20 * relative }, `at ${relative}`);
    }
  });

  it("every requested moment is met between the steps too", () => {
    const times = Float64Array.from({ length: 301 }, (_, i) => i / 100);
    const seen = new Float64Array(301);
    const y = Float64Array.of(0.1);
    integrate(
      logistic,
      y,
      { start: 0, end: 3, times, from: 0, to: 301 },
      (k, values) => {
        seen[k] = values[0] as number;
      },
      { relative: 1e-8, absolute: 1e-11 },
    );
    expectSameColumn(
      seen,
      times.map((t) => 1 / (1 + 9 * Math.exp(-t))),
      1e-6,
      "between the steps",
    );
    expect(seen[300]).toBe(y[0]);
  });

  it("moments before and after the stretch are left to other stretches", () => {
    const seen: number[] = [];
    const y = Float64Array.of(0.1);
    integrate(logistic, y, { start: 0, end: 1, times: Float64Array.of(0, 0.5, 1, 1.5), from: 1, to: 3 }, (k) =>
      seen.push(k),
    );
    expect(seen).toEqual([1, 2]);
  });
});

describe("stiff solver: stiff problems of the literature", () => {
  it("Robertson's reaction at t = 40, and no mass lost", () => {
    const robertson = problem(
      3,
      (_, [a = 0, b = 0, c = 0]) => [-0.04 * a + 1e4 * b * c, 0.04 * a - 1e4 * b * c - 3e7 * b * b, 3e7 * b * b],
      (_, [, b = 0, c = 0]) => [
        [-0.04, 1e4 * c, 1e4 * b],
        [0.04, -1e4 * c - 6e7 * b, -1e4 * b],
        [0, 6e7 * b, 0],
      ],
    );
    const y = end(robertson, [1, 0, 0], 40, { relative: 1e-8, absolute: 1e-13 });
    // Hairer and Wanner, Solving Ordinary Differential Equations II.
    [0.7158270688, 9.185534765e-6, 0.2841637457].forEach((wanted, i) => {
      expectNear(y[i] as number, wanted, { relative: 1e-6 }, `y${i + 1}`);
    });
    expectNear((y[0] as number) + (y[1] as number) + (y[2] as number), 1, { absolute: 1e-13 });
  });

  it("van der Pol's oscillator, stiff by a million, through two of its jumps", () => {
    const eps = 1e-6;
    const vanDerPol = problem(
      2,
      (_, [a = 0, b = 0]) => [b, ((1 - a * a) * b - a) / eps],
      (_, [a = 0, b = 0]) => [
        [0, 1],
        [(-2 * a * b - 1) / eps, (1 - a * a) / eps],
      ],
    );
    const y = end(vanDerPol, [2, 0], 2, { relative: 1e-8, absolute: 1e-10 });
    // The test set for solvers of initial value problems (Mazzia and Magherini).
    expectNear(y[0] as number, 1.706167732170483, { relative: 1e-6 });
    expectNear(y[1] as number, -0.8928097010247975, { relative: 1e-6 });
  });

  it("a rate of a million per minute does not dictate the step", () => {
    let calls = 0;
    const fast = problem(
      1,
      (t, [y = 0]) => {
        calls++;
        return [-1e6 * (y - Math.cos(t)) - Math.sin(t)];
      },
      () => [[-1e6]],
      (t) => [-1e6 * Math.sin(t) - Math.cos(t)],
    );
    const y = end(fast, [0], 10, { relative: 1e-6, absolute: 1e-9 });
    expectNear(y[0] as number, Math.cos(10), { absolute: 1e-6 });
    expect(calls).toBeLessThan(5000);
  });

  it("a rate that runs away is said and not stepped over", () => {
    const runaway = problem(
      1,
      (_, [y = 0]) => [y * y],
      (_, [y = 0]) => [[2 * y]],
    );
    expect(() => end(runaway, [1], 2)).toThrow(/^no solution was found beyond (0\.99|1 )/);
    const hole = problem(
      1,
      (t) => [t < 1 ? 1 : Number.NaN],
      () => [[0]],
    );
    expect(() => end(hole, [0], 2)).toThrow(/^no solution was found beyond .* change the parameters/);
  });
});

describe("nonlinear models", () => {
  it("saturable uptake takes the implicit formula of Michaelis and Menten", () => {
    const clearance = equations["glutamate-clearance"] as NonNullable<(typeof equations)[string]>;
    const uptake = model({
      id: "uptake",
      states: ["Glu"],
      equations: [clearance],
      parameters: {
        J: chosen("0 µmol/L/min"),
        Vmax: chosen("5 µmol/L/min"),
        Km: chosen("20 µmol/L"),
        G0: chosen("100 µmol/L"),
      },
      initial: { Glu: "G0" },
      columns: ["Glu"],
    });
    const run = prepare({ model: uptake, regimen: "0 mg bolus", span: "60 min" }, { relative: 1e-9 }).run();
    // Vmax t = G0 - G + Km ln(G0/G), whatever G has come down to.
    run.column("Glu").forEach((G, k) => {
      expectNear((100 - G + 20 * Math.log(100 / G)) / 5, run.time[k] as number, { absolute: 1e-6 }, `time at G = ${G}`);
    });
  });

  it("boluses and infusions straight into a nonlinear state are met at their moment", () => {
    const values = { CL: 1.4, V1: 25, Q2: 2.7, V2: 56 };
    const given = [
      { time: 0, amount: 10000, duration: 0 },
      { time: 7.3, amount: 20000, duration: 21.9 },
      { time: 60, amount: 5000, duration: 0 },
      { time: 60, amount: 5000, duration: 30 },
    ];
    const run = prepare(
      { model: mammillary(values, "nonlinear"), regimen: doses(...given), span: "4 h" },
      { relative: 1e-9 },
    ).run();
    for (const moment of [0, 7.3, 29.2, 60, 90]) expect(run.time.includes(moment), `${moment} min`).toBe(true);
    const wanted = run.time.map((t) => concentration(values, given, t));
    expectSameColumn(run.column("Cket"), wanted, 1e-6, "Cket");
  });

  it("the whole chain agrees with itself at a tolerance a hundred times finer", () => {
    const scenario = { regimen: "1 mg/kg over 40 min", columns: ["release", "G", "rE", "bI", "bE"], span: "4 h" };
    const [usual, fine] = [simulate(scenario), simulate(scenario, { relative: 1e-9 })];
    for (const name of usual.names) expectSameColumn(usual.column(name), fine.column(name), 1e-5, name);
  });
});

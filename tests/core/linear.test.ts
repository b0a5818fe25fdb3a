import { AUC, equation, equations, type Model, model, prepare, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { exponentialSolver } from "../../packages/core/src/numerics/linear/exponential-solver.js";
import { linearSolver } from "../../packages/core/src/numerics/linear/linear.js";
import { expm } from "../../packages/core/src/numerics/linear/matrix-exponential.js";
import { convention } from "../../packages/core/src/sources/default-chain.js";
import { expectNear, expectSameColumn } from "../near.js";
import { type Compartments, chosen, concentration, doses, exponentials, mammillary } from "./compartments.js";

const one: Compartments = { CL: 1.4, V1: 25 };
const two: Compartments = { ...one, Q2: 2.7, V2: 56 };
const three: Compartments = { ...two, Q3: 1.3, V3: 157 };

describe("linear models against the textbooks", () => {
  const courses = {
    "a bolus": [{ time: 0, amount: 35000, duration: 0 }],
    "an infusion": [{ time: 0, amount: 35000, duration: 40 }],
    "a bolus, an infusion and a late infusion": [
      { time: 0, amount: 20000, duration: 0 },
      { time: 0, amount: 30000, duration: 55 },
      { time: 117.3, amount: 9000, duration: 12.7 },
    ],
  };
  for (const [compartments, values] of Object.entries({ one, two, three })) {
    for (const [name, given] of Object.entries(courses)) {
      it(`${compartments} compartment${values === one ? "" : "s"}: ${name}`, () => {
        const run = simulate({ model: mammillary(values), regimen: doses(...given), span: "6 h" });
        const wanted = run.time.map((t) => concentration(values, given, t));
        expectSameColumn(run.column("Cket"), wanted, 1e-12, "Cket");
        const { value } = AUC(run, "Cket", { to: "infinity" });
        expectNear(
          value * 60,
          given.reduce((sum, { amount }) => sum + amount, 0) / values.CL,
          { relative: 1e-12 },
          "AUC",
        );
      });
    }
  }

  it("the slowest rate is the smallest root of the textbook", () => {
    const run = simulate({ model: mammillary(three), regimen: "35 mg bolus", columns: ["Cket"] });
    const rates = exponentials(three).map(({ rate }) => rate);
    expectNear(run.terminalRate("Cket") as number, Math.min(...rates), { relative: 1e-12 });
  });
});

/** A drug that passes through compartments in a row, with these rates. */
function row(rates: readonly number[]): Model {
  const states = ["T1", "T2", "N1", "N2", "H1", "H2"].slice(0, rates.length);
  const names = ["k1", "k2", "k3", "k4", "k5", "k6"];
  return model({
    id: "row",
    states,
    equations: states.map((of, i) =>
      equation({
        id: `row-${i}`,
        of,
        kind: "rate",
        expr: i === 0 ? `-${names[0]}*T1` : `${names[i - 1]}*${states[i - 1]} - ${names[i]}*${of}`,
        source: convention,
        units: Object.fromEntries(names.map((name) => [name, "1/min"])),
      }),
    ),
    parameters: Object.fromEntries(rates.map((rate, i) => [names[i], chosen(`${rate} 1/min`)])),
    inputs: [{ route: "iv", to: "T1", amount: "dose", as: "given" }],
    columns: states,
  });
}

describe("compartments in a row", () => {
  it("of equal rates give D (kt)^n/n! exp(-kt), although their matrix has one eigenvector only", () => {
    const k = 0.3;
    const run = simulate({
      model: row([k, k, k, k, k, k]),
      regimen: doses({ time: 0, amount: 1000, duration: 0 }),
      span: "1 h",
    });
    let factorial = 1;
    run.names.forEach((name, n) => {
      if (n > 0) factorial *= n;
      const wanted = run.time.map((t) => (1000 * (k * t) ** n * Math.exp(-k * t)) / factorial);
      expectSameColumn(run.column(name), wanted, 1e-12, name);
    });
  });

  it("of equal rates fed by an infusion give an incomplete gamma function", () => {
    const [k, T] = [0.3, 20];
    const run = simulate({
      model: row([k, k, k]),
      regimen: doses({ time: 0, amount: 1000, duration: T }),
      columns: ["N1"],
      span: "1 h",
    });
    // P(3, x) = 1 - exp(-x)(1 + x + x^2/2), the share of a gamma distribution below x.
    const below = (x: number) => (x <= 0 ? 0 : 1 - Math.exp(-x) * (1 + x + (x * x) / 2));
    const wanted = run.time.map((t) => (1000 / T / k) * (below(k * t) - below(k * (t - T))));
    expectSameColumn(run.column("N1"), wanted, 1e-12, "N1");
  });

  it("keep equal rates apart from a different one behind them", () => {
    const [a, b] = [0.5, 0.04];
    const run = simulate({
      model: row([a, a, b]),
      regimen: doses({ time: 0, amount: 1, duration: 0 }),
      columns: ["N1"],
      span: "2 h",
    });
    // The integral of a^2 s exp(-as) exp(-b(t - s)) over s.
    const g = a - b;
    const wanted = run.time.map((t) => ((a * a) / (g * g)) * Math.exp(-b * t) * (1 - Math.exp(-g * t) * (1 + g * t)));
    expectSameColumn(run.column("N1"), wanted, 1e-12, "N1");
  });

  for (const gap of [1e-14, 1e-12, 1e-10, 1e-8, 1e-6, 1e-5, 1e-3]) {
    it(`of rates that differ by ${gap} of themselves lose no digits that matter`, () => {
      const k = 0.2;
      const run = simulate({
        model: row([k, k * (1 + gap)]),
        regimen: doses({ time: 0, amount: 1000, duration: 0 }),
        columns: ["T2"],
        span: "1 h",
      });
      const delta = k * (1 + gap) - k;
      const wanted = run.time.map((t) =>
        delta * t === 0
          ? 1000 * k * t * Math.exp(-k * t)
          : (-1000 * k * Math.exp(-k * t) * Math.expm1(-delta * t)) / delta,
      );
      expectSameColumn(run.column("T2"), wanted, 1e-9, "T2");
    });
  }
});

describe("the matrix exponential", () => {
  it("takes the closed form of a rotation and of a Jordan block", () => {
    const turn = expm(Float64Array.of(0, -2, 2, 0), 2);
    const wanted = [Math.cos(2), -Math.sin(2), Math.sin(2), Math.cos(2)];
    wanted.forEach((value, i) => {
      expectNear(turn[i] as number, value, { absolute: 1e-14 });
    });
    const block = expm(Float64Array.of(-1, 1, 0, 0, -1, 1, 0, 0, -1), 3);
    [1, 1, 0.5, 0, 1, 1, 0, 0, 1].forEach((value, i) => {
      expectNear(block[i] as number, value * Math.exp(-1), { absolute: 1e-15 });
    });
  });

  it("stays accurate for a matrix that must be scaled a thousandfold", () => {
    const e = expm(Float64Array.of(-3000, 0, 3000, -0.5), 2);
    expectNear(e[3] as number, Math.exp(-0.5), { relative: 1e-11 });
    expectNear(e[2] as number, (3000 / 2999.5) * Math.exp(-0.5), { relative: 1e-11 });
  });

  it("agrees with the modal form on the same matrix: states, readouts, slopes and areas", () => {
    const { CL, V1, Q2 = 0, V2 = 1, Q3 = 0, V3 = 1 } = three;
    const matrix = Float64Array.of(-(CL + Q2 + Q3) / V1, Q2 / V2, Q3 / V3, Q2 / V1, -Q2 / V2, 0, Q3 / V1, 0, -Q3 / V3);
    const weights = Float64Array.of(1 / V1, 0, 0, 0, 1, 1);
    const offsets = Float64Array.of(0, 3);
    const [start, inflow] = [Float64Array.of(1000, 200, 0), Float64Array.of(50, 0, 0)];
    const modal = linearSolver(matrix, 3, weights, offsets).stretch(0, start, inflow);
    const plain = exponentialSolver(matrix, 3, weights, offsets, 2).stretch(0, start, inflow);
    const times = Float64Array.from({ length: 61 }, (_, i) => i * 2);
    for (const t of [0, 0.1, 7, 120]) {
      const [a, b] = [new Float64Array(3), new Float64Array(3)];
      modal.state(t, a);
      plain.state(t, b);
      expectSameColumn(a, b, 1e-12, `states at ${t}`);
      const seen = [modal, plain].map((stretch) => {
        const [into, slopes] = [new Float64Array(2), new Float64Array(2)];
        stretch.readout(t, into, slopes);
        return [...into, ...slopes];
      });
      expectSameColumn(seen[0] as number[], seen[1] as number[], 1e-12, `readouts at ${t}`);
      for (const line of [0, 1])
        expectNear(modal.area(line, t), plain.area(line, t), { relative: 1e-11, absolute: 1e-12 });
    }
    for (const step of [0, 2]) {
      const [a, b] = [new Float64Array(61), new Float64Array(61)];
      modal.fill(1, { times, from: 0, to: 61, origin: 0, step }, a);
      plain.fill(1, { times, from: 0, to: 61, origin: 0, step }, b);
      expectSameColumn(a, b, 1e-11, `column with step ${step}`);
    }
  });

  it("solves a loop, whose rates may be complex and which has no modal form", () => {
    const loop = (kind: "linear" | "nonlinear") => {
      const disguise = kind === "linear" ? "" : "*(1 + A1/Aref)/(1 + A1/Aref)";
      return model({
        id: "loop",
        states: ["A1", "A2", "A3"],
        flows: [
          { from: "A1", to: "A2", rate: `ktr*A1${disguise}` },
          { from: "A2", to: "A3", rate: "ktr*A2" },
          { from: "A3", to: "A1", rate: "ktr*A3" },
          { from: "A3", to: null, rate: "kv*A3" },
        ],
        parameters: { ktr: chosen("0.2 1/min"), kv: chosen("0.01 1/min"), Aref: chosen("100 µg") },
        inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
        columns: ["A1", "A2", "A3"],
      });
    };
    const given = { regimen: doses({ time: 3, amount: 500, duration: 10 }), span: "3 h" } as const;
    const exact = simulate({ ...given, model: loop("linear") });
    const stiff = prepare({ ...given, model: loop("nonlinear") }, { relative: 1e-10 }).run();
    for (const name of exact.names) expectSameColumn(exact.column(name), stiff.column(name), 1e-7, name);
    // All that is lost goes through one door: kv times the area under A3.
    expectNear(60 * (exact.area("A3", Number.POSITIVE_INFINITY) as number), 500 / 0.01, { relative: 1e-9 });
  });
});

describe("inflow and starting values", () => {
  it("a constant inflow settles at inflow over rate", () => {
    const fed = model({
      id: "fed",
      states: ["A1"],
      flows: [
        { from: null, to: "A1", rate: "Aref*ktr" },
        { from: "A1", to: null, rate: "kv*A1" },
      ],
      parameters: { ktr: chosen("2 1/min"), kv: chosen("0.1 1/min"), Aref: chosen("100 µg") },
      initial: { A1: "Aref/2" },
      columns: ["A1"],
    });
    const run = simulate({ model: fed, regimen: "0 mg bolus", span: "3 h" });
    const wanted = run.time.map((t) => 2000 + (50 - 2000) * Math.exp(-0.1 * t));
    expectSameColumn(run.column("A1"), wanted, 1e-13, "A1");
  });

  it("no dose gives exactly nothing, and never a speck below zero", () => {
    const none = simulate({ regimen: "0 mg/kg over 40 min" });
    for (const name of ["Cket", "Cnk", "Chnk", "Ce", "B", "analgesia", "MAP"]) {
      expect(
        none.column(name).every((value) => value === 0),
        name,
      ).toBe(true);
    }
    const some = simulate({ regimen: "0.5 mg/kg over 40 min", step: "0.01 min", span: "3 min" });
    for (const name of some.names)
      expect(
        some.column(name).every((value) => value >= 0),
        name,
      ).toBe(true);
  });

  it("the venous link is a first-order lag of the artery", () => {
    const link = equations["venous-link"] as NonNullable<(typeof equations)[string]>;
    const run = simulate({
      regimen: "0.5 mg/kg over 40 min",
      columns: ["Cket", "Cketv"],
      span: "2 h",
      step: "0.01 min",
    });
    const [C, Cv] = [run.column("Cket"), run.column("Cketv")];
    for (const k of [500, 2000, 5000, 11000]) {
      const slope = ((Cv[k + 1] as number) - (Cv[k - 1] as number)) / 0.02;
      expectNear(slope, link.value({ kv: 0.075, C: C[k] as number, Cv: Cv[k] as number }), {
        relative: 1e-5,
        absolute: 1e-6,
      });
    }
  });
});

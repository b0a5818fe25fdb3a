import { equations, prepare, simulate } from "@ketalab/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";
import { firstFit, steady } from "./circuits.js";
import data from "./data/glutamate.json" with { type: "json" };

const by = (id: string) => equations[id] as NonNullable<(typeof equations)[string]>;

describe("disinhibition at a constant concentration", () => {
  for (const row of data.static) {
    it(`settles at the reference values at ${row.C} µmol/L, to 0.1 %`, () => {
      const got = steady(row.C);
      const wanted = {
        bI: row.bI,
        bE: row.bE,
        rE: row.E,
        rI: row.I,
        a: row.a,
        release: 100 * row.rel,
        G: row.Gpct,
        Glu: row.G,
      };
      for (const [name, value] of Object.entries(wanted)) {
        expectNear(got[name] as number, value, { relative: 0.001 }, `${name} at ${row.C} µmol/L`);
      }
    });
  }

  it("has its largest excitation where the reference has it", () => {
    const { C, E, C_cross } = data.staticPeak;
    expectNear(steady(C).rE as number, E, { relative: 0.001 });
    expect(steady(C * 0.97).rE).toBeLessThan(steady(C).rE as number);
    expect(steady(C * 1.03).rE).toBeLessThan(steady(C).rE as number);
    expectNear(steady(C_cross).rE as number, 1, { relative: 0.001 });
  });

  it("takes the closed form of the steady state of the two rates", () => {
    const [JEE, JEI, JIE, JII] = [0.7, 3, 0.6, 0.2];
    for (const C of [0.05, 0.7, 3, 12]) {
      const { AE = 0, AI = 0, rE = 0, rI = 0 } = steady(C);
      const [PE, PI] = [1 - JEE + JEI, 1 + JII - JIE];
      const [I0, g] = [(AI * PI) / (1 + JII), (AI * JIE) / (1 + JII)];
      const E = Math.max(0, PE * AE - JEI * I0) / (1 - JEE * AE + JEI * g);
      expectNear(rE, E, { relative: 1e-5 }, `E at ${C}`);
      expectNear(rI, I0 + g * E, { relative: 1e-5 }, `I at ${C}`);
    }
  });

  it("is an inverted U as in slices (V3): up at 1 µmol/L, down at 10 µmol/L", () => {
    const [low, high] = [steady(1), steady(10)];
    expect(low.rE).toBeGreaterThan(1.05);
    expect(low.rI).toBeLessThan(1);
    expect(high.rE).toBeLessThan(0.95);
    expect(high.rI).toBeLessThan(low.rI as number);
    expectNear(high.rE as number, 0.691, { absolute: 5e-4 });
    expectNear(high.rI as number, 0.202, { absolute: 5e-4 });
  });

  it("shows no surge without selectivity (V19): the same affinity in both cell classes", () => {
    for (let C = 0.01; C < 100; C *= 1.6) expect(steady(C, { KI: 5.2 }).rE).toBeLessThanOrEqual(1.001);
  });

  it("surges at low dose if and only if nI bI/(nE bE) > (1 + JEI)/JEI", () => {
    const fraction = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          nI: fraction(0.3, 0.95),
          nE: fraction(0.3, 0.95),
          JEI: fraction(0.3, 6),
          KI: fraction(0.5, 8),
          KE: fraction(0.5, 8),
        }),
        (values) => {
          const { nI, nE, JEI, KI, KE } = values;
          const C = 0.01;
          const b = (K: number) => (C / K) ** 1.4 / (1 + (C / K) ** 1.4);
          const excess = (nI * b(KI)) / (nE * b(KE)) / ((1 + JEI) / JEI);
          fc.pre(Math.abs(excess - 1) > 0.02);
          expect((steady(C, values).rE as number) > 1).toBe(excess > 1);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the circuit in milliseconds", () => {
  /** The Jacobian of the two fast rates without drug, 1/s, where inhibition follows the interneurons at once. */
  const at = {
    JEE: 0.7,
    AE: 1,
    AI: 1,
    JEI: 3,
    JIE: 0.6,
    JII: 0.2,
    PE: 3.3,
    PI: 0.6,
    rE: 1,
    rI: 1,
    zI: 1,
    tauRE: "20 ms",
    tauRI: "10 ms",
  };
  const slope = (id: string, symbol: string) => {
    const one = by(id);
    const values = Object.fromEntries(one.reads.map((name) => [name, at[name as keyof typeof at]]));
    return one.derivative(symbol).value(values) / 60;
  };
  const [ee, ei] = [slope("pyramidal-rate-full", "rE"), slope("pyramidal-rate-full", "zI")];
  const [ie, ii] = [slope("interneuron-rate-full", "rE"), slope("interneuron-rate-full", "rI")];

  it("is stable at rest, with complex eigenvalues of real part -67.5 /s", () => {
    expectNear((ee + ii) / 2, -67.5, { relative: 1e-12 });
    expect((ee + ii) ** 2 - 4 * (ee * ii - ei * ie)).toBeLessThan(0);
  });

  it("is stable because the recurrence is below 1: trace negative, determinant positive", () => {
    expect(ee + ii).toBeLessThan(0);
    expect(ee * ii - ei * ie).toBeGreaterThan(0);
  });

  it("ends where the closed form ends (V21): E and I to 1e-4, G to 0.001 µmol/L", () => {
    const options = {
      regimen: "0 mg bolus",
      set: { ...firstFit, Cu: "1 µmol/L" },
      columns: ["rE", "rI", "Glu"],
      at: ["30 h"],
    };
    const full = simulate({ ...options, model: "disinhibition-full" }).at("30 h");
    expectNear(full.rE as number, data.full.E_cf, { absolute: 1e-4 });
    expectNear(full.rI as number, data.full.I_cf, { absolute: 1e-4 });
    expectNear(full.Glu as number, data.full.G_cf, { absolute: 1e-3 });
  });

  it("runs along with the closed form from the first minute on", () => {
    const options = {
      regimen: "0 mg bolus",
      set: { ...firstFit, Cu: "1 µmol/L" },
      columns: ["rE", "rI", "Glu"],
      span: "60 min",
      step: "1 min",
    };
    const full = prepare({ ...options, model: "disinhibition-full" }, { relative: 1e-8 }).run();
    const closed = prepare({ ...options, model: "disinhibition" }, { relative: 1e-8 }).run();
    for (const [name, absolute] of [
      ["rE", 1e-4],
      ["rI", 1e-4],
      ["Glu", 1e-3],
    ] as const) {
      for (let k = 1; k < full.time.length; k++) {
        expectNear(
          full.column(name)[k] as number,
          closed.column(name)[k] as number,
          { absolute },
          `${name} at ${full.time[k]} min`,
        );
      }
    }
  });
});

import { KetalabError, preparePopulation, type Scenario, simulate } from "@ketalab/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRegimen, veinRegimen } from "../fuzz/regimens.js";
import { expectNear, expectSameColumn } from "../near.js";

/** Runs, or says that the regimen was refused; anything but a refusal in words is a failure. */
function run<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const few = { numRuns: 60 };

describe("a population and a single run agree", () => {
  const check = (scenario: Scenario, variability: Readonly<Record<string, string>>) => {
    const alone = run(() => simulate(scenario));
    const made = run(() => preparePopulation({ scenario, variability, n: 3, percentiles: [0, 100] }).now());
    expect(made === undefined, "one is refused, the other is not").toBe(alone === undefined);
    if (alone === undefined || made === undefined) return;
    expect([...made.time]).toEqual([...alone.time]);
    for (const name of alone.names) {
      expect(made.typical.column(name), name).toEqual(alone.column(name));
      // A dose that only begins at the end leaves nothing yet but rounding.
      const nothing = (column: Float64Array) => column.every((value) => Math.abs(value) < 1e-9);
      for (const q of made.percentiles) {
        if (nothing(alone.column(name))) expect(nothing(made.band(name, q)), `${name}, ${q} %`).toBe(true);
        else expectSameColumn(made.band(name, q), alone.column(name), 1e-9, `${name}, ${q} %`);
      }
    }
  };

  it("where nobody differs, everybody is the typical individual, for any regimen by vein", () => {
    fc.assert(
      fc.property(veinRegimen, fc.constantFrom(30, 60, 61.5, 240), (regimen, span) => {
        check({ model: "kamp-2020", regimen, span, step: 7, columns: ["Cket", "A2"] }, { CL: "0 %", V1: "0 %" });
      }),
      few,
    );
  });

  it("… and for any route, with effects and metabolite", () => {
    fc.assert(
      fc.property(anyRegimen, fc.constantFrom(40, 120.5, 480), (regimen, span) => {
        check({ regimen, span, step: 20, columns: ["Cket", "Cnk", "Ce", "analgesia"] }, { CL: "0 %", weight: "0 %" });
      }),
      few,
    );
  });

  it("a dose at the last moment is there, in both", () => {
    const scenario = {
      model: "kamp-2020",
      regimen: "10 mg bolus every 8 h x 3",
      at: "0 h, 8 h, 16 h",
      columns: ["Cket"],
    };
    check(scenario, { CL: "0 %" });
    // 10 mg into the 25 L of the centre, on top of what the two doses before have left.
    expectNear(simulate(scenario).at("16 h").Cket as number, 403.12, { absolute: 0.005 });
  });

  it("every individual of any population is its own run", () => {
    fc.assert(
      fc.property(veinRegimen, fc.integer({ min: 0, max: 1000 }), (regimen, seed) => {
        const scenario = { model: "kamp-2020", regimen, span: 120.5, step: 7, columns: ["Cket"] };
        const variability = { CL: "30 %", weight: "20 %" };
        const made = run(() =>
          preparePopulation({ scenario, variability, n: 20, seed }).now({ individuals: ["Cket"] }),
        );
        made?.individuals("Cket").forEach((curve, i) => {
          const { CL, WT } = made.values(i) as { CL: number; WT: number };
          const alone = simulate({ ...scenario, subject: { weight: WT }, set: { CL: `${CL} L/min` } });
          expectSameColumn(curve, alone.column("Cket"), 1e-9, `${regimen}, ${i} of seed ${seed}`);
        });
      }),
      few,
    );
  });

  it("a cap that only the heavy feel is felt by them", () => {
    const scenario = { model: "kamp-2020", regimen: "0.5 mg/kg bolus capped at 45 mg", span: 60, columns: ["Cket"] };
    const made = preparePopulation({ scenario, variability: { weight: "20 %" }, n: 200 }).now({
      individuals: ["Cket"],
    });
    const capped = made.individuals("Cket").filter((curve, i) => {
      const { WT = 0 } = made.values(i);
      const dose = Math.min(0.5 * WT, 45);
      expectNear(curve[0] as number, made.individual(i).column("Cket")[0] as number, { relative: 1e-12 }, `${i}`);
      return dose === 45;
    });
    expect(capped.length).toBeGreaterThan(5);
    expect(capped.length).toBeLessThan(100);
  });

  it("whose absorption ends at another moment keeps the times of the population", () => {
    const scenario: Scenario = {
      model: "perez-ruixo-2021",
      drug: "esketamine",
      regimen: "56 mg nasal",
      span: "4 h",
      step: "10 min",
      columns: ["Cket"],
    };
    const made = preparePopulation({ scenario, variability: { Dg_nasal: "60 %" }, n: 12 }).now({
      individuals: ["Cket"],
    });
    made.individuals("Cket").forEach((curve, i) => {
      const one = made.individual(i);
      made.time.forEach((time, k) => {
        expectNear(
          curve[k] as number,
          one.at(time).Cket as number,
          { relative: 1e-9, absolute: 1e-12 },
          `${i} at ${time}`,
        );
      });
    });
  });
});

describe("what varies together in a population", () => {
  const scenario: Scenario = {
    model: "otto-2021",
    drug: "esketamine",
    regimen: "10 mg bolus",
    at: "0 min, 1 h",
    columns: ["Cket"],
  };
  const correlation = (variability?: Readonly<Record<string, string>>) => {
    const made = preparePopulation({ scenario, n: 4000, ...(variability && { variability }) }).now();
    const pairs = Array.from({ length: made.n }, (_, i) => {
      const { CL = 0, V1 = 0 } = made.values(i);
      return [Math.log(CL), Math.log(V1)] as const;
    });
    const mean = (of: (pair: readonly [number, number]) => number) =>
      pairs.reduce((sum, pair) => sum + of(pair), 0) / made.n;
    const [x, y] = [mean(([a]) => a), mean(([, b]) => b)];
    const spread = (of: (pair: readonly [number, number]) => number, middle: number) =>
      mean((pair) => (of(pair) - middle) ** 2);
    return mean(([a, b]) => (a - x) * (b - y)) / Math.sqrt(spread(([a]) => a, x) * spread(([, b]) => b, y));
  };
  // Published: a covariance of 0.02261 beside variances of 0.084177 and 0.026048.
  const published = 0.02261 / Math.sqrt(0.084177 * 0.026048);
  const chance = { absolute: 4 * ((1 - published ** 2) / Math.sqrt(4000)) };

  it("is what was published, also when somebody gives a spread of their own", () => {
    expectNear(correlation(), published, chance, "as published");
    expectNear(correlation({ V1: "20 %", CL: "40 %" }), published, chance, "spreads of one's own");
    expectNear(correlation({ V1: "25 %", CL: "16.2 %" }), published, chance, "a smaller spread of the volume");
  });

  it("is refused where it cannot be, with the nearest name", () => {
    const asked = (
      correlations: unknown,
      variability: Readonly<Record<string, string>> = { CL: "30 %", V1: "30 %" },
    ) => {
      try {
        preparePopulation({ scenario, variability, correlations: correlations as never });
      } catch (error) {
        return error as Error;
      }
      throw new Error("nothing was refused");
    };
    const misspelt = asked([{ of: ["CL", "V_1"], r: 0.5 }]);
    expect(misspelt).toBeInstanceOf(KetalabError);
    expect((misspelt as KetalabError).nearest[0]).toBe("V1");
    expect(asked([{ of: ["CL", "V2"], r: 0.5 }]).message).toMatch(/V2 does not vary here; give it a spread/);
    expect(asked([{ of: ["CL", "CL"], r: 0.5 }]).message).toMatch(/of two different parameters/);
    expect(asked([{ of: ["CL", "V1"], r: 1.5 }]).message).toMatch(/must be between -1 and 1/);
    expect(asked([{ of: ["CL", "V1"], r: Number.NaN }]).message).toMatch(/must be between -1 and 1/);
    expect(asked([{ of: ["CL", "V1"], covariance: 0.2 }]).message).toMatch(/must be between -1 and 1/);
    expect(asked([{ of: ["CL", "V1"] }]).message).toMatch(/needs either r or covariance/);
    expect(asked([{ of: ["CL", "V1"], r: 0.1, covariance: 0.1 }]).message).toMatch(/needs either r or covariance/);
    const twice = [
      { of: ["CL", "V1"], r: 0.1 },
      { of: ["V1", "CL"], r: 0.2 },
    ];
    expect(asked(twice).message).toMatch(/is given twice/);
    expect(asked({ CL: 1 })).toBeInstanceOf(TypeError);
    const threeWays = [
      { of: ["CL", "V1"], r: 0.9 },
      { of: ["CL", "V2"], r: 0.9 },
      { of: ["V1", "V2"], r: -0.9 },
    ];
    expect(asked(threeWays, { CL: "30 %", V1: "30 %", V2: "30 %" }).message).toMatch(/contradict each other/);
  });

  it("weight varies by that name only, because doses follow it", () => {
    expect(() => preparePopulation({ scenario, variability: { WT: "20 %" } })).toThrow(/unknown parameter "WT"/);
  });
});

import { models, prepare } from "@ketalab/core";
import { circuitEnsemble, circuitSet, settledCircuit } from "@ketalab/core/circuit";
import fc from "fast-check";
import { describe, it } from "vitest";
import { expectNear } from "../near.js";
import data from "../reference/data/ensemble.json" with { type: "json" };
import golden from "../reference/data/glutamate.json" with { type: "json" };

const { parameters } = models.disinhibition as (typeof models)[string];
const usual = Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, one.value]));
const numbers = (set: Readonly<Record<string, string | number>>) => set as Readonly<Record<string, number>>;

describe("where the circuit comes to rest", () => {
  it("is where a run of it ends, whatever its numbers are", () => {
    const { run } = prepare(
      {
        model: "disinhibition",
        regimen: "0 mg bolus",
        set: { Cu: "1 µmol/L" },
        columns: ["rI", "rE", "release", "G"],
        at: ["30 h"],
      },
      { relative: 1e-9 },
    );
    const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          Cu: between(0, 40),
          KI: between(0.3, 8),
          KE: between(0.5, 12),
          h: between(0.7, 2),
          nI: between(0.3, 0.95),
          nE: between(0.3, 0.97),
          JEI: between(0.5, 5),
          q: between(0, 1),
          lambda: between(0, 1),
          Km: between(10, 97),
        }),
        (values) => {
          const ran = run(values).at("30 h");
          const found = settledCircuit({ ...usual, ...values });
          expectNear(found.rI, ran.rI as number, { absolute: 1e-5 }, "rI");
          expectNear(found.rE, ran.rE as number, { absolute: 1e-5 }, "rE");
          expectNear(100 * found.release, ran.release as number, { absolute: 1e-3 }, "release");
          expectNear(100 * found.G, ran.G as number, { absolute: 1e-3 }, "G");
        },
      ),
      { numRuns: 40 },
    );
  });

  it("has the golden values with the first fit", () => {
    for (const row of golden.static) {
      const found = settledCircuit({ ...usual, ...numbers(circuitSet("first")), Cu: row.C });
      expectNear(found.rE, row.E, { relative: 0.001 });
      expectNear(found.rI, row.I, { relative: 0.001 });
      expectNear(found.release, row.rel, { relative: 0.001 });
      expectNear(100 * found.G, row.Gpct, { relative: 0.001 });
    }
  });

  it("has the releases of the 300 sets, to half a point", () => {
    for (const [i, set] of circuitEnsemble().entries()) {
      const wanted = data.sets[i] as number[];
      for (const [k, Cu] of [0.45, 5.1].entries())
        expectNear(
          settledCircuit({ ...usual, ...numbers(set), Cu }).release,
          wanted[5 + k] as number,
          { absolute: 0.005 },
          `set ${i} at ${Cu}`,
        );
    }
  });

  it("is where it was without drug", () => {
    const { rI, rE, release, G } = settledCircuit({ ...usual, Cu: 0 });
    for (const one of [rI, rE, release, G]) expectNear(one, 1, { absolute: 1e-9 });
  });
});

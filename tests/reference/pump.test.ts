import { type InfusionPlan, type InfusionSpec, infusionPlan, prepare } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";
import data from "./data/infusion.json" with { type: "json" };

describe("the pump: plans worked by hand", () => {
  for (const { id, title, spec, expected } of data.plans) {
    it(`${id}: ${title}`, () => {
      const plan = infusionPlan(spec as InfusionSpec);
      for (const [name, value] of Object.entries(expected)) {
        const found = plan[name as keyof InfusionPlan] as { value: number };
        expectNear(found.value, value, { relative: data.tolerance.relative }, name);
      }
    });
  }
});

describe("the pump", () => {
  const usual: InfusionSpec = {
    weight: "70 kg",
    dose: "0.5 mg/kg",
    duration: "40 min",
    vial: "50 mg/mL",
    bag: "100 mL",
  };

  it("a drip given by its rate is the same drip", () => {
    const byRate = infusionPlan({ ...usual, dose: undefined, rate: "12.5 µg/kg/min" } as InfusionSpec);
    expectNear(byRate.dose.value, 35, { relative: 1e-12 });
    expectNear(byRate.pump.value, 150, { relative: 1e-12 });
  });

  it("the plan gives what the regimen of the same words gives", () => {
    const { doses } = prepare({ regimen: "0.5 mg/kg over 40 min", columns: ["Cket"] }).run();
    expectNear((doses[0]?.amount as number) / 1000, infusionPlan(usual).dose.value, { relative: 1e-12 });
  });

  it("a cap cuts the dose and says so", () => {
    const plan = infusionPlan({ ...usual, weight: "120 kg", cap: "50 mg" });
    expect(plan.dose).toEqual({ value: 50, unit: "mg" });
    expect(plan.cut).toEqual({ value: 50, unit: "mg" });
    expect(plan.lines[0]).toBe("dose = 120 kg * 0.5 mg/kg = 60 mg, cut to 50 mg");
    expect(infusionPlan({ ...usual, cap: "50 mg" }).cut).toBeUndefined();
  });

  it("every line can be followed with a pencil", () => {
    expect(infusionPlan(usual).lines).toEqual([
      "dose = 70 kg * 0.5 mg/kg = 35 mg",
      "drug = 35 mg/50 mg/mL = 0.7 mL",
      "total = 100 mL, of which 0.7 mL were drawn out first",
      "concentration = 35 mg/100 mL = 0.35 mg/mL",
      "pump = 100 mL/40 min = 150 mL/h",
    ]);
  });

  const refused: readonly (readonly [why: string, change: Partial<InfusionSpec>, says: RegExp])[] = [
    [
      "more drug than the bag holds",
      { vial: "10 mg/mL", bag: "3 mL" },
      /3\.5 mL of drug do not fit into a bag of 3 mL/,
    ],
    ["no time at all", { duration: "0 min" }, /duration must be more than 0/],
    [
      "the strong vial pushed undiluted",
      { vial: "100 mg/mL", bag: undefined, dilute: "none", duration: "1 min" } as never,
      /must be diluted first/,
    ],
    [
      "the strong vial in a bag too small to dilute it",
      { dose: "4 mg/kg", vial: "100 mg/mL", bag: "4 mL" },
      /70 mg\/mL must be diluted first/,
    ],
    ["faster than a pump runs", { duration: "1 min" }, /a pump gives at most 1200 mL\/h/],
    ["no dose", { dose: "0 mg/kg" }, /dose must be more than 0/],
    ["a dose and a rate", { rate: "1 mg/h" }, /either a dose.* or a rate/],
    ["a dose in minutes", { dose: "5 min" }, /dose must be in mg\/kg or mg/],
    ["no vial", { vial: undefined } as never, /needs the strength of the vial/],
    ["a cap of nothing", { cap: "0 mg" }, /cap must be between/],
    ["a body of no weight", { weight: "0 kg" }, /weight must be between/],
    ["a bag in grams", { bag: "100 g" }, /bag must be/],
    ["an unknown mode", { mode: "mix" } as never, /mode must be "qs" or "add"/],
    [
      "a vial weaker than what is to be in the pump",
      { bag: undefined, vial: "10 mg/mL", concentration: "20 mg/mL" } as never,
      /too weak/,
    ],
  ];
  for (const [why, change, says] of refused) {
    it(`refuses ${why}`, () => {
      expect(() => infusionPlan({ ...usual, ...change })).toThrow(says);
    });
  }
});

import { drugs, equations, model, models, register, simulate, subjects, term } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { sources } from "../laws/sources.js";

const mine = model({
  id: "mine",
  states: ["A1"],
  flows: [{ from: "A1", to: null, rate: "k10*A1" }],
  inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
  parameters: { k10: { ...models["kamp-2020"]!.parameters.CL!, value: 1, unit: "1/h", base: 1 / 60 } },
  columns: ["A1"],
});

describe("the registry", () => {
  it("a scenario finds what was registered, until it is taken away again", () => {
    const scenario = { model: "mine", regimen: "1 mg/kg bolus" };
    expect(() => simulate(scenario)).toThrow('unknown model "mine"');
    const undo = register(models, { mine });
    expect(simulate(scenario).names).toEqual(["A1"]);
    undo();
    expect(() => simulate(scenario)).toThrow('unknown model "mine"');
  });

  it("a member in the place of another gives it back", () => {
    const { adult, child } = subjects;
    const undo = register(subjects, { adult: child! });
    expect(subjects.adult).toBe(child);
    undo();
    expect(subjects.adult).toBe(adult);
  });

  it("holds every family of the library in Node from the start", () => {
    for (const family of [drugs, subjects, models, equations]) expect(Object.keys(family).length).toBeGreaterThan(2);
    expect(term("ke0").unit).toBe("1/min");
  });

  it("is the only place that fills a family", () => {
    const filling = sources
      .filter(({ path }) => path.startsWith("packages/core/src/"))
      .filter(({ text }) => /Object\.assign\((?!at\()/.test(text))
      .map(({ path }) => path.replace("packages/core/src/", ""));
    expect(filling).toEqual(["language/registry.ts"]);
  });
});

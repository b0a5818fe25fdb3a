import { Cmax, comparison, compartments, models, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { expectNear, expectSameColumn } from "../near.js";

const scenario = { regimen: "0.5 mg/kg over 40 min", subject: { weight: "82 kg" }, span: "8 h", step: "5 min" };
const at = (model: string, more: object = {}) => compartments({ model, regimen: "1 mg bolus", ...more });

describe("compartments: any set in the terms of the field", () => {
  it("rate constants become flows and volumes", () => {
    const { CL, V1, Q2, V2, Q3, V3 } = at("domino-1982");
    expectNear(V1, 0.063 * 70, { relative: 1e-12 });
    expectNear(CL, 115.9, { relative: 1e-3 }, "printed with the set");
    expectNear(V2 as number, 10.57, { relative: 1e-3 }, "printed with the set");
    expectNear(V3 as number, 178.2, { relative: 1e-3 }, "printed with the set");
    expectNear(Q2 as number, 0.5921 * 60 * 4.41, { relative: 1e-12 });
    expectNear(Q3 as number, 0.59 * 60 * 4.41, { relative: 1e-12 });
  });

  it("what was published comes back, for 70 kg and scaled for others", () => {
    expect(at("kamp-2020")).toEqual(
      Object.fromEntries(
        Object.entries({ CL: 84, V1: 25, Q2: 161, V2: 56, Q3: 79, V3: 157 }).map(([name, value]) => [
          name,
          expect.closeTo(value, 9),
        ]),
      ),
    );
    const child = at("kamp-2020", { subject: { kind: "child" } });
    expectNear(child.CL, 84 * (20 / 70) ** 0.75, { relative: 1e-12 });
    expectNear(child.V3 as number, 157 * (20 / 70), { relative: 1e-12 });
  });

  it("the faster compartment is the second, however the paper counts", () => {
    const { Q2, V2, Q3, V3 } = at("otto-2021");
    expectNear(Q2 as number, 157, { relative: 1e-12 });
    expectNear(V2 as number, 98.8, { relative: 1e-12 });
    expectNear(Q3 as number, 23.2, { relative: 1e-12 });
    expectNear(V3 as number, 187, { relative: 1e-12 });
  });

  it("the default comes apart for one enantiomer", () => {
    expectNear(at("ketamine-disposition", { drug: "esketamine" }).CL, (84 * (1 + 1 / 0.859)) / 2, { relative: 1e-12 });
    expect(() => at("ketamine-disposition")).toThrow(/carries more than one ketamine; ask for one of them/);
  });

  it("a set with a liver of its own does not", () => {
    expect(() => at("perez-ruixo-2021")).toThrow(/perez-ruixo-2021: AL gives ketamine to more than the centre/);
  });
});

const sets = Object.keys(models).filter((id) => {
  try {
    return at(id).CL > 0;
  } catch {
    return false;
  }
});

describe("comparison of two sets", () => {
  it("is there for every published set but one", () => expect(sets).toHaveLength(11));

  it.each(sets.flatMap((from, i) => sets.slice(i + 1).map((to) => [from, to] as const)))(
    "%s to %s: nothing taken over is the first, everything is the second",
    (from, to) => {
      const steps = comparison({ from, to, scenario }).steps();
      const own = (model: string) => simulate({ ...scenario, model, columns: ["Cket"] }).column("Cket");
      expectSameColumn(steps[0]?.result.column("Cket") as Float64Array, own(from), 1e-9, from);
      expectSameColumn(steps.at(-1)?.result.column("Cket") as Float64Array, own(to), 1e-9, to);
    },
  );

  it("one parameter at a time shows what makes the peak of a push", () => {
    const push = { regimen: "2 mg/kg bolus", span: "4 h", step: "1 min" };
    const { changes, run } = comparison({ from: "kamp-2020", to: "domino-1982", scenario: push });
    expect(changes.map(({ parameter }) => parameter)).toEqual(["V1", "CL", "Q2", "V2", "Q3", "V3"]);
    const peak = (...taken: string[]) => Cmax(run(taken), "Cket").value;
    expectNear(peak("V1"), 140000 / (0.063 * 70), { relative: 1e-9 });
    for (const other of ["CL", "Q2", "V2", "Q3", "V3"]) expectNear(peak(other), 140000 / 25, { relative: 1e-9 });
    expectNear(Cmax(run(["V1"], { dose: "1 mg/kg" }), "Cket").value, 70000 / (0.063 * 70), { relative: 1e-9 });
  });

  it("a compartment that one set lacks has no flow there, and keeps its place by its speed", () => {
    const { changes } = comparison({ from: "kamp-2020", to: "clements-1981", scenario });
    // Clements: k21 0.0137 /min is nearer to the slow compartment (0.0084) than to the fast one (0.048).
    expect(changes.find(({ parameter }) => parameter === "Q2")?.to).toBe(0);
    expect(changes.some(({ parameter }) => parameter === "V2")).toBe(false);
    expectNear(changes.find(({ parameter }) => parameter === "Q3")?.to as number, 0.0186 * 60 * 1.752 * 82, {
      relative: 1e-12,
    });
  });

  it("what the scenario sets holds for both", () => {
    const set = { CL: "50 L/h" };
    const { changes, steps } = comparison({ from: "kamp-2020", to: "herd-2007", scenario: { ...scenario, set } });
    expect(changes.some(({ parameter }) => parameter === "CL")).toBe(false);
    expectSameColumn(
      steps()[0]?.result.column("Cket") as Float64Array,
      simulate({ ...scenario, set, model: "kamp-2020", columns: ["Cket"] }).column("Cket"),
      1e-9,
    );
  });

  it("steps may come in any order, and a step that is none is refused", () => {
    const made = comparison({ from: "kamp-2020", to: "domino-1982", scenario });
    expect(made.steps(["CL", "V1"]).map(({ taken }) => taken)).toEqual([[], ["CL"], ["CL", "V1"]]);
    expect(() => made.run(["CLi"])).toThrow('unknown change "CLi"; did you mean "CL"');
    expect(() => comparison({ from: "kamp-2020", to: "domino-1982", scenario: { regimen: "25 mg oral" } })).toThrow(
      /has no route "oral"/,
    );
  });
});

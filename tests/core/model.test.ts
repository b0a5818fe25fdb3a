import { compose, equation, equations, freeSymbols, type Model, model, models, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { convention } from "../../packages/core/src/sources/default-chain.js";
import { expectSameColumn } from "../near.js";
import { chosen } from "./compartments.js";

const by = (id: string) => equations[id] as NonNullable<(typeof equations)[string]>;
const assign = (of: string, expr: string, units: Record<string, string> = {}) =>
  equation({
    id: `${of} by ${expr}`,
    of,
    kind: "assignment",
    expr,
    source: convention,
    units: { B: "1", E: "1", C: "1", ...units },
  });
const inflow = { from: null, to: "A1" } as const;

describe("model", () => {
  it("circular equations are refused by name", () => {
    expect(() => model({ id: "m", equations: [assign("B", "E + 1"), assign("E", "2*B")] })).toThrow(
      "circular equations: B -> E -> B",
    );
    expect(() => model({ id: "m", equations: [assign("B", "B/2 + 1")] })).toThrow("circular equations: B -> B");
    expect(() =>
      model({ id: "m", equations: [assign("C", "1 - B"), assign("B", "1 - E"), assign("E", "1 - B")] }),
    ).toThrow("circular equations: B -> E -> B");
  });

  it("a circle through a state is none: a rate may read what reads the state", () => {
    const made = model({
      id: "m",
      states: ["Ce"],
      equations: [by("effect-site").as({ C1: "Cket" }), assign("Cket", "2*Ce", { Cket: "ng/mL", Ce: "ng/mL" })],
    });
    expect(freeSymbols(made)).toEqual(["ke0"]);
  });

  it("two equations for one symbol are refused", () => {
    expect(() => model({ id: "m", equations: [assign("B", "1"), assign("B", "2")] })).toThrow("m: two equations for B");
  });

  it("a state cannot be assigned, and a rate needs a state", () => {
    expect(() => model({ id: "m", states: ["B"], equations: [assign("B", "1")] })).toThrow(
      "m: B is a state and cannot be assigned",
    );
    expect(() => model({ id: "m", equations: [by("effect-site")] })).toThrow(
      "m: effect-site is the rate of Ce, which is not a state",
    );
  });

  it("a flow must have an end, between states, in amount per minute", () => {
    const states = ["A1"];
    expect(() => model({ id: "m", states, flows: [{ from: null, to: null, rate: "CL*A1/V1" }] })).toThrow(
      "from nowhere to nowhere",
    );
    expect(() => model({ id: "m", states, flows: [{ from: "A1", to: "A2", rate: "CL*A1/V1" }] })).toThrow(
      "names A2, which is not a state",
    );
    expect(() => model({ id: "m", states, flows: [{ ...inflow, rate: "CL*A1" }] })).toThrow(
      "m: flow of A1 is µg/min (mass/time) but CL*A1 is",
    );
    expect(() => model({ id: "m", states, flows: [{ ...inflow, rate: "A1/V1" }] })).toThrow("m: flow of A1 is µg/min");
    expect(() =>
      model({ id: "m", states, flows: [{ ...inflow, rate: "k*A1" }], parameters: { k: chosen("1 1/h") } }),
    ).toThrow(/factor of .* is missing/);
  });

  it("a known text with another unit is checked as a new one is", () => {
    // "A/V" ships with the library as ng/mL; here the amount has lost its body weight on the way.
    expect(() => assign("C", "A/V", { C: "ng/mL", A: "µg/kg", V: "L" })).toThrow("body weight");
    expect(() => by("concentration").as({ V: "WT" })).toThrow("ng/mL");
  });

  it("a parameter of another dimension than its symbol is refused: a clearance per kilogram is no clearance", () => {
    const made = { id: "m", states: ["A1"], flows: [{ from: "A1", to: null, rate: "CL*A1/V1" }] };
    expect(() =>
      model({
        ...made,
        equations: [by("concentration").as({ A: "A1", V: "V1" })],
        parameters: { V1: chosen("0.36 L/kg") },
      }),
    ).toThrow("m: V1 is in L/kg as a parameter but in L elsewhere");
    expect(() => model({ ...made, parameters: { CL: chosen("1.4 L/min/kg"), V1: chosen("25 L") } })).toThrow(
      "body weight",
    );
  });

  it("two equations must mean the same thing by a symbol", () => {
    expect(() => model({ id: "m", equations: [assign("B", "C + 1"), assign("E", "C/C", { C: "ng/mL" })] })).toThrow(
      /m: C is in .* elsewhere/,
    );
  });

  it("a route must lead to a state", () => {
    expect(() =>
      model({ id: "m", states: ["A1"], inputs: [{ route: "iv", to: "A2", amount: "dose", as: "given" }] }),
    ).toThrow("m: the route iv leads to A2, which is not a state");
  });

  it("a start must be of a state, in its unit", () => {
    expect(() => model({ id: "m", states: ["A1"], initial: { A2: "1" } })).toThrow(
      "m: there is a start for A2, which is not a state",
    );
    expect(() => model({ id: "m", states: ["A1"], initial: { A1: "V1" } })).toThrow(
      "m: start of A1 is µg (mass) but V1 is L (volume)",
    );
  });

  it("what it reads and does not give is said", () => {
    expect(freeSymbols(models.disinhibition as Model)).toContain("Cu");
    expect(
      freeSymbols(
        model({ id: "m", states: ["Ce"], equations: [by("effect-site")], parameters: { ke0: chosen("1 1/min") } }),
      ),
    ).toEqual(["C1"]);
    expect(() => simulate({ model: "disinhibition", regimen: "0 mg bolus" })).toThrow(
      "disinhibition: no value for Cu; give it in set",
    );
  });
});

describe("compose", () => {
  const source = model({
    id: "source",
    equations: [assign("C", "2*B")],
    parameters: { B: chosen("3") },
    columns: ["C"],
  });

  it("what one part reads another may give", () => {
    const sink = model({ id: "sink", equations: [assign("E", "C + 1")], columns: ["E"] });
    const whole = compose({ id: "whole" }, source, sink);
    expect(freeSymbols(sink)).toEqual(["C"]);
    expect(freeSymbols(whole)).toEqual([]);
    expect(simulate({ model: whole, regimen: "0 mg bolus" }).at(0)).toEqual({ C: 6, E: 7 });
  });

  it("equal parts are kept once", () => {
    const whole = compose({ id: "whole" }, source, source);
    expect(whole.equations).toHaveLength(1);
    expect(whole.columns).toEqual(["C"]);
  });

  it("a symbol given in two ways is refused, with both", () => {
    const other = model({ id: "other", equations: [assign("C", "3*B")], parameters: { B: chosen("3") } });
    expect(() => compose({ id: "whole" }, source, other)).toThrow("whole: two equations for C: 2*B and 3*B");
    const value = model({ id: "value", parameters: { B: chosen("4") } });
    expect(() => compose({ id: "whole" }, source, value)).toThrow("whole: two values for B: 3 1 and 4 1");
  });

  it("what starts, varies or is measured in two ways is refused, and what is equal is kept once", () => {
    const origin = { source: convention, evidence: "illustrative", note: "" } as const;
    const part = (more: object) => model({ id: "part", states: ["B"], columns: ["B"], ...more });
    for (const [one, other, says] of [
      [{ initial: { B: "1" } }, { initial: { B: "2" } }, "whole: two starts for B: 1 and 2"],
      [
        { variability: { B: { omega2: 0.1, ...origin } } },
        { variability: { B: { omega2: 0.2, ...origin } } },
        "whole: two variabilities for B: omega² 0.1 and omega² 0.2",
      ],
      [
        { residual: { B: { proportional: 0.1 } } },
        { residual: { B: { additive: 0.1 } } },
        "whole: two residual errors for B: proportional 0.1, additive 0 and proportional 0, additive 0.1",
      ],
    ] as const) {
      expect(() => compose({ id: "whole" }, part(one), part(other))).toThrow(says);
      expect(() => compose({ id: "whole" }, part(one), part({}), part(one))).not.toThrow();
    }
  });

  it("a rate and an assignment under one name are refused", () => {
    const rate = model({
      id: "rate",
      states: ["B"],
      equations: [
        equation({ id: "dB", of: "B", kind: "rate", expr: "-k*B", source: convention, units: { k: "1/min", B: "1" } }),
      ],
    });
    const value = model({ id: "value", equations: [assign("B", "2*C")] });
    expect(() => compose({ id: "whole" }, rate, value)).toThrow(
      "whole: B is given by rate and by assignment: -k*B and 2*C",
    );
  });

  it("a circle that closes across parts is refused", () => {
    const back = model({ id: "back", equations: [assign("B", "1 - C")] });
    expect(() => compose({ id: "whole" }, model({ id: "a", equations: [assign("C", "2*B")] }), back)).toThrow(
      /circular equations: (C -> B -> C|B -> C -> B)/,
    );
  });
});

describe("columns", () => {
  it("only what the columns need is solved, and the numbers stay the same", () => {
    const whole = simulate({ regimen: "0.5 mg/kg over 40 min" });
    for (const name of ["Cket", "Cnkv", "B", "hypnosis", "MADRS", "analgesia"]) {
      const alone = simulate({ regimen: "0.5 mg/kg over 40 min", columns: [name] });
      expect(alone.names).toEqual([name]);
      expectSameColumn(alone.column(name), whole.column(name), 1e-12, name);
    }
  });

  it("states and hidden steps can be asked for by name", () => {
    const run = simulate({ regimen: "0.5 mg/kg over 40 min", columns: ["A1S", "bI", "IC50Mg", "Ce_hypnosis"] });
    expect(run.unit("A1S")).toBe("µg");
    expect(run.unit("IC50Mg")).toBe("µmol/L");
    expect(run.column("IC50Mg").every((value) => value === run.column("IC50Mg")[0])).toBe(true);
  });
});

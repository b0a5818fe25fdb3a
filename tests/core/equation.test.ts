import { type Equation, type EquationSpec, equation, equations, term } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { convention } from "../../packages/core/src/sources/default-chain.js";
import { expectNear } from "../near.js";

const effectSite = equations["effect-site"] as NonNullable<(typeof equations)[string]>;
const make = (expr: string, more: Partial<EquationSpec> = {}) =>
  equation({
    id: "test",
    of: "y",
    kind: "assignment",
    expr,
    source: convention,
    units: { y: "1", x: "1", u: "1" },
    ...more,
  });

describe("equations: value", () => {
  it("numbers are in the unit of the symbol, text in any unit of the same kind", () => {
    const free = equations["free-concentration"] as typeof effectSite;
    expectNear(free.value({ fu: 0.55, Ce: 220, MW: 237.73 }), (0.55 * 220) / 237.73, { relative: 1e-15 });
    expectNear(free.value({ fu: "55 %", Ce: "0.22 mg/L", MW: "237.73 g/mol" }), (0.55 * 220) / 237.73, {
      relative: 1e-14,
    });
  });

  it("each value must be there, known, finite and of the right kind", () => {
    expect(() => effectSite.value({ ke0: 1, C1: 2 })).toThrow("effect-site: no value for Ce; needed: ke0, C1, Ce");
    expect(() => effectSite.value({ ke0: 1, C1: 2, Ce: 1, C2: 1 })).toThrow(
      'unknown symbol "C2"; did you mean "C1", "Ce"',
    );
    expect(() => effectSite.value({ ke0: "1 L", C1: 2, Ce: 1 })).toThrow("ke0 must be 1/time (1/min), not volume");
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => effectSite.value({ ke0: bad, C1: 2, Ce: 1 })).toThrow("ke0 must be a finite number");
    }
  });
});

describe("equations: units", () => {
  const units = { y: "mg/L", A: "µg", V: "L", x: "1" };

  it("a missing factor of 1000 is an error and is named", () => {
    expect(() => make("A/V", { units })).toThrow("test: y is in mg/L but A/V is in µg/L: a factor of 1000 is missing");
    expect(() => make("A/V", { units: { ...units, y: "ng/L" } })).toThrow("a factor of 1000 is missing");
    expect(make("A/V", { units: { ...units, y: "ng/mL" } }).value({ A: 10, V: 2 })).toBe(5);
  });

  it("a lost body weight is an error of dimension", () => {
    expect(() => make("A/V", { units: { ...units, A: "µg/kg", y: "ng/mL" } })).toThrow("body weight");
  });

  it("both sides of a sum must be alike, and both units are named", () => {
    expect(() => make("A + V", { units })).toThrow("test: cannot add µg and L in A + V");
    expect(() => make("A - x", { units })).toThrow("test: cannot subtract µg and 1 in A - x");
    expect(() => make("max(A, V)/V", { units })).toThrow("cannot take the max of µg and L");
  });

  it("exponents and the arguments of exp, log and tanh must be pure numbers", () => {
    expect(() => make("exp(A)")).toThrow(RangeError);
    expect(() => make("exp(A)", { units: { ...units, y: "1" } })).toThrow(
      "exp of A needs a pure number, not µg (mass)",
    );
    expect(() => make("log(A/V)", { units: { ...units, y: "1" } })).toThrow("needs a pure number");
    expect(() => make("x^A", { units: { ...units, y: "1" } })).toThrow("the exponent A needs a pure number");
    expect(() => make("A^x", { units })).toThrow("only a number can be an exponent of a unit");
    expect(() => make("exp(x)", { units: { y: "1", x: "%" } })).toThrow("needs a pure number, not %");
  });

  it("a number may be an exponent of a unit, and a root halves it", () => {
    expect(make("sqrt(A^2)/V", { units: { ...units, y: "ng/mL" } }).value({ A: 3, V: 1 })).toBe(3);
  });

  it("both branches of a piecewise must be alike, and what is compared too", () => {
    expect(() => make("piecewise(A > V, 1, 0)", { units: { ...units, y: "1" } })).toThrow("cannot compare µg and L");
    expect(() => make("piecewise(A > 0, A, V)", { units })).toThrow("cannot choose between µg and L");
    expect(make("piecewise(A > 0, A/V, 0)", { units: { ...units, y: "ng/mL" } }).value({ A: 8, V: 2 })).toBe(4);
  });

  it("a rate is its symbol per minute", () => {
    expect(() => make("A/V", { of: "C", kind: "rate", units: { ...units, C: "ng/mL" } })).toThrow("dC/dt is ng/mL/min");
    expect(() => make("k*C", { of: "C", kind: "rate", units: { k: "1/h", C: "ng/mL" } })).toThrow(
      /a factor of .* is missing/,
    );
    expect(make("-k*C", { of: "C", kind: "rate", units: { k: "1/min", C: "ng/mL" } }).value({ k: 2, C: 3 })).toBe(-6);
  });

  it("a symbol without a unit is refused", () => {
    expect(() => make("foo + 1")).toThrow(
      'test: no unit for "foo"; give it in units or choose a symbol of the glossary',
    );
  });
});

describe("equations: the language", () => {
  it.each([
    ["sin(x)", '"sin()" is not in the language'],
    ["x!", '"!" is not in the language'],
    ["x % u", '"%" is not in the language'],
    ["[1, 2]", "array is not in the language"],
    ['"text"', "is not in the language"],
    ["x = 3", "assignment is not in the language"],
    ["f(x) = x", "functionassignment is not in the language"],
    ["x.y", "accessor is not in the language"],
    ["1 < x < 2", "a chain of comparisons is not in the language"],
    ["x == u", "is not in the language"],
    ["x and u", '"and" is not in the language'],
    ["exp(x, u)", "exp of 2 values"],
    ["min(x)", "min of fewer than two values"],
    ["piecewise(x > 0, 1)", "a piecewise without an otherwise"],
    ["piecewise(x, u, 1)", "a piecewise whose pieces are not condition and value"],
    ["1; 2", "block is not in the language"],
    ["log(x, 10)", "log of 2 values"],
    ["x'", "is not in the language"],
    ["constructor(x)", '"constructor()" is not in the language'],
    ["Infinity", "Infinity is not in the language"],
    ["x + NaN", "NaN is not in the language"],
    ["1e400*x", "Infinity is not in the language"],
  ])("%s is refused by name", (expr, message) => {
    expect(() => make(expr)).toThrow(SyntaxError);
    expect(() => make(expr)).toThrow(message);
    expect(() => make(expr)).toThrow(/cannot read|use \+ - \* \/ \^, exp log sqrt tanh abs min max piecewise/);
  });

  it("a formula must be there, and be an assignment or a rate", () => {
    for (const expr of ["", "  ", undefined as unknown as string])
      expect(() => make(expr)).toThrow("test: an equation needs a formula");
    expect(() => make("x", { kind: "algebraic" as "rate" })).toThrow('test: kind must be "assignment" or "rate"');
  });

  it("names that every object has are symbols like others", () => {
    for (const name of ["constructor", "toString", "valueOf"]) {
      expect(() => make(`2*${name}`)).toThrow(`test: no unit for "${name}"`);
      const made = make(`2*${name}`, { units: { y: "1", [name]: "1" } });
      expect(() => made.value({})).toThrow(`test: no value for ${name}`);
      expect(made.value({ [name]: 3 })).toBe(6);
    }
  });

  it("what cannot be read at all says where", () => {
    expect(() => make("x +")).toThrow(/cannot read "x \+": .*char/);
    expect(() => make("(x")).toThrow("cannot read");
  });

  it("a piecewise may be written condition first or value first", () => {
    const [ours, sbml] = [make("piecewise(x < 1, 10, x < 2, 20, 30)"), make("piecewise(10, x < 1, 20, x < 2, 30)")];
    for (const [x, y] of [
      [0, 10],
      [1, 20],
      [2, 30],
    ] as const) {
      expect(ours.value({ x })).toBe(y);
      expect(sbml.value({ x })).toBe(y);
    }
    expect(sbml.tree).toEqual(ours.tree);
    expect(make("x < 1 ? 10 : 30").value({ x: 0 })).toBe(10);
  });

  it("powers bind to the right and before the sign", () => {
    expect(make("2^3^2").value({})).toBe(512);
    expect(make("-x^2").value({ x: 3 })).toBe(-9);
    expect(make("(-x)^2").value({ x: 3 })).toBe(9);
    expect(make("2^-x").value({ x: 1 })).toBe(0.5);
    expect(make("8/4/2").value({})).toBe(1);
    expect(make("8 - 4 - 2").value({})).toBe(2);
  });

  it("min and max take any number of values", () => {
    expect(make("max(1, x, u, 2)").value({ x: 7, u: 3 })).toBe(7);
    expect(make("min(1, x, u, 2)").value({ x: 7, u: -3 })).toBe(-3);
  });
});

describe("equations: what a symbol can be", () => {
  const free = equations["free-concentration"] as Equation;
  const values = { fu: 0.55, Ce: 220, MW: 237.73 };

  it.each([
    [{ fu: 1.2 }, "free-concentration: fu must be between 0 and 1: 1.2"],
    [{ fu: -0.1 }, "free-concentration: fu must be between 0 and 1: \u22120.1"],
    [{ fu: "120 %" }, "free-concentration: fu must be between 0 and 1: 120 %"],
    [{ Ce: -5 }, "free-concentration: Ce must not be negative: \u22125 ng/mL"],
    [{ Ce: "-1 mg/L" }, "free-concentration: Ce must not be negative: -1 mg/L"],
    [{ MW: 0 }, "free-concentration: MW must be above 0: 0 g/mol"],
  ])("%j is refused by value, by explain and by slopes", (wrong, message) => {
    const all = { ...values, ...wrong } as Record<string, number | string>;
    for (const act of [() => free.value(all), () => free.explain(all), () => free.derivative("fu").value(all)])
      expect(act).toThrow(message);
  });

  it("relatives have the bounds of their stem, and what nobody knows has none", () => {
    const site = free.as({ fu: "fuS", Ce: "Ce_pulse" }, "site");
    expect(() => site.value({ fuS: 1.01, Ce_pulse: 1, MW: 1 })).toThrow("fuS must be between 0 and 1");
    expect(() => site.value({ fuS: 1, Ce_pulse: -1, MW: 1 })).toThrow("Ce_pulse must not be negative");
    expect(free.as({ fu: "shift" }, "new").value({ shift: -2, Ce: 1, MW: 1 })).toBe(-2);
  });

  it("voltages, scores and changes of pressure have both signs", () => {
    expect(equations.woodhull?.reads).toContain("Vm");
    const woodhull = equations.woodhull as Equation;
    const at = (Vm: number) =>
      woodhull.value({ ...Object.fromEntries(woodhull.reads.map((symbol) => [symbol, 1])), Vm });
    expect(at(-70)).toBeLessThan(at(70));
  });
});

describe("equations: names of relatives", () => {
  it.each([
    ["EC50_analgesia", "ng/mL", "EC_{50,\\mathrm{analgesia}}", "concentration of half effect, analgesia"],
    ["gamma_pulse", "1", "\\gamma_{\\mathrm{pulse}}", "steepness of the effect, pulse"],
    ["Emax_dissociation", "point", "E_{max,\\mathrm{dissociation}}", "largest effect, dissociation"],
    ["Emax_MADRS", "point", "E_{max,\\mathrm{MADRS}}", "largest effect, MADRS"],
    ["ke0_MAP", "1/min", "k_{e0,\\mathrm{MAP}}", "effect-site rate, MAP"],
    ["ka_oral", "1/min", "k_{a,\\mathrm{oral}}", "absorption rate, oral"],
    ["Ad_oralS", "µg", "A_{d,\\mathrm{oral}}^{S}", "ketamine at the place of absorption, oral, S enantiomer"],
  ])("%s", (symbol, own, tex, name) => expect(term(symbol)).toMatchObject({ unit: own, tex, name }));
});

describe("equations: other names", () => {
  it("the formula, its left side and its units follow", () => {
    const hypnosis = effectSite.as({ Ce: "Ce_hypnosis", C1: "Cket", ke0: "ke0_hypnosis" }, "effect-site-hypnosis");
    expect(hypnosis).toMatchObject({
      id: "effect-site-hypnosis",
      of: "Ce_hypnosis",
      expr: "ke0_hypnosis*(Cket - Ce_hypnosis)",
      reads: ["ke0_hypnosis", "Cket", "Ce_hypnosis"],
    });
    expect(hypnosis.unit("ke0_hypnosis")).toBe("1/min");
    expect(hypnosis.value({ ke0_hypnosis: 0.1, Cket: 30, Ce_hypnosis: 10 })).toBe(2);
  });

  it("two names can be exchanged", () => {
    const swapped = effectSite.as({ C1: "Ce", Ce: "C1" });
    expect(swapped.expr).toBe("ke0*(Ce - C1)");
    expect(swapped.of).toBe("C1");
  });

  it("a name that nobody knows keeps the unit of the one it replaces", () => {
    const renamed = effectSite.as({ C1: "foo" });
    expect(renamed.unit("foo")).toBe("ng/mL");
    expect(renamed.value({ ke0: 1, foo: "1 mg/L", Ce: 0 })).toBe(1000);
  });

  it("what the formula does not read cannot be renamed, and a name must read as one", () => {
    expect(() => effectSite.as({ CeS: "Ce_hypnosis" })).toThrow('unknown symbol "CeS"; did you mean "Ce"');
    for (const name of ["", "2x", "C e", "C-1"])
      expect(() => effectSite.as({ Ce: name })).toThrow(`"${name}" is no name of a symbol`);
  });

  it("renaming there and back is the same formula", () => {
    const there = effectSite.as({ Ce: "Ce_hypnosis", C1: "Cket", ke0: "ke0_hypnosis" });
    expect(there.as({ Ce_hypnosis: "Ce", Cket: "C1", ke0_hypnosis: "ke0" }).tree).toEqual(effectSite.tree);
  });
});

describe("equations: derivative, TeX and the worked line", () => {
  it("the derivative is a formula again", () => {
    expect(effectSite.derivative("Ce").expr).toBe("-ke0");
    expect(effectSite.derivative("C1").expr).toBe("ke0");
    expect(effectSite.derivative("ke0").expr).toBe("C1 - Ce");
    expect(effectSite.derivative("V").expr).toBe("0");
  });

  it.each([
    ["x^3", 2, 12],
    ["2^x", 3, 8 * Math.LN2],
    ["x^x", 2, 4 * (Math.LN2 + 1)],
    ["exp(2*x)", 1, 2 * Math.exp(2)],
    ["log(3*x)", 4, 0.25],
    ["sqrt(x)", 4, 0.25],
    ["tanh(x)", 0.5, 1 - Math.tanh(0.5) ** 2],
    ["1/(1 + x)", 1, -0.25],
    ["abs(x)", -3, -1],
    ["max(0, x)", 2, 1],
    ["max(0, x)", -2, 0],
    ["min(x, 2*x, 5)", 1, 1],
    ["piecewise(x < 1, x^2, 2*x)", 3, 2],
    ["piecewise(x < 1, x^2, 2*x)", 0.5, 1],
  ])("d(%s)/dx at %d", (expr, x, slope) => {
    expectNear(
      make(expr)
        .derivative("x")
        .value(expr.includes("x") ? { x } : {}),
      slope,
      { relative: 1e-14 },
    );
  });

  it("a Hill curve steeper than 1 has a slope of exactly 0 without drug, and not an undefined one", () => {
    expect((equations.hill as typeof effectSite).derivative("Cu").value({ Cu: 0, IC50: 1, nH: 1.4 })).toBe(0);
  });

  it("TeX uses the letters of the field", () => {
    expect(effectSite.tex()).toBe("\\frac{dC_e}{dt} = k_{e0} \\, \\left(C_1 - C_e\\right)");
    expect((equations["free-concentration"] as typeof effectSite).tex()).toContain("\\frac{");
  });

  it("the worked line shows symbols, then numbers, then the result with its unit", () => {
    const free = equations["free-concentration"] as typeof effectSite;
    expect(free.explain({ fu: 0.55, Ce: 220, MW: 237.73 })).toBe(
      "Cu = fu*Ce/MW = 0.55*220 ng/mL/237.7 g/mol = 0.509 µmol/L",
    );
    expect(effectSite.explain({ ke0: 0.0835, C1: 100, Ce: 40 })).toBe(
      "dCe/dt = ke0*(C1 - Ce) = 0.0835 1/min*(100 ng/mL - 40 ng/mL) = 5.01 ng/mL/min",
    );
  });

  it("a sign in front of a product needs no brackets, and two signs never meet", () => {
    expect(make("-x*u").derivative("x").expr).toBe("-u");
    const loss = make("x - (-u)*x").as({ x: "z" });
    expect(loss.expr).toBe("z - (-u*z)");
    expect(loss.tex()).toBe("\\mathrm{y} = z - \\left(-\\mathrm{u} \\, z\\right)");
    expect((equations["response-onset"] as typeof effectSite).tex()).toContain("= -k_{on} \\, X_{mood}");
  });

  it("negative numbers stand in brackets", () => {
    const gate = equations["magnesium-affinity"] as typeof effectSite;
    expect(gate.explain({ KMg0: "3.57 mM", kMg: 0.062, Vm: -70 })).toContain("(\u221270 mV)");
  });
});

import { compose, convert, model, prepare, type Regimen, type Result, regimen, simulate, unit } from "@ketalab/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { of } from "../../packages/core/src/dosing/modifiers.js";
import { ketamineDisposition } from "../../packages/core/src/library/default-parts.js";
import { anyRegimen } from "../fuzz/regimens.js";
import { expectNear, expectSameColumn } from "../near.js";
import { type Compartments, concentration, type Dose, doses, mammillary } from "./compartments.js";

/** Columns that are linear in the drug. */
const columns = ["Cket", "CketS", "CketR", "Cketv", "Cnk", "Cnkv", "Chnk", "Ce"];
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const dose: fc.Arbitrary<Dose> = fc.record({
  time: fc.integer({ min: 0, max: 170 }),
  amount: between(100, 1e5),
  duration: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 })),
});
const course = fc.array(dose, { minLength: 1, maxLength: 4 });
const body: fc.Arbitrary<Compartments> = fc.record({
  CL: between(0.1, 5),
  V1: between(3, 100),
  Q2: between(0.1, 10),
  V2: between(5, 200),
  Q3: between(0.05, 5),
  V3: between(10, 500),
});
const few = { numRuns: 25 };
/** Moments that no dose of a course shifts. */
const step = "1 min";
const give = (regimen: Regimen, more: object = {}): Result =>
  simulate({ regimen, columns, span: "4 h", step, ...more });

describe("what is linear in the drug", () => {
  it("adds up: two courses together are the sum of each alone (superposition)", () => {
    fc.assert(
      fc.property(course, course, (a, b) => {
        const [one, other, both] = [give(doses(...a)), give(doses(...b)), give(doses(...a, ...b))];
        for (const name of columns) {
          const sum = one.column(name).map((value, k) => value + (other.column(name)[k] as number));
          expectSameColumn(both.column(name), sum, 1e-11, name);
        }
      }),
      few,
    );
  });

  it("grows in proportion to the dose", () => {
    fc.assert(
      fc.property(course, between(0.01, 50), (given, factor) => {
        const one = give(doses(...given));
        const more = give(doses(...given.map((each) => ({ ...each, amount: each.amount * factor }))));
        for (const name of columns) {
          expectSameColumn(
            more.column(name),
            one.column(name).map((value) => value * factor),
            1e-12,
            name,
          );
        }
      }),
      few,
    );
  });

  it("does not care when the clock is started", () => {
    fc.assert(
      fc.property(dose, fc.integer({ min: 1, max: 60 }), (one, later) => {
        const [now, then] = [give(doses({ ...one, time: 0 })), give(doses({ ...one, time: later }))];
        for (const name of columns) {
          const size = now.column(name).reduce((a, b) => Math.max(a, b), 0);
          for (const t of [10, 60, 120]) {
            expectNear(then.at(t + later)[name] as number, now.at(t)[name] as number, { absolute: 1e-12 * size }, name);
          }
        }
      }),
      few,
    );
  });
});

describe("nothing gets lost", () => {
  it("in compartments: what came in is somewhere, or eliminated, to 1e-9", () => {
    fc.assert(
      fc.property(body, course, (values, given) => {
        const run = simulate({ model: mammillary(values), regimen: doses(...given), span: "6 h", step });
        const states = ["A1", "A2", "A3", "A"].map((name) => run.column(name));
        const all = given.reduce((sum, { amount }) => sum + amount, 0);
        run.time.forEach((t, k) => {
          const came = given.reduce((sum, { time, amount, duration }) => {
            if (t < time) return sum;
            return sum + (duration === 0 ? amount : amount * Math.min(1, (t - time) / duration));
          }, 0);
          const there = states.reduce((sum, column) => sum + (column[k] as number), 0);
          expectNear(there, came, { absolute: 1e-9 * all }, `at ${t} min`);
        });
      }),
      few,
    );
  });

  it("through the stiff solver too", () => {
    fc.assert(
      fc.property(body, dose, (values, one) => {
        const given = { ...one, time: 0 };
        const run = simulate({
          model: mammillary(values, "nonlinear"),
          regimen: doses(given),
          span: "6 h",
          step: "10 min",
        });
        const there = ["A1", "A2", "A3", "A"].reduce((sum, name) => sum + (run.at("6 h")[name] as number), 0);
        expectNear(there, given.amount, { relative: 1e-9 });
      }),
      few,
    );
  });

  it("from ketamine to its last metabolite: what is in the body and what has left make up the dose", () => {
    const states = ["A1", "A2", "A3", "N1", "N2", "T1", "T2", "H1", "H2"];
    fc.assert(
      fc.property(course, between(30, 140), fc.constantFrom("S", "R"), (given, weight, x) => {
        const wanted = states.map((name) => name + x);
        const until = 400;
        const run = simulate({
          drug: x === "S" ? "esketamine" : "arketamine",
          regimen: doses(...given),
          subject: { weight },
          columns: [...wanted, "Cket"],
          span: until,
          step: "10 min",
        });
        const values = run.values();
        const area = (name: string) => 60 * (run.area(name, until) as number);
        const value = (name: string) => values[name] as number;
        // The two ways out: what does not become hydroxynorketamine, and the clearance of that.
        const left =
          (1 - value("fH")) * value("ktr") * area(`T2${x}`) + (value("CLHi") / value("VH1i")) * area(`H1${x}`);
        const there = wanted.reduce((sum, name) => sum + (run.at(until)[name] as number), 0);
        const all = given.reduce((sum, { amount }) => sum + amount, 0);
        expectNear(there + left, all, { relative: 1e-9 });
      }),
      few,
    );
  });
});

describe("two ways to the same answer", () => {
  it("all columns together give what the linear ones give alone, whatever is given, a target included", () => {
    fc.assert(
      fc.property(anyRegimen, (text) => {
        const scenario = { regimen: text, span: "4 h", step: "5 min" };
        const all = simulate(scenario);
        const linear = columns.filter((name) => all.names.includes(name));
        const alone = simulate({ ...scenario, columns: linear });
        expect(all.time).toEqual(alone.time);
        for (const name of linear) expectSameColumn(all.column(name), alone.column(name), 1e-6, `${text}: ${name}`);
      }),
      few,
    );
  });

  it("a dose named by its drug is that drug, also where it is worked out for the run", () => {
    const scenario = { columns: ["Cket", "CketS", "CketR"], span: "1 h" };
    const held = regimen("target 100 ng/mL for 30 min");
    const named = simulate({ ...scenario, regimen: of("esketamine", held) });
    const plain = simulate({ ...scenario, regimen: held });
    expect(Math.max(...named.column("CketR"))).toBe(0);
    expect(Math.max(...named.column("CketS"))).toBeGreaterThan(Math.max(...plain.column("CketS")));
  });

  it("the exact solution and the stiff solver agree to 1e-6", () => {
    fc.assert(
      fc.property(body, course, (values, given) => {
        const scenario = { regimen: doses(...given), columns: ["Cket", "A2", "A3"], span: "5 h", step: "2 min" };
        const exact = simulate({ ...scenario, model: mammillary(values) });
        const stiff = prepare({ ...scenario, model: mammillary(values, "nonlinear") }, { relative: 1e-8 }).run();
        for (const name of scenario.columns) expectSameColumn(stiff.column(name), exact.column(name), 1e-6, name);
      }),
      few,
    );
  });

  it("the exact solution and the textbook agree to 1e-10 for any three compartments", () => {
    fc.assert(
      fc.property(body, course, (values, given) => {
        const run = simulate({
          model: mammillary(values),
          regimen: doses(...given),
          columns: ["Cket"],
          span: "5 h",
          step,
        });
        expectSameColumn(
          run.column("Cket"),
          run.time.map((t) => concentration(values, given, t)),
          1e-10,
          "Cket",
        );
      }),
      few,
    );
  });
});

describe("units are only a way of writing", () => {
  const written = (value: number, from: string, to: string) => `${convert(value, from, to)} ${to}`;
  const choose = (...units: string[]) => fc.constantFrom(...units);

  it("a regimen, a weight and a parameter give the same run in any unit", () => {
    fc.assert(
      fc.property(
        between(0.1, 3),
        between(2, 90),
        between(40, 120),
        choose("mg/kg", "µg/kg", "g/kg"),
        choose("min", "h", "s", "d"),
        choose("L/h", "mL/min", "L/min", "dL/s"),
        choose("1/min", "1/h", "Hz"),
        (amount, minutes, weight, doseUnit, timeUnit, flowUnit, rateUnit) => {
          const plain = simulate({
            regimen: `${amount} mg/kg over ${minutes} min`,
            subject: { weight: `${weight} kg` },
            set: { CL: "70 L/h", ke0: "0.1 1/min" },
            columns: [...columns, "B", "release"],
            span: "4 h",
          });
          const other = simulate({
            regimen: `${written(amount, "mg/kg", doseUnit)} over ${written(minutes, "min", timeUnit)}`,
            subject: { weight },
            set: { CL: written(70, "L/h", flowUnit), ke0: written(0.1, "1/min", rateUnit) },
            columns: [...columns, "B", "release"],
            span: written(4, "h", timeUnit),
          });
          for (const t of [1, 20, 95, 200]) {
            for (const [name, value] of Object.entries(plain.at(t))) {
              // The rates of release come from the stiff solver, whose steps may fall otherwise.
              const relative = name === "release" ? 1e-6 : 1e-9;
              expectNear(other.at(t)[name] as number, value, { relative, absolute: 1e-12 }, `${name} at ${t} min`);
            }
          }
        },
      ),
      few,
    );
  });

  it("a dose per kilogram is that dose times the weight", () => {
    fc.assert(
      fc.property(between(0.1, 3), between(40, 120), (perKg, weight) => {
        const subject = { weight };
        const one = simulate({ regimen: `${perKg} mg/kg over 40 min`, subject, columns: ["Cket"], span: "4 h" });
        const other = simulate({
          regimen: `${perKg * weight} mg over 40 min`,
          subject,
          columns: ["Cket"],
          span: "4 h",
        });
        expectSameColumn(other.column("Cket"), one.column("Cket"), 1e-12, "Cket");
      }),
      few,
    );
  });

  it("a model that is written in other units is the same model", () => {
    const { parameters } = ketamineDisposition;
    const other = {
      ...parameters,
      CL: {
        ...(parameters.CL as NonNullable<typeof parameters.CL>),
        value: 1400,
        unit: "mL/min",
        range: [0, 9000] as const,
      },
      V1: { ...(parameters.V1 as NonNullable<typeof parameters.V1>), value: 25000, unit: "mL" },
      MTT: { ...(parameters.MTT as NonNullable<typeof parameters.MTT>), value: 67.2, unit: "s" },
    };
    const rewritten = compose({ id: "rewritten" }, model({ ...ketamineDisposition, parameters: other }));
    const scenario = { regimen: "0.5 mg/kg over 40 min", span: "4 h", set: { CL: "75 L/h" } };
    const [a, b] = [simulate({ ...scenario, model: ketamineDisposition }), simulate({ ...scenario, model: rewritten })];
    for (const name of a.names) expectSameColumn(b.column(name), a.column(name), 1e-12, name);
    expect(prepare({ ...scenario, model: rewritten }).parameters.CL).toMatchObject({ value: 1250, unit: "mL/min" });
    expect(unit("mL/min").den / unit("mL/min").num).toBe(1000);
  });

  it("weight scales flows to the 3/4 and volumes in proportion", () => {
    const { run } = prepare({ regimen: "0.5 mg/kg over 40 min", columns: ["Cket", "Chnk"] });
    const [light, heavy] = [run({ weight: 35 }).values(), run({ weight: 140 }).values()];
    for (const name of ["CLSi", "Q2i", "Q3i", "CLNi", "QNi", "CLHi", "QHi"]) {
      expectNear((heavy[name] as number) / (light[name] as number), 4 ** 0.75, { relative: 1e-12 }, name);
    }
    for (const name of ["V1i", "V2i", "V3i", "VN1i", "VN2i", "VH1i", "VH2i"]) {
      expectNear((heavy[name] as number) / (light[name] as number), 4, { relative: 1e-12 }, name);
    }
    expect(heavy.ktr).toBe(light.ktr);
  });
});

import { AUC, Cmax, halfLife, KetalabError, nca, prepare, type Result, simulate, timeAbove, tmax } from "@ketalab/core";
import fc from "fast-check";
import * as mathjs from "mathjs";
import { describe, expect, it } from "vitest";
import { placeOfMoment } from "../../packages/core/src/numerics/moments.js";
import { expectNear } from "../near.js";
import { concentration, doses, exponentials, mammillary } from "./compartments.js";

/** What mathjs calls a general routine; its types leave it out. */
type GeneralRoutine = (
  rates: (t: number, y: number[]) => number[],
  span: number[],
  start: number[],
  options: object,
) => { t: number[]; y: number[][] };

const one = { CL: 1.4, V1: 25 };
const three = { ...one, Q2: 2.7, V2: 56, Q3: 1.3, V3: 157 };
const infusion = { time: 0, amount: 35000, duration: 40 };

describe("result: time", () => {
  it("is increasing and contains every moment at which a dose starts or stops", () => {
    const given = fc.array(
      fc.record({
        time: fc.double({ min: 0, max: 200, noNaN: true }),
        amount: fc.constant(1000),
        duration: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 100, noNaN: true })),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(given, (all) => {
        const { time } = simulate({ model: mammillary(one), regimen: doses(...all), columns: ["Cket"], span: "4 h" });
        for (let k = 1; k < time.length; k++) expect(time[k]).toBeGreaterThan(time[k - 1] as number);
        for (const { time: start, duration } of all) {
          expect(placeOfMoment(time, start)).toBeGreaterThanOrEqual(0);
          if (start + duration <= 240) expect(placeOfMoment(time, start + duration)).toBeGreaterThanOrEqual(0);
        }
        expect([time[0], time[time.length - 1]]).toEqual([0, 240]);
      }),
    );
  });

  it("is even in between, with the step that was asked for", () => {
    const { time } = simulate({ regimen: "0.5 mg/kg over 40 min", columns: ["Cket"], span: "1 h", step: "7 min" });
    expect([...time]).toEqual([0, 7, 14, 21, 28, 35, 40, 42, 49, 56, 60]);
  });

  it("has at most 600 steps by default", () => {
    for (const span of ["1 min", "40 min", "4 h", "14 days", "1 week", "1000 days"]) {
      const { time } = simulate({ regimen: "2 mg/kg bolus", columns: ["Cket"], span });
      expect(time.length).toBeLessThanOrEqual(601);
      expect(time.length).toBeGreaterThan(100);
    }
  });

  it("is the moments that were asked for, with the doses, in order and each once", () => {
    const { time } = simulate({
      regimen: "0.5 mg/kg over 40 min",
      columns: ["Cket"],
      at: "2 h, 10 min, 120 min, 0 min",
    });
    expect([...time]).toEqual([0, 10, 40, 120]);
  });
});

describe("result: at a moment", () => {
  const scenario = { regimen: "0.5 mg/kg over 40 min every 2 h x 2", span: "5 h", step: "10 min" };
  const run = simulate(scenario);

  it("off the grid equals a run with that moment on it", () => {
    for (const t of [0.3, 17.77, 39.99, 143.21, 299]) {
      const there = simulate({ ...scenario, at: [t, "5 h"] }).at(t);
      for (const [name, value] of Object.entries(run.at(t))) {
        // The stiff solver goes as far as it must, so it may come to a moment by other steps.
        expectNear(value, there[name] as number, { relative: 1e-5, absolute: 1e-9 }, `${name} at ${t} min`);
      }
    }
    for (const name of ["Cket", "Cnk", "B", "analgesia", "MADRS"]) {
      expectNear(run.at(17.77)[name] as number, simulate({ ...scenario, at: [17.77] }).at(17.77)[name] as number, {
        relative: 1e-12,
      });
    }
  });

  it("on the grid is what stands in the column", () => {
    run.time.forEach((t, k) => {
      if (k % 7 === 0) expect(run.at(t).release).toBe(run.column("release")[k]);
    });
  });

  it("takes text in any unit of time", () => {
    expect(run.at("1.5 h")).toEqual(run.at(90));
    expect(run.at("5400 s")).toEqual(run.at("90 min"));
  });

  it("outside the run, or no time at all, is refused", () => {
    expect(() => run.at("6 h")).toThrow("time must be between 0 and 300 min: 6 h");
    expect(() => run.at(-1)).toThrow("time must be between 0 and 300 min: -1");
    expect(() => run.at(Number.NaN)).toThrow("time must be between 0 and 300 min");
    expect(() => run.at("40 mg")).toThrow("time must be time (min), not mass");
  });

  it("an unknown column gets the nearest names", () => {
    expect(() => run.column(undefined as unknown as string)).toThrow(/^no column is named; known: "/);
    expect(() => run.column("Ckett")).toThrow('unknown column "Ckett"; did you mean "Cket"');
    expect(() => run.unit("analgesa")).toThrow('did you mean "analgesia"');
    expect(() => simulate({ regimen: "2 mg/kg bolus", columns: ["Cket", "Cu"] }).column("Cpp")).toThrow(
      /^unknown column "Cpp"; /,
    );
  });
});

describe("result: what stays", () => {
  it("the columns of a run do not change when others run after it", () => {
    const { run } = prepare({ regimen: "0.5 mg/kg over 40 min" });
    const kept = run();
    const before = kept.names.map((name) => Float64Array.from(kept.column(name)));
    const values = kept.values();
    for (let i = 0; i < 50; i++) run({ dose: 0.1 + i / 20, ke0: 0.05 + i / 100, duration: 10 + i });
    kept.names.forEach((name, c) => {
      expect(kept.column(name), name).toEqual(before[c]);
    });
    expect(kept.values()).toEqual(values);
    expectNear(AUC(kept, "Cket", { to: "infinity" }).value, 35000 / 84, { relative: 1e-12 });
    expectNear(
      kept.at(33.3).Cket as number,
      simulate({ regimen: "0.5 mg/kg over 40 min", at: [33.3] }).at(33.3).Cket as number,
      { relative: 1e-12 },
    );
  });

  it("names every number it used, in the base system", () => {
    const { run, parameters } = prepare({ regimen: "0.5 mg/kg over 40 min", set: { CL: "60 L/h" } });
    const values = run({ weight: 80, dose: 1 }).values();
    for (const name of Object.keys(parameters)) if (name !== "weight") expect(values, name).toHaveProperty(name);
    expect(values).toMatchObject({ WT: 80, dose: 1000, duration: 40, CL: 1, fu: 0.55, Mg: 1000, MW: 237.73 });
    expectNear(values.V1i as number, (25 * 80) / 70, { relative: 1e-15 });
  });

  it("a column that is kept holds on to little more than itself", () => {
    for (const span of ["10 min", "1 h", "4 h", "10 h", "40 d"]) {
      const run = simulate({ regimen: "0.5 mg/kg over 40 min", span });
      for (const name of run.names) {
        const { buffer, byteLength } = run.column(name);
        expect(buffer.byteLength, `${name} over ${span}`).toBeLessThanOrEqual(Math.max(byteLength, 1 << 14));
      }
    }
  });

  it("says what was given", () => {
    expect(simulate({ regimen: "1 mg/kg bolus then 1 mg/kg/h for 2 h", subject: { weight: 50 } }).doses).toEqual([
      { time: 0, route: "iv", amount: 50000, duration: 0 },
      { time: 0, route: "iv", amount: 100000, duration: 120 },
    ]);
  });
});

describe("metrics", () => {
  const run = simulate({ model: mammillary(three), regimen: doses(infusion), columns: ["Cket"], span: "6 h" });

  it("the area is exact: it equals the trapezium rule only where the grid is fine", () => {
    for (const to of ["17 min", "40 min", "3 h", "6 h"]) {
      const fine = simulate({
        model: mammillary(three),
        regimen: doses(infusion),
        columns: ["Cket"],
        span: to,
        step: "0.01 min",
      });
      let sum = 0;
      const C = fine.column("Cket");
      for (let k = 1; k < C.length; k++)
        sum +=
          (((C[k] as number) + (C[k - 1] as number)) / 2) * ((fine.time[k] as number) - (fine.time[k - 1] as number));
      expectNear(AUC(run, "Cket", { to }).value, sum / 60, { relative: 1e-6 }, `to ${to}`);
    }
  });

  it("the area does not depend on the grid", () => {
    const coarse = simulate({
      model: mammillary(three),
      regimen: doses(infusion),
      columns: ["Cket"],
      span: "6 h",
      step: "1 h",
    });
    for (const to of ["17 min", "3 h", "infinity"]) {
      expectNear(AUC(coarse, "Cket", { to }).value, AUC(run, "Cket", { to }).value, { relative: 1e-12 });
    }
  });

  it("the area to infinity is the dose over the clearance, for any course", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            time: fc.integer({ min: 0, max: 300 }),
            amount: fc.double({ min: 1, max: 1e5, noNaN: true }),
            duration: fc.integer({ min: 0, max: 60 }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (all) => {
          const one = simulate({ model: mammillary(three), regimen: doses(...all), columns: ["Cket"], span: "6 h" });
          const given = all.reduce((sum, { amount }) => sum + amount, 0);
          expectNear(AUC(one, "Cket", { to: "infinity" }).value * 60, given / three.CL, { relative: 1e-11 });
        },
      ),
      { numRuns: 50 },
    );
  });

  it("the area goes as far as it is asked to, with every dose on the way, also beyond the end of the run", () => {
    const area = (regimen: string, span: string, to: string) =>
      AUC(simulate({ regimen, columns: ["Cket"], span }), "Cket", { to }).value;
    for (const [regimen, dose] of [
      ["1 mg/kg over 8 h", 1],
      ["1 mg/kg over 4 h", 1],
      ["0.5 mg/kg over 40 min every 3 days x 6", 3],
    ] as const) {
      expectNear(area(regimen, "4 h", "infinity"), (dose * 70000) / 84, { relative: 1e-11 }, regimen);
      expectNear(area(regimen, "4 h", "6 h"), area(regimen, "10 h", "6 h"), { relative: 1e-12 }, regimen);
      expectNear(area(regimen, "4 h", "5 days"), area(regimen, "20 days", "5 days"), { relative: 1e-11 }, regimen);
    }
    expect(area("1 mg/kg bolus", "4 h", "0 min")).toBe(0);
  });

  it("a repeat without end goes on for as long as an area is asked for, and has none to infinity", () => {
    const run = (span: string, regimen = "35 mg bolus every 8 h") =>
      simulate({ model: "kamp-2020", regimen, columns: ["Cket"], span });
    const area = (span: string, to: string) => AUC(run(span), "Cket", { to }).value;
    for (const to of ["23 h", "3 days", "10 days"]) {
      expectNear(area("4 h", to), area("10 days", to), { relative: 1e-11 }, to);
    }
    // Once settled, each interval has the area of one dose: dose over clearance.
    expectNear(area("4 h", "30 days") - area("4 h", `${30 * 24 - 8} h`), 35000 / 84, { relative: 1e-9 });
    for (const endless of [
      "35 mg bolus every 8 h",
      "35 mg bolus twice weekly for 2 weeks then weekly",
      "1 mg bolus and 35 mg bolus daily",
    ]) {
      const asked = () => AUC(run("4 h", endless), "Cket", { to: "infinity" });
      expect(asked).toThrow(
        /goes on without end, and so does the area; give a time, for instance to: "24 h", or an end, "x 6"/,
      );
      expect(asked).toThrow(KetalabError);
    }
  });

  it("a result and the metric give an area in one unit", () => {
    const until = 180;
    expectNear(AUC(run, "Cket", { to: until }).value, run.area("Cket", until) as number, { relative: 1e-15 });
    expect(AUC(run, "Cket").unit.text).toBe("ng/mL*h");
    expect(nca(run, "Cket").AUC.unit).toBe("ng/mL*h");
  });

  it("the area of what is not linear is taken on the grid, and not to infinity", () => {
    const effect = simulate({ regimen: "0.5 mg/kg over 40 min", columns: ["analgesia"], span: "2 h" });
    const fine = simulate({ regimen: "0.5 mg/kg over 40 min", columns: ["analgesia"], span: "2 h", step: "0.01 min" });
    expectNear(AUC(effect, "analgesia").value, AUC(fine, "analgesia").value, { relative: 1e-4 });
    expect(() => AUC(effect, "analgesia", { to: "infinity" })).toThrow(
      "analgesia: the area to Infinity min needs a run that long",
    );
    expect(() => AUC(effect, "analgesia", { to: "3 h" })).toThrow("this one ends at 120 min");
    expect(() => AUC(effect, "analgesia", { to: -1 })).toThrow('to must be a time or "infinity"');
    expect(() => AUC(effect, "analgesia", { to: "3 mg" })).toThrow("to must be time (min), not mass");
  });

  it("the peak of an infusion is at its end, of a bolus at its start", () => {
    expect(tmax(run, "Cket")).toMatchObject({ value: 40, unit: { text: "min" } });
    expectNear(Cmax(run, "Cket").value, concentration(three, [infusion], 40), { relative: 1e-12 });
    expect(Cmax(run, "Cket").unit.text).toBe("ng/mL");
    const push = simulate({ model: mammillary(three), regimen: "35 mg bolus", columns: ["Cket"] });
    expect(tmax(push, "Cket").value).toBe(0);
    expectNear(Cmax(push, "Cket").value, 35000 / 25, { relative: 1e-15 });
  });

  it("the half-life at the end is ln 2 over the slowest rate", () => {
    const long = simulate({ model: mammillary(three), regimen: "35 mg bolus", columns: ["Cket"], span: "3 days" });
    const slowest = Math.min(...exponentials(three).map(({ rate }) => rate));
    expectNear(halfLife(long, "Cket").value, Math.LN2 / slowest, { relative: 1e-9 });
    expectNear(long.terminalRate("Cket") as number, slowest, { relative: 1e-12 });
    const single = simulate({ model: mammillary(one), regimen: "35 mg bolus", columns: ["Cket"], span: "1 h" });
    expectNear(halfLife(single, "Cket").value, (Math.LN2 * 25) / 1.4, { relative: 1e-12 });
  });

  it("the half-life at the end looks at nothing before the peak or before the last change of a dose", () => {
    const scenario = { model: "kamp-2020", regimen: "0.5 mg/kg over 40 min", step: "10 min", columns: ["Cket"] };
    const short = simulate({ ...scenario, span: "50 min" });
    const { Cket: peak = 0 } = short.at(40);
    const { Cket: after = 0 } = short.at(50);
    const wanted = (10 * Math.LN2) / Math.log(peak / after);
    expectNear(wanted, 9.33, { absolute: 0.005 });
    expectNear(halfLife(short, "Cket").value, wanted, { relative: 1e-12 });
    // The same fall on a grid that is coarser, or with moments in the drip.
    for (const at of ["0 min, 40 min, 50 min", "38 min, 39 min, 40 min, 50 min", "50 min"]) {
      expectNear(
        halfLife(simulate({ ...scenario, step: undefined, at } as never), "Cket").value,
        wanted,
        { relative: 1e-9 },
        at,
      );
    }
    // A drip that is made slower falls on with another half-life; the corner lies between the moments.
    const one = { model: mammillary({ CL: 1.4, V1: 25 }), columns: ["Cket"], step: "10 min" };
    const stopped = simulate({ ...one, regimen: "35 mg bolus and 0.1 mg/kg/h for 55 min", span: "1 h" });
    expectNear(halfLife(stopped, "Cket").value, (Math.LN2 * 25) / 1.4, { relative: 1e-9 });
  });

  it("the terminal half-life is one answer, from the metric and from the result, of any run that is long enough", () => {
    for (const model of ["kamp-2020", "domino-1982", "herd-2007"]) {
      const of = (span: string) => simulate({ model, regimen: "35 mg over 40 min", span, columns: ["Cket"] });
      const terminal = halfLife(of("1 h"), "Cket", { of: "terminal" });
      expectNear(terminal.value, Math.LN2 / (of("1 h").terminalRate("Cket") as number), { relative: 1e-15 }, model);
      expectNear(halfLife(of("6 days"), "Cket").value, terminal.value, { relative: 1e-6 }, model);
      expect(terminal.unit.text).toBe("min");
    }
    const effect = simulate({ regimen: "35 mg over 40 min", columns: ["release"], span: "2 h", step: "10 min" });
    expect(() => halfLife(effect, "release", { of: "terminal" })).toThrow(
      /release is not linear in the drug, so it has no terminal rate/,
    );
    expect(() => halfLife(run, "Cket", { of: "start" as never })).toThrow('unknown half-life "start"');
  });

  it("a column that is not falling has no half-life", () => {
    const rising = simulate({ model: mammillary(one), regimen: "35 mg over 2 h", columns: ["Cket"], span: "1 h" });
    expect(() => halfLife(rising, "Cket")).toThrow("Cket is not falling at the end of the run; ask for a longer span");
    expect(() => halfLife(simulate({ regimen: "0 mg bolus", columns: ["Cket"] }), "Cket")).toThrow("is not falling");
  });

  it("the time above a level is where the curve crosses it", () => {
    const single = simulate({
      model: mammillary(one),
      regimen: "35 mg bolus",
      columns: ["Cket"],
      span: "3 h",
      step: "0.1 min",
    });
    const wanted = (Math.log(1400 / 100) * 25) / 1.4;
    expectNear(timeAbove(single, "Cket", 100).value, wanted, { relative: 1e-5 });
    expectNear(timeAbove(single, "Cket", "0.1 mg/L").value, wanted, { relative: 1e-5 });
    expect(timeAbove(single, "Cket", "2 mg/L").value).toBe(0);
    expect(timeAbove(single, "Cket", 0).value).toBe(180);
    expect(() => timeAbove(single, "Cket", "100 min")).toThrow("level must be mass/volume (ng/mL), not time");
    expect(() => timeAbove(single, "Cket", Number.NaN)).toThrow("level must be a finite number: NaN");
  });

  it("every metric refuses an unknown column by name", () => {
    for (const metric of [Cmax, tmax, AUC, halfLife, (result: Result, name: string) => timeAbove(result, name, 1)]) {
      expect(() => metric(run, "Cketx")).toThrow('unknown column "Cketx"; did you mean "Cket"');
    }
  });
});

describe("a late infusion", () => {
  /** One compartment with an infusion of half an hour, six hours after the start. */
  const late = { time: 360, amount: 35000, duration: 30 };
  const k = one.CL / one.V1;

  it("is stepped over in silence by a general routine, and not here", () => {
    // A general routine sees nothing happen, lengthens its steps, and never looks inside the half hour.
    const { solveODE } = mathjs as unknown as { solveODE: GeneralRoutine };
    const rate = (t: number) => (t >= late.time && t < late.time + late.duration ? late.amount / late.duration : 0);
    const general = solveODE((t, [A = 0]) => [rate(t) - k * A], [0, 1440], [0], { method: "RK45", tol: 1e-6 });
    expect(Math.max(...general.y.map(([A = 0]) => A))).toBe(0);

    const ours = simulate({
      model: mammillary(one),
      regimen: doses(late),
      columns: ["Cket"],
      span: "1 d",
      step: "2 h",
    });
    const peak = (late.amount / late.duration / one.CL) * -Math.expm1(-k * late.duration);
    expectNear(ours.at(390).Cket as number, peak, { relative: 1e-12 });
    expectNear(Cmax(ours, "Cket").value, peak, { relative: 1e-12 });
  });

  it("is not stepped over by the stiff solver either", () => {
    const stiff = simulate({
      model: mammillary(one, "nonlinear"),
      regimen: doses(late),
      columns: ["Cket"],
      span: "1 d",
      step: "2 h",
    });
    const peak = (late.amount / late.duration / one.CL) * -Math.expm1(-k * late.duration);
    expectNear(stiff.at(390).Cket as number, peak, { relative: 1e-5 });
  });
});

import { AUC, nca, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";
import { type Dose, doses, exponentials, mammillary } from "./compartments.js";

const three = { CL: 1.4, V1: 25, Q2: 161 / 60, V2: 56, Q3: 79 / 60, V3: 157 };
const run = (regimen: string, span = "24 h", step = "1 min") =>
  simulate({ model: "kamp-2020", regimen, span, step, columns: ["Cket"] });

describe("non-compartmental analysis on a dense grid finds what the model was told", () => {
  for (const regimen of ["0.5 mg/kg over 40 min", "0.5 mg/kg bolus"]) {
    it(`${regimen}: AUC, CL, MRT, Vss and the half-life`, () => {
      const result = run(regimen);
      const found = nca(result, "Cket");
      expectNear(found.AUC.value, AUC(result, "Cket", { to: "infinity" }).value, { relative: 1e-3 }, "AUC");
      expectNear(found.CL?.value as number, 84, { relative: 1e-3 }, "CL");
      expectNear(found.Vss?.value as number, 25 + 56 + 157, { relative: 5e-3 }, "Vss");
      expectNear(found.MRT.value, 238 / 84, { relative: 5e-3 }, "MRT");
      const slowest = Math.min(...exponentials(three).map(({ rate }) => rate)) * 60;
      expectNear(found.lambdaz.value, slowest, { relative: 0.02 }, "lambdaz");
      expectNear(found.Vz?.value as number, 84 / slowest, { relative: 0.02 }, "Vz");
      expect(found.fit.adjusted).toBeGreaterThan(0.999);
      expect(found.extrapolated.value).toBeLessThan(1);
      expect(found.notes).toEqual([]);
    });
  }

  it("one compartment is found to ten digits", () => {
    const result = simulate({
      model: mammillary({ CL: 1.4, V1: 25 }),
      regimen: "35 mg bolus",
      span: "6 h",
      columns: ["Cket"],
    });
    const found = nca(result, "Cket");
    expectNear(found.lambdaz.value, (1.4 / 25) * 60, { relative: 1e-10 });
    expectNear(found.AUC.value, 35000 / 1.4 / 60, { relative: 1e-10 });
    expectNear(found.Vss?.value as number, 25, { relative: 1e-8 });
    expectNear(found.fit.r2, 1, { absolute: 1e-12 });
  });
});

describe("non-compartmental analysis", () => {
  const bolus = simulate({
    model: mammillary({ CL: 1.4, V1: 25 }),
    regimen: "35 mg bolus",
    span: "6 h",
    columns: ["Cket"],
  });

  it("a bolus sampled late is read back to the moment of the dose", () => {
    const found = nca(bolus, "Cket", { at: "10 min, 20 min, 40 min, 1 h, 2 h" });
    expectNear(found.Cmax.value, 35000 / 25, { relative: 1e-10 });
    expectNear(found.CL?.value as number, 84, { relative: 1e-10 });
    expect(found.notes[0]).toMatch(/read off the line through the first two samples: 1400 ng\/mL/);
  });

  it("an area that is mostly guessed is said to be", () => {
    const found = nca(bolus, "Cket", { at: "0 min, 2 min, 4 min, 6 min" });
    expect(found.extrapolated.value).toBeGreaterThan(20);
    expect(found.notes[0]).toMatch(/of the area lies beyond the last sample; take samples for longer/);
  });

  it("every number comes with its line", () => {
    const found = nca(bolus, "Cket", { at: "0 min, 30 min, 1 h, 2 h" });
    expect(found.CL?.line).toBe("CL = dose/AUC = 35 mg/416.7 ng/mL*h = 84 L/h");
    expect(found.Vss?.line).toBe("Vss = CL*MRT = 84 L/h*0.2976 h = 25 L");
    expect(found.MRT.line).toBe("MRT = AUMC/AUC = 124 ng/mL*h^2/416.7 ng/mL*h = 0.2976 h");
    const drip = nca(run("0.5 mg/kg over 40 min"), "Cket");
    expect(drip.MRT.line).toMatch(/^MRT = AUMC\/AUC - T\/2 = .* - 0.6667 h\/2 = /);
    expect(found.halfLife.line).toBe("halfLife = log(2)/lambdaz = log(2)/3.36 1/h = 0.2063 h");
  });

  it("the terminal fit may be told where to begin", () => {
    const found = nca(run("0.5 mg/kg bolus"), "Cket", { from: "12 h" });
    expect(found.fit.times[0]).toBe(720);
    expect(found.fit.times).toHaveLength(721);
  });

  it("half a racemate is the dose of S-ketamine", () => {
    const result = simulate({ regimen: "0.5 mg/kg over 40 min", span: "24 h", columns: ["CketS"] });
    expectNear(nca(result, "CketS").CL?.value as number, 90.89, { relative: 2e-3 });
  });

  it("a dose that names its drug brings the share of that drug, whatever the scenario's is", () => {
    const clearance = (regimen: string, name: "CketS" | "CketR" | "Cket", drug = "ketamine") =>
      nca(simulate({ drug, regimen, span: "48 h", columns: [name] }), name).CL?.value;
    const S = clearance("35 mg over 40 min", "CketS", "esketamine") as number;
    expectNear(S, 90.9, { relative: 2e-3 });
    for (const [regimen, drug] of [
      ["35 mg esketamine over 40 min", "ketamine"],
      ["35 mg ketamine over 40 min", "esketamine"],
      ["35 mg ketamine over 40 min and 20 mg esketamine over 40 min", "ketamine"],
      ["35 mg esketamine over 40 min and 20 mg arketamine over 40 min", "ketamine"],
      ["35 mg esketamine over 40 min and 20 mg arketamine over 40 min", "arketamine"],
    ] as const) {
      expectNear(clearance(regimen, "CketS", drug) as number, S, { relative: 1e-6 }, `${regimen} beside ${drug}`);
    }
    const R = clearance("35 mg over 40 min", "CketR", "arketamine") as number;
    expectNear(clearance("35 mg arketamine over 40 min", "CketR") as number, R, { relative: 1e-6 });
    expect(clearance("35 mg esketamine over 40 min", "Cket")).toBeCloseTo(S, 1);
  });

  it("an enantiomer that was not given has no clearance", () => {
    const run = simulate({ regimen: "35 mg over 40 min", span: "24 h", columns: ["CketS"] });
    expect(nca(run, "CketS").CL).toBeDefined();
    expect(nca(run, "CketS", { dose: "35 mg" }).CL?.value).toBeCloseTo(2 * (nca(run, "CketS").CL?.value as number), 9);
  });

  it("a dose said by hand may be per body weight, and is more than nothing", () => {
    const said = (dose: string) => nca(bolus, "Cket", { dose }).CL?.value as number;
    const heavy = simulate({ model: "kamp-2020", regimen: "0.5 mg/kg bolus", subject: { weight: 90 }, span: "24 h" });
    const own = nca(heavy, "Cket").CL?.value as number;
    expectNear(nca(heavy, "Cket", { dose: "0.5 mg/kg" }).CL?.value as number, own, { relative: 1e-12 });
    expectNear(nca(heavy, "Cket", { dose: "45 mg" }).CL?.value as number, own, { relative: 1e-12 });
    expectNear(said("35 mg"), 84, { relative: 1e-6 });
    for (const dose of ["0 mg", "-35 mg"]) expect(() => said(dose)).toThrow(/dose must be more than 0/);
    expect(() => said("35 mL")).toThrow(/dose must be mass/);
  });

  it("after a route of its own, clearance and volume are over F, and there is no Vss", () => {
    const oral = simulate({ regimen: "25 mg oral", span: "48 h", step: "1 min", columns: ["Cket"] });
    const { CL, Vz, Vss } = nca(oral, "Cket");
    expect(CL?.line).toMatch(/^CL\/F = dose\/AUC = 25 mg\//);
    expect(Vz?.line).toMatch(/^Vz\/F = CL\/lambdaz = /);
    expectNear(CL?.value as number, 84 / 0.2, { relative: 5e-3 });
    expect(Vss).toBeUndefined();
  });

  it("the formula of a line gives its number", () => {
    const found = nca(run("0.5 mg/kg over 40 min"), "Cket", { at: "0 min, 40 min, 1 h, 2 h, 4 h, 8 h" });
    const [CL, MRT] = [found.CL?.value as number, found.MRT.value];
    expectNear(CL, 35000 / found.AUC.value, { relative: 1e-12 });
    expectNear(MRT, found.AUMC.value / found.AUC.value - 1 / 3, { relative: 1e-12 });
    expectNear(found.Vss?.value as number, CL * MRT, { relative: 1e-12 });
    expectNear(found.Vz?.value as number, CL / found.lambdaz.value, { relative: 1e-12 });
    expectNear(found.halfLife.value, Math.LN2 / found.lambdaz.value, { relative: 1e-12 });
    const share = (found.AUC.value - found.AUClast.value) / found.AUC.value;
    expectNear(found.extrapolated.value, 100 * share, { relative: 1e-9 });
  });

  it("a metabolite has no dose of its own, so no clearance", () => {
    const found = nca(simulate({ regimen: "0.5 mg/kg over 40 min", span: "48 h", columns: ["Cnk"] }), "Cnk");
    expect(found.CL).toBeUndefined();
    expect(found.tmax.value).toBeGreaterThan(40);
  });

  it("says why the data cannot carry it", () => {
    const rising = simulate({ regimen: "0.5 mg/kg over 40 min", span: "30 min", columns: ["Cket"] });
    expect(() => nca(rising, "Cket")).toThrow(
      /still rising at the last sample; a terminal half-life needs at least three/,
    );
    const two = () => nca(bolus, "Cket", { at: "0 min, 30 min, 1 h" });
    expect(two).toThrow(/has 2 samples after its peak that can be used/);
    const course = simulate({ model: "kamp-2020", regimen: "0.5 mg/kg over 40 min every 1 d x 2", span: "2 d" });
    expect(() => nca(course, "Cket")).toThrow(/for one dose, and this run has 2/);
    const free = simulate({ regimen: "0.5 mg/kg bolus", span: "24 h", columns: ["Cu"] });
    expect(() => nca(free, "Cu", { dose: "35 mg" })).toThrow("Cu is in µmol/L, so a dose gives no clearance");
    const none = simulate({ model: mammillary({ CL: 1, V1: 10 }), regimen: doses(), columns: ["Cket"] });
    expect(() => nca(none, "Cket")).toThrow(/no dose was given/);
  });
});

describe("samples that somebody drew", () => {
  /** A curve through these samples, µg of a dose by vein given at time 0. */
  const drawn = (samples: Readonly<Record<number, number>>, dose: Dose = { time: 0, amount: 35_000, duration: 0 }) => {
    const times = Object.keys(samples).map(Number);
    const run = simulate({
      model: mammillary({ CL: 1.4, V1: 25 }),
      regimen: doses(dose),
      columns: ["Cket"],
      at: times,
    });
    const values = Float64Array.from(run.time, (time) => samples[time] ?? 0);
    return { ...run, column: () => values };
  };

  it("three after the peak carry a slope, two do not, and the peak is none of them", () => {
    const found = nca(drawn({ 0: 1000, 10: 500, 20: 250, 30: 125 }), "Cket");
    expect(found.fit.times).toEqual([10, 20, 30]);
    expectNear(found.halfLife.value, 10 / 60, { relative: 1e-12 });
    expect(() => nca(drawn({ 0: 1000, 10: 500, 20: 250 }), "Cket")).toThrow(
      /has 2 samples after its peak that can be used/,
    );
  });

  it("a sample of nothing belongs to no slope, and to the area as a straight line", () => {
    const found = nca(drawn({ 0: 800, 60: 400, 120: 200, 180: 100, 240: 0 }), "Cket");
    expect(found.fit.times).toEqual([60, 120, 180]);
    const falling = (a: number, b: number) => (a - b) / Math.LN2;
    expectNear(found.AUClast.value, falling(800, 400) + falling(400, 200) + falling(200, 100) + 50, {
      relative: 1e-12,
    });
    expectNear(found.extrapolated.value, 0, { absolute: 1e-12 });
  });

  it("the area is straight where the curve rises or rests and logarithmic where it falls", () => {
    const found = nca(
      drawn({ 0: 0, 60: 100, 120: 100, 180: 50, 240: 25, 300: 12.5 }, { time: 0, amount: 35_000, duration: 60 }),
      "Cket",
    );
    expectNear(found.AUClast.value, 50 + 100 + (50 + 25 + 12.5) / Math.LN2, { relative: 1e-12 });
    // The same for C*t: straight pieces by the trapezium of C*t.
    const log = (t0: number, a: number, t1: number, b: number) =>
      (t0 * a - t1 * b) / Math.LN2 + (a - b) / Math.LN2 ** 2;
    const moment = 50 + 150 + log(2, 100, 3, 50) + log(3, 50, 4, 25) + log(4, 25, 5, 12.5);
    const tail = (12.5 * 5) / Math.LN2 + 12.5 / Math.LN2 ** 2;
    expectNear(found.AUMC.value, moment + tail, { relative: 1e-12 });
    expectNear(found.MRT.value, (moment + tail) / found.AUC.value - 0.5, { relative: 1e-12 });
  });

  it("what lies beyond the last sample is said above a fifth and not below", () => {
    // Of a single exponential the share beyond the last sample is what is left of the first one.
    const until = (left: number) => {
      const end = Math.round(-60 * Math.log2(left));
      return drawn(
        Object.fromEntries([0, 0.25, 0.5, 0.75, 1].map((part) => [end * part, 1000 * 2 ** (-(end * part) / 60)])),
      );
    };
    const little = nca(until(0.19), "Cket");
    expectNear(little.extrapolated.value, 19, { absolute: 0.3 });
    expect(little.notes).toEqual([]);
    const much = nca(until(0.21), "Cket");
    expectNear(much.extrapolated.value, 21, { absolute: 0.3 });
    expect(much.notes).toEqual([
      expect.stringMatching(/^21\.?\d* % of the area lies beyond the last sample; take samples for longer$/),
    ]);
  });

  it("the first value is read back along a fall only: a rise, a drip and an oral dose begin at nothing", () => {
    const rising = nca(drawn({ 10: 100, 20: 200, 30: 100, 40: 50, 50: 25 }), "Cket", {
      at: "10 min, 20 min, 30 min, 40 min, 50 min",
    });
    expect(rising.notes.filter((note) => note.includes("read off the line"))).toEqual([]);
    const drip = nca(run("0.5 mg/kg over 40 min"), "Cket", { at: "40 min, 1 h, 2 h, 4 h, 8 h" });
    expect(drip.notes.filter((note) => note.includes("read off the line"))).toEqual([]);
    expectNear(
      drip.AUClast.value -
        nca(run("0.5 mg/kg over 40 min"), "Cket", { at: "0 min, 40 min, 1 h, 2 h, 4 h, 8 h" }).AUClast.value,
      0,
      { absolute: 1e-9 },
    );
  });

  it("time counts from the dose, and from tells the clock of the run", () => {
    const late = nca(run("0.5 mg/kg bolus at 2 h", "26 h"), "Cket", { from: "14 h" });
    const first = nca(run("0.5 mg/kg bolus", "24 h"), "Cket", { from: "12 h" });
    expectNear(late.AUC.value, first.AUC.value, { relative: 1e-9 });
    expectNear(late.halfLife.value, first.halfLife.value, { relative: 1e-9 });
    expect(late.fit.times).toHaveLength(first.fit.times.length);
    expectNear(late.fit.times[0] as number, 720, { relative: 1e-12 });
    expect(late.tmax.value).toBe(0);
  });

  it("of slopes that fit as well the one with the most samples is taken, and a kink is left out", () => {
    const straight = nca(drawn({ 0: 1600, 60: 800, 120: 400, 180: 200, 240: 100 }), "Cket");
    expect(straight.fit.times).toEqual([60, 120, 180, 240]);
    const bent = nca(drawn({ 0: 9000, 30: 3000, 60: 800, 120: 400, 180: 200, 240: 100 }), "Cket");
    expect(bent.fit.times).toEqual([60, 120, 180, 240]);
    expectNear(bent.fit.r2, 1, { absolute: 1e-12 });
    expect(() => nca(drawn({ 0: 100, 60: 50, 120: 60, 180: 70, 240: 80 }), "Cket")).toThrow(/does not fall at the end/);
  });
});

import { AUC, nca, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";
import { doses, exponentials, mammillary } from "./compartments.js";

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

import { Cmax, drugs, type Effect, effects, equations, type Regimen, simulate, tmax } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";
import data from "./data/effects.json" with { type: "json" };

const DAY = 1440;
const emax = equations.emax as NonNullable<typeof equations.emax>;
/** The reference was worked out before its fitted parameters were rounded to three and four figures. */
const ROUNDED = { relative: 5e-4 };
const { kpd, map_model: pressure, bowdle_linearity: linearity } = data.fits;
/** A parameter of an effect, as a number in its own unit. */
const own = (id: string, name: string) => {
  const effect = effects[id] as Effect;
  return (effect.model.parameters[name] as NonNullable<(typeof effect.model.parameters)[string]>).value;
};
/** The sigmoid of an effect at a concentration, ng/mL. */
const sigmoid = (id: string, ending: string, C: number, EC50 = own(id, `EC50_${ending}`)) =>
  emax.value({ C, Emax: 1, EC50, gamma: own(id, `gamma_${ending}`) });
const given = (regimen: string | Regimen, columns: string[], span: string) =>
  simulate({ regimen, columns, span, subject: { weight: "70 kg" } });

/** 0.5 mg/kg over 40 min on days 1, 4, 8 …: no even rhythm, so the doses are written out. */
const onDays = (...days: number[]): Regimen => ({
  parameters: {},
  events: (_, weight) =>
    days.map((day) => ({ time: (day - 1) * DAY, route: "iv", amount: 500 * weight, duration: 40 })),
  text: () => days.join(),
});

describe("antidepressant response", () => {
  it("one dose beats placebo by what was pooled from trials, at 3 h and at 24 h (V28)", () => {
    const run = given("0.5 mg/kg over 40 min", ["MADRS"], "14 days");
    expectNear(run.at("3 h").MADRS as number, 6.16, { absolute: 1.7 });
    expectNear(run.at("24 h").MADRS as number, 9.96, { absolute: 1.5 });
    expectNear(run.at("3 h").MADRS as number, 6.157, ROUNDED);
    expectNear(run.at("24 h").MADRS as number, 9.965, ROUNDED);
  });

  it("follows the reference over two weeks, to its last digit", () => {
    const run = given("0.5 mg/kg over 40 min", ["MADRS"], "14 days");
    for (const [day, points] of Object.entries(kpd.checks.E)) {
      // The reference wrote two hours and four hours as fractions of a day with four figures.
      const minutes = Number(day) * DAY;
      expectNear(run.at(minutes).MADRS as number, points, { absolute: 0.0051 }, `after ${day} days`);
    }
    expectNear(
      tmax(simulate({ regimen: "0.5 mg/kg bolus", columns: ["MADRS"], span: "2 days", step: "1 min" }), "MADRS").value /
        60,
      kpd.t_peak_h,
      { absolute: 0.1 },
    );
  });

  it("is Emax P/(P50 + P) with P a difference of two exponentials", () => {
    const run = given("0.5 mg/kg bolus", ["MADRS"], "14 days");
    run.time.forEach((t, k) => {
      const P = Math.exp((-kpd.koff_per_d * t) / DAY) - Math.exp((-kpd.kon_per_d * t) / DAY);
      expectNear(
        run.column("MADRS")[k] as number,
        (kpd.Emax_MADRS * P) / (kpd.P50 + P),
        { relative: 1e-10, absolute: 1e-12 },
        `${t} min`,
      );
    });
  });

  it("repeated doses add up (V31): day 15 after two and after three a week", () => {
    const twice = given(onDays(1, 4, 8, 11), ["MADRS"], "15 days").at("14 days").MADRS as number;
    const thrice = given(onDays(1, 3, 5, 8, 10, 12), ["MADRS"], "15 days").at("14 days").MADRS as number;
    expectNear(twice, 12.175, ROUNDED);
    expectNear(thrice, 14.697, ROUNDED);
    expectNear(twice, 12.7, { absolute: 7.6 });
    expectNear(thrice, 14.6, { absolute: 4.5 });
  });

  it("24 h after the sixth of six doses (V32, as points)", () => {
    const run = given(onDays(1, 3, 5, 8, 10, 12), ["MADRS"], "14 days");
    expectNear(run.at("12 days").MADRS as number, kpd.checks.E_after6, { absolute: 0.005 });
  });

  it("the trigger is worth one at 0.5 mg/kg and levels off above", () => {
    const trigger = equations["response-trigger"] as NonNullable<(typeof equations)[string]>;
    const at = (D: string) => trigger.value({ D, D50: "0.2 mg/kg", Dref: "0.5 mg/kg" });
    expectNear(at("0.5 mg/kg"), 1, { relative: 1e-15 });
    expectNear(at("1000 mg/kg"), 1.4, { relative: 1e-3 });
    expectNear(at("0.2 mg/kg"), 0.7, { relative: 1e-14 });
  });

  it("counts a whole infusion as one dose at its start", () => {
    const slow = given("0.5 mg/kg over 100 min", ["MADRS"], "2 days");
    const fast = given("0.5 mg/kg bolus", ["MADRS"], "2 days");
    expectNear(slow.at("24 h").MADRS as number, fast.at("24 h").MADRS as number, { relative: 1e-12 });
  });
});

describe("analgesia and dissociation", () => {
  it("half of the effect is at twice the S concentration as racemate (V05)", () => {
    const racemate = 2 * own("analgesia", "EC50_analgesia");
    expectNear(racemate, 242.4, { absolute: 0.05 });
    expectNear(racemate, 247.5, { absolute: 67.5 });
    expectNear(sigmoid("analgesia", "analgesia", racemate / 2), 0.5, { relative: 1e-15 });
  });

  it("the site is half way to a step of concentration after 8.3 min (V06)", () => {
    const run = simulate({
      model: "effect-site",
      regimen: "0 mg bolus",
      set: { CketS: 60, CketR: 40 },
      columns: ["Ce"],
      span: "1 h",
      step: "0.01 min",
    });
    const half = run.time[run.column("Ce").findIndex((value) => value >= 50)] as number;
    expectNear(half, 8.3, { absolute: 0.1 });
  });

  it("dissociation grows in a straight line from 50 to 200 ng/mL of racemate (V03)", () => {
    const levels = [50, 100, 150, 200];
    const values = levels.map((C) => sigmoid("dissociation", "dissociation", C / 2));
    values.forEach((value, i) => {
      expectNear(value, linearity["1.5"].frac[i] as number, { absolute: 5.1e-4 }, `${levels[i]} ng/mL`);
      if (i > 0) expect(value).toBeGreaterThan(values[i - 1] as number);
    });
    const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / all.length;
    const [x, y] = [mean(levels), mean(values)];
    const dot = (a: number[], p: number, b: number[], q: number) =>
      a.reduce((sum, one, i) => sum + (one - p) * ((b[i] as number) - q), 0);
    const R = dot(levels, x, values, y) / Math.sqrt(dot(levels, x, levels, x) * dot(values, y, values, y));
    expect(R).toBeGreaterThanOrEqual(0.93);
    expectNear(R, linearity["1.5"].R, { absolute: 5e-5 });
  });

  it("dissociation rises with the dose; 10 to 28 points at 0.5 mg/kg over 40 min (V07)", () => {
    const peaks = [0.1, 0.2, 0.5, 1].map(
      (dose) => Cmax(given(`${dose} mg/kg over 40 min`, ["dissociation"], "4 h"), "dissociation").value,
    );
    for (let i = 1; i < peaks.length; i++) expect(peaks[i]).toBeGreaterThan(peaks[i - 1] as number);
    expectNear(peaks[2] as number, 19, { absolute: 9 });
  });

  it("both are the sigmoid of the S enantiomer at the site, whatever the drug", () => {
    for (const drug of ["ketamine", "esketamine", "arketamine"]) {
      const run = simulate({
        drug,
        regimen: "0.5 mg/kg over 40 min",
        columns: ["CeS", "analgesia", "dissociation"],
        span: "3 h",
      });
      run.column("CeS").forEach((C, k) => {
        expectNear(run.column("analgesia")[k] as number, sigmoid("analgesia", "analgesia", C), { relative: 1e-12 });
        expectNear(run.column("dissociation")[k] as number, 43 * sigmoid("dissociation", "dissociation", C), {
          relative: 1e-12,
        });
      });
    }
  });
});

describe("mean arterial pressure", () => {
  it("takes the fitted values at the concentrations of the five studies, to their last digit", () => {
    for (const row of pressure.residuals) {
      const rise = own("blood-pressure", "Emax_MAP") * sigmoid("blood-pressure", "MAP", row.CS);
      expectNear(rise, row.pred, { absolute: 0.0501 }, row.case);
    }
  });

  it("rises by 2 to 10 mmHg of 95 half an hour into 0.5 mg/kg over 40 min (V11)", () => {
    const run = given("0.5 mg/kg over 40 min", ["MAP"], "1 h");
    expect(run.unit("MAP")).toBe("%");
    expectNear((95 * (run.at("30 min").MAP as number)) / 100, 6, { absolute: 4 });
  });

  it("rises by 18 to 36 % at 1959 ng/mL of S-ketamine (V13)", () => {
    const rise = own("blood-pressure", "Emax_MAP") * sigmoid("blood-pressure", "MAP", 1959);
    expectNear(rise, 28.3, { absolute: 0.05 });
    expectNear(rise, 27, { absolute: 9 });
  });
});

describe("hypnosis", () => {
  it("half of the adults wake at 740 ng/mL of racemate, between the published 500 and 900 (V16)", () => {
    const level = (drugs.ketamine as NonNullable<typeof drugs.ketamine>).parameters.EC50_hypnosis?.value as number;
    expectNear(level, 700, { absolute: 200 });
    expectNear(sigmoid("hypnosis", "hypnosis", level, level), 0.5, { relative: 1e-15 });
    const run = simulate({ regimen: "2 mg/kg bolus", columns: ["Ce_hypnosis", "hypnosis"], span: "1 h" });
    run.column("Ce_hypnosis").forEach((C, k) => {
      expectNear(run.column("hypnosis")[k] as number, sigmoid("hypnosis", "hypnosis", C, level), { relative: 1e-12 });
    });
  });

  it("2 mg/kg at once: asleep within 0.6 min, awake after 8 to 18 min (V17)", () => {
    const run = simulate({
      regimen: "2 mg/kg bolus",
      columns: ["Ce_hypnosis", "hypnosis"],
      span: "40 min",
      step: "0.05 min",
    });
    const [level, asleep] = [run.column("Ce_hypnosis"), run.column("hypnosis")];
    expect(run.time[level.findIndex((C) => C > 2000)]).toBeLessThanOrEqual(0.6);
    const awake = run.time[asleep.findLastIndex((p) => p > 0.5)] as number;
    expectNear(awake, 13, { absolute: 5 });
  });
});

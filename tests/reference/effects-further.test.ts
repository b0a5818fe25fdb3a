import { Cmax, KetalabError, type Model, type Result, simulate, timeAbove } from "@ketalab/core";
import {
  allEffects,
  combinedRelief,
  covered,
  isobole,
  levelWord,
  numberNeeded,
  reach,
  therapeuticWindow,
  whileAwake,
  withEffects,
} from "@ketalab/core/effects";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";

type Given = Parameters<typeof simulate>[0];
const DAY = 1440;
const effect = (id: string) => allEffects[id] as (typeof allEffects)[string];
const run = (ids: readonly string[], given: Omit<Given, "model">) =>
  simulate({ subject: { weight: "70 kg" }, ...given, model: withEffects(...ids) });
const peak = (result: Result, column: string) => Cmax(result, column).value;
/** The column of an effect at levels that are held, through its own formulas. */
const held = (id: string, known: Readonly<Record<string, number>>): number => {
  const { model, column } = effect(id);
  const numbers: Record<string, number> = { ...known };
  for (const [name, one] of Object.entries(model.parameters)) numbers[name] ??= one.base;
  for (const one of model.equations.filter(({ kind }) => kind === "assignment")) {
    if (one.reads.every((name) => name in numbers))
      numbers[one.of] = one.value(Object.fromEntries(one.reads.map((name) => [name, numbers[name] as number])));
  }
  return numbers[column] as number;
};

describe("heart and vessels", () => {
  it("the heart beats 30 to 55 % faster at 1959 ng/mL of S-ketamine (V14)", () => {
    expectNear(100 * held("heart-rate", { Ce_HR: 1959 }), 41, { absolute: 0.05 });
  });

  it("the heart pumps 40 to 50 % more at 320 ng/mL and never more than was measured (V15)", () => {
    expectNear(100 * held("cardiac-output", { CketS: 320 }), 45, { absolute: 0.05 });
    expect(100 * held("cardiac-output", { CketS: 2000 })).toBe(50);
  });

  it("a mean change and a mean of peaks are both true (V11, V12)", () => {
    const drip = run(["systolic-pressure", "diastolic-pressure"], { regimen: "0.5 mg/kg over 40 min", span: "2 h" });
    const mean = 95 * ((drip.at("30 min").MAP as number) / 100);
    expect(mean).toBeGreaterThan(2);
    expect(mean).toBeLessThan(10);
    const [systolic, diastolic] = [peak(drip, "peaks_SBP"), peak(drip, "peaks_DBP")];
    expect(systolic).toBeGreaterThan(12);
    expect(systolic).toBeLessThan(26);
    expect(diastolic).toBeGreaterThan(8);
    expect(diastolic).toBeLessThan(18);
    expectNear(systolic - peak(drip, "SBP"), 8 * 1.267, { absolute: 1e-9 });
  });

  it("the two pressures have the mean that they were made of", () => {
    const drip = run(["systolic-pressure", "diastolic-pressure"], { regimen: "0.5 mg/kg over 40 min", span: "2 h" });
    drip.time.forEach((t, i) => {
      const [SBP, DBP, MAP] = ["SBP", "DBP", "MAP"].map((name) => drip.column(name)[i] as number);
      expectNear(((SBP as number) + 2 * (DBP as number)) / 3, 0.95 * (MAP as number), { absolute: 1e-9 }, `${t} min`);
    });
  });
});

describe("sleep and anaesthesia", () => {
  it("the score is 2.65 at its half effect (V19) and 5 without drug", () => {
    expectNear(held("sedation-score", { Ce_score: 560 }), 2.65, { absolute: 0.1 });
    expect(held("sedation-score", { Ce_score: 0 })).toBe(5);
  });

  it("2 mg/kg over a minute puts to sleep within half a minute and lets go after 8 to 18 min (V17)", () => {
    const push = run(["surgical-anaesthesia", "awakening"], {
      regimen: "2 mg/kg over 1 min",
      span: "30 min",
      step: "0.02 min",
    });
    const asleep = push.column("hypnosis");
    const first = push.time[asleep.findIndex((p) => p > 0.5)] as number;
    const last = push.time[asleep.findLastIndex((p) => p > 0.5)] as number;
    expect(first).toBeLessThanOrEqual(0.6);
    expect(last).toBeGreaterThan(8);
    expect(last).toBeLessThan(18);
    expect(timeAbove(push, "surgery", 50).value).toBeLessThan(last - first);
  });

  const muscle = (fraction: string) =>
    run(["surgical-anaesthesia"], {
      regimen: "10 mg/kg im",
      span: "4 h",
      step: "0.5 min",
      set: { F_im: fraction },
    });
  const while_ = (result: Result, column: string) => {
    const values = result.column(column);
    const half = result.unit(column) === "%" ? 50 : 0.5;
    return [values.findIndex((p) => p > half), values.findLastIndex((p) => p > half)].map(
      (i) => result.time[i] as number,
    ) as [number, number];
  };

  it("into the muscle the fraction absorbed decides how long surgical anaesthesia lasts", () => {
    const [low, high] = [muscle("0.41"), muscle("0.93")].map((one) => while_(one, "surgery"));
    expect((low as number[])[0]).toBeGreaterThan(2);
    expect((low as number[])[0]).toBeLessThan(6);
    expectNear((low as number[])[1] as number, 18, { absolute: 3 });
    expectNear((high as number[])[1] as number, 49, { absolute: 5 });
  });

  it.fails("10 mg/kg into the muscle lasts 12 to 25 min with the fraction that was not seen, as the label says (the two read facts pull apart: the label wants 0.4 to 0.5, the samples 0.75)", () => {
    const [from, to] = while_(muscle("0.93"), "surgery");
    expect(to - from).toBeLessThan(25);
  });

  it.fails("nor is a person arousable when the label says that anaesthesia ends: it speaks of surgery", () => {
    const [, to] = while_(muscle("0.41"), "hypnosis");
    expect(to).toBeLessThan(29);
  });
});

describe("what people feel", () => {
  it("a push brings unreality to more people than a drip of the same dose (V10)", () => {
    const push = peak(
      run(["unreality"], { regimen: "0.3 mg/kg over 5 min", span: "1 h", step: "0.1 min" }),
      "unreality",
    );
    const drip = peak(
      run(["unreality"], { regimen: "0.3 mg/kg over 15 min", span: "1 h", step: "0.1 min" }),
      "unreality",
    );
    expect(push - drip).toBeGreaterThan(9);
    expect(push - drip).toBeLessThan(60);
  });

  it("dissociation at 0.5 mg/kg lies in its band, and rises with the dose (V07)", () => {
    const points = [0.1, 0.2, 0.5, 1].map((dose) =>
      peak(run(["dissociation"], { regimen: `${dose} mg/kg over 40 min`, span: "3 h" }), "dissociation"),
    );
    for (let i = 1; i < points.length; i++) expect(points[i]).toBeGreaterThan(points[i - 1] as number);
    expect(points[2]).toBeGreaterThan(5);
    expect(points[2]).toBeLessThan(28);
  });

  it("the fourteenth weekly session brings 0.44 of the first, and weeks without bring it back (V08)", () => {
    const with_ = (sessions: number, pause: number) =>
      held("dissociation-with-practice", { dissociation: 20, sessions, pause });
    expectNear(with_(14, 0) / with_(1, 0), 0.44, { absolute: 0.001 });
    expect(with_(1, 0)).toBe(20);
    expectNear(with_(14, 28 * DAY), 20 - (20 - with_(14, 0)) / 2, { absolute: 1e-9 });
    expectNear(with_(200, 0), 8, { absolute: 1e-9 });
  });

  it("the shares of the label are met to the percent at 95 ng/mL of S-ketamine (V35)", () => {
    for (const [id, percent] of [
      ["reported-dissociation", 41],
      ["dizziness", 29],
      ["nausea", 28],
      ["reported-sedation", 23],
      ["vertigo", 23],
      ["headache", 20],
      ["numbness", 18],
      ["reported-anxiety", 13],
      ["reported-pressure", 10],
      ["vomiting", 9],
    ] as const)
      expectNear(100 * held(id, { CketS: 95 }), percent, { absolute: 0.5 }, id);
    expectNear(100 * held("confusion", { CketS: 95 }), 5.9, { absolute: 0.2 });
  });

  it("dizziness of the drip of 0.5 mg/kg lies between 40 and 70 %, without having been fitted to (V34)", () => {
    const drip = run(["dizziness"], {
      regimen: "0.5 mg/kg over 40 min",
      span: "2 h",
      // The trial had 11.9 % on placebo, where the label has 8.
      set: { b0_dizziness: Math.log(0.119 / 0.881) },
    });
    expect(peak(drip, "dizziness")).toBeGreaterThan(40);
    expect(peak(drip, "dizziness")).toBeLessThan(70);
  });
});

describe("breathing", () => {
  it("falls by 4.9 L/min at 1.1 mg/kg and by 1.6 for each doubling (V20)", () => {
    const at = (mgPerKg: number) => held("breathing", { airsum: 1000 * mgPerKg });
    expectNear(at(1.1), -4.9, { absolute: 1e-9 });
    expectNear(at(3), -7.22, { absolute: 0.005 });
    expectNear(at(2.2) - at(1.1), -1.6, { absolute: 1e-9 });
    expect(Math.abs(at(0))).toBe(0);
  });

  it("under remifentanil is 12 L/min, and S-ketamine gives a part back and never all (V21)", () => {
    const at = (CketS: number) => held("breathing-with-opioid", { CketS });
    expectNear(at(0), 12, { absolute: 0.005 });
    expectNear(at(127), 13.19, { absolute: 0.005 });
    expectNear(at(1e9), 14.65, { absolute: 0.005 });
  });

  it("the risk factors of a child multiply the odds as they were read", () => {
    const odds = (known: Record<string, number>) => {
      const p = held("airway-events", known);
      return p / (1 - p);
    };
    expectNear(odds({ high: 1 }) / odds({}), 2.18, { absolute: 0.005 });
    expectNear(odds({ teen: 1, calm: 1 }) / odds({}), 2.72 * 1.39, { absolute: 0.02 });
  });
});

describe("pain", () => {
  it("the opioid still needed after spinal fusion is two thirds (V26), and beside the pump in its band (V25)", () => {
    expectNear(held("opioid-sparing", { CeS: 40.5 }), 0.666, { absolute: 0.001 });
    const top = held("opioid-sparing", { CeS: 0.175 * 121.2 });
    expect(top).toBeGreaterThan(0.65);
    expect(top).toBeLessThan(0.9);
    expectNear(held("opioid-sparing", { CeS: 0.175 * 121.2, bend: 0.15 }), 0.803, { absolute: 0.002 });
  });

  it("of the complex regional syndrome in week one lies near what was read (V23)", () => {
    const course = { regimen: "13.32 mg/h for 100 h", drug: "esketamine", span: "8 d", step: "1 h" } as const;
    const drug = run(["chronic-pain"], course).at("7 d").pain as number;
    const placebo = run(["chronic-pain"], { ...course, set: { answering: "0.23" } }).at("7 d").pain as number;
    expect(drug).toBeGreaterThan(2.2);
    expect(drug).toBeLessThan(3.9);
    expect(placebo).toBeGreaterThan(4.9);
    expect(placebo).toBeLessThan(6.2);
  });
});

describe("two drugs of one surface", () => {
  it("each alone gives half at its half effect, by additivity and by independence", () => {
    for (const [ketamine, opioid] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const both = combinedRelief(ketamine, opioid);
      expectNear(both.additive, 0.5, { relative: 1e-12 });
      expectNear(both.independent, 0.5, { relative: 1e-12 });
    }
  });

  it("every point of the isobole gives half, and a positive bend bows it in", () => {
    for (const bend of [0, 0.15, 3]) {
      for (const ketamine of [0, 0.25, 0.5, 1])
        expectNear(combinedRelief(ketamine, isobole(ketamine, bend), bend).additive, 0.5, { relative: 1e-12 });
    }
    expectNear(isobole(0.3), 0.7, { relative: 1e-12 });
    expect(isobole(0.5, 3)).toBeLessThan(isobole(0.5, 0));
  });

  it.each([
    [-1, 0, 0],
    [0, Number.NaN, 0],
    [0, 0, -2],
  ])("amounts of %d and %d with a bend of %d are refused", (ketamine, opioid, bend) => {
    expect(() => combinedRelief(ketamine, opioid, bend)).toThrow(KetalabError);
  });
});

describe("the days after", () => {
  const responders = run(["response-probability"], { regimen: "0.5 mg/kg over 40 min", span: "14 d" });

  it("half of the people respond after a day, two fifths after a week (V29)", () => {
    for (const [moment, published, reference] of [
      ["24 h", 52.2, 51.5],
      ["3 d", 47.9, 47.5],
      ["7 d", 39.8, 40.1],
    ] as const) {
      const share = responders.at(moment).responders as number;
      expectNear(share, published, { absolute: 8 }, moment);
      expectNear(share, reference, { absolute: 0.15 }, moment);
    }
  });

  it("without drug a quarter respond, as on midazolam", () => {
    expectNear(responders.at(0).responders as number, 25.9, { absolute: 0.5 });
  });

  it.fails("the superiority of one dose is gone by day 12, as a meta-analysis has it (the half-life of 4.85 days was placed by responses up to day 7)", () => {
    expect(responders.at("12 d").MADRS as number).toBeLessThan(1);
  });

  it("an effect size is worth its full size at the peak of one dose, and nothing without", () => {
    for (const id of ["social-anxiety", "post-traumatic-stress", "bipolar-depression", "suicidal-ideation"]) {
      const { column, model } = effect(id);
      const full = (model.parameters[`largest_${column}`] as NonNullable<(typeof model.parameters)[string]>).value;
      const course = run([id], { regimen: "0.5 mg/kg over 40 min", span: "7 d", step: "1 h" });
      expectNear(peak(course, column), full, { relative: 0.01 }, id);
      expect(course.at(0)[column]).toBe(0);
    }
  });
});

describe("benefit and harm", () => {
  it("the window of relief runs from about 100 to 440 ng/mL of the racemate", () => {
    const window = therapeuticWindow({ EC50: 242.4, gamma: 1.5 }, { EC50: 740, gamma: 5.74 });
    expectNear(window?.from as number, 96.2, { absolute: 0.1 });
    expectNear(window?.to as number, 443, { absolute: 1 });
    expect(therapeuticWindow({ EC50: 2000, gamma: 1.5 }, { EC50: 740, gamma: 5.74 })).toBeUndefined();
  });

  it("one more of four responds where 55 instead of 30 of 100 do", () => {
    expectNear(numberNeeded(0.55, 0.3).people, 4, { absolute: 1e-12 });
    expect(numberNeeded(0.2, 0.5)).toMatchObject({ more: "fewer" });
    expect(numberNeeded(0.3, 0.3).people).toBe(Number.POSITIVE_INFINITY);
    for (const share of [-0.1, 1.1, Number.NaN]) expect(() => numberNeeded(share, 0.5)).toThrow(KetalabError);
  });
});

describe("what is not covered says so", () => {
  it("a drug that was not measured is refused by name, for every effect", () => {
    for (const one of Object.values(allEffects)) {
      for (const drug of ["ketamine", "esketamine", "arketamine"]) {
        const ask = () => covered(one, { drug });
        if (one.forms.includes(drug)) expect(ask, one.id).not.toThrow();
        else expect(ask, one.id).toThrow(`was not measured for ${drug}`);
      }
    }
  });

  it("a scale ends where the person cannot be roused", () => {
    expect(() => covered(effect("dissociation"), { unarousable: 0.6 })).toThrow(/could not be roused to answer/);
    expect(() => covered(effect("heart-rate"), { unarousable: 0.6 })).not.toThrow();
    expect(whileAwake([1, 2, 3], [0, 0.6, 0.5])).toEqual([1, Number.NaN, 3]);
    expect(() => whileAwake([1], [])).toThrow(RangeError);
  });

  it("an opioid of no surface is refused with those that are", () => {
    expect(() => covered(effect("opioid-sparing"), { opioid: "tramadol" })).toThrow(
      "tramadol is in none of the surfaces; measured were morphine, oxycodone, remifentanil",
    );
  });

  it("doses beyond the studied range are extrapolated, and beyond the hard range refused, for every effect", () => {
    for (const one of Object.values(allEffects)) {
      const { studied } = one;
      if (studied === undefined) continue;
      const [least, most] = studied.range;
      expect(most, one.id).toBeLessThan(studied.hard);
      expect(reach(one, (least + most) / 2), one.id).toBe("studied");
      expect(reach(one, (most + studied.hard) / 2), one.id).toBe("extrapolated");
      for (const wrong of [studied.hard * 1.001, -1, Number.NaN, Number.POSITIVE_INFINITY])
        expect(() => reach(one, wrong), `${one.id} ${wrong}`).toThrow(KetalabError);
    }
  });

  it("an unknown effect is told with the nearest", () => {
    expect(() => withEffects("hart-rate")).toThrow(/heart-rate/);
    expect(() => withEffects()).toThrow(KetalabError);
  });
});

describe.each(Object.values(allEffects))("$id", (one) => {
  it("has its levels in order, each with words", () => {
    expect(one.levels.length).toBeGreaterThan(1);
    for (let i = 1; i < one.levels.length; i++)
      expect(one.levels[i]?.from).toBeGreaterThan(one.levels[i - 1]?.from as number);
    for (const { from, word } of one.levels) expect(levelWord(one, from)).toBe(word);
  });

  it("has a band whose two edges lie on both sides of the curve, or no band", () => {
    const { band, model } = one;
    if (band === undefined) return;
    expect(Object.keys(band.low).sort()).toEqual(Object.keys(band.high).sort());
    const own = (set: Readonly<Record<string, string>>) => {
      const whole = withEffects(one.id, "chronic-pain") as Model;
      for (const name of Object.keys(set))
        expect(name in whole.parameters || name === "EC50_hypnosis", name).toBe(true);
      const result = run([one.id], { regimen: "1 mg/kg over 40 min", span: "1 d", step: "10 min", set });
      return Array.from(result.column(one.column));
    };
    const [low, curve, high] = [own(band.low), own({}), own(band.high)] as [number[], number[], number[]];
    curve.forEach((value, i) => {
      const [a, b] = [low[i] as number, high[i] as number];
      expect(value).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
      expect(value).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
    });
    expect(
      low.some((value, i) => value !== high[i]),
      model.id,
    ).toBe(true);
  });

  it("names the drugs it holds for, and says what it gets wrong where a point lies far off", () => {
    expect(one.forms.length).toBeGreaterThan(0);
    for (const point of one.residuals) {
      expect([point.observed, point.model].every(Number.isFinite), point.of).toBe(true);
      const off = Math.abs(point.model - point.observed) > 0.3 * Math.max(Math.abs(point.observed), 1e-9);
      if (off) expect(one.misfits.length, point.of).toBeGreaterThan(0);
    }
  });
});

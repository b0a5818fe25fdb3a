import { AUC, type Model, model, models, prepare, type Regimen, regimen, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { toBase } from "../../packages/core/src/language/units.js";
import { expectNear, expectSameColumn } from "../near.js";

/** What a regimen gives to a body of 70 kg, as [time, route, mg, duration]. */
const given = (text: string | Regimen, weight = 70) => {
  const one = typeof text === "string" ? regimen(text) : text;
  const values = Object.fromEntries(
    Object.entries(one.parameters).map(([name, { value, unit }]) => [name, toBase(value, unit)]),
  );
  return one
    .events(values, weight)
    .map(({ time, route, amount, duration, drug }) => [time, route, amount / 1000, duration, ...(drug ? [drug] : [])]);
};

const curve = (text: string, name = "Cket", more: object = {}) =>
  simulate({ regimen: text, columns: [name], span: "24 h", step: "5 min", ...more });

describe("giving: a regimen prints back to the text it was read from", () => {
  it.each([
    "25 mg oral",
    "1 mg/kg im",
    "56 mg nasal",
    "50 mg film",
    "9 mg/kg rectal",
    "25 mg sublingual",
    "0.5 mg/kg sc",
    "0.5 mg/kg over 40 min and 25 mg oral",
    "0.5 mg/kg over 40 min and 25 mg oral at 30 min",
    "25 mg oral at -30 min and 0.5 mg/kg over 40 min",
    "1 mg/kg im then 25 mg oral",
    "0.5 mg/kg over 40 min capped at 40 mg",
    "0.5 mg/kg over 40 min stopped at 10 min",
    "25 mg oral lag 20 min",
    "0.5 mg/kg over 40 min capped at 40 mg stopped at 10 min every 3 d x 6",
    "0.5 mg/kg over 40 min twice weekly for 4 weeks then weekly x 4",
    "0.5 mg/kg over 40 min every 3 d x 2 then weekly x 4",
    "25 mg oral three times daily for 5 d",
    "0.35 mg/kg bolus then 0.2 mg/kg/h for 24 h",
    "0.5 mg/kg over 40 min and 56 mg esketamine nasal at 2 h",
    "target 40, 80, 160 ng/mL for 15 min each",
    "target 100 ng/mL for 1 h",
    "25 mg oral every 8 h",
    "0.5 mg/kg over 40 min twice weekly",
    "0.5 mg/kg over 40 min twice weekly for 4 weeks then weekly",
    "25 mg oral every 8 h x 6 at steady state",
    "25 mg oral lag 20 min every 12 h at steady state",
    "13 mg/kg im",
  ])("%s", (text) => {
    expect(regimen(text).text()).toBe(text);
    expect(given(regimen(text).text())).toEqual(given(text));
  });
});

describe("giving: what a text means", () => {
  it("then begins when the one before has ended, and begins with it, at is on the clock", () => {
    expect(given("1 mg over 10 min then 2 mg oral")).toEqual([
      [0, "iv", 1, 10],
      [10, "oral", 2, 0],
    ]);
    expect(given("1 mg over 10 min then 2 mg bolus and 3 mg oral and 4 mg im at 2 h")).toEqual([
      [0, "iv", 1, 10],
      [10, "iv", 2, 0],
      [10, "oral", 3, 0],
      [120, "im", 4, 0],
    ]);
  });

  it("a cap holds for each dose and for this body only", () => {
    expect(given("0.5 mg/kg over 40 min capped at 40 mg", 70)).toEqual([[0, "iv", 35, 40]]);
    expect(given("0.5 mg/kg over 40 min capped at 40 mg", 120)).toEqual([[0, "iv", 40, 40]]);
  });

  it("a stop in mid-infusion keeps the rate and loses the rest", () => {
    expect(given("40 mg over 40 min stopped at 10 min")).toEqual([[0, "iv", 10, 10]]);
    expect(given("10 mg bolus then 60 mg/h for 1 h stopped at 30 min")).toEqual([
      [0, "iv", 10, 0],
      [0, "iv", 30, 30],
    ]);
  });

  it("twice weekly for four weeks then weekly: each timetable begins after the last interval of the one before", () => {
    const times = given("1 mg bolus twice weekly for 4 weeks then weekly x 4").map(([time]) => (time as number) / 1440);
    expect(times).toEqual([0, 3.5, 7, 10.5, 14, 17.5, 21, 24.5, 28, 35, 42, 49]);
  });

  it("a timetable without a number goes on until the run ends", () => {
    const days = (text: string, span: string) =>
      simulate({ regimen: text, columns: ["Cket"], span, step: "1 d" }).doses.map(({ time }) => time / 1440);
    const label = "0.5 mg/kg over 40 min twice weekly for 4 weeks then weekly";
    expect(days(label, "8 weeks")).toEqual([0, 3.5, 7, 10.5, 14, 17.5, 21, 24.5, 28, 35, 42, 49]);
    expect(days(label, "43 d")).toEqual([0, 3.5, 7, 10.5, 14, 17.5, 21, 24.5, 28, 35, 42]);
    expect(days("35 mg over 40 min every 3 d", "9 d")).toEqual([0, 3, 6]);
    expect(days("35 mg over 40 min daily", "12 h")).toEqual([0]);
  });

  it("every with for counts the doses that fit", () => {
    expect(given("25 mg oral every 8 h for 2 d")).toEqual(given("25 mg oral every 8 h x 6"));
    expect(given("25 mg oral every 2 weeks for 8 weeks")).toEqual(given("25 mg oral every 14 d x 4"));
  });

  it("a push, a dose iv and a bolus are the same", () => {
    expect(given("35 mg push")).toEqual(given("35 mg bolus"));
    expect(given("35 mg iv")).toEqual(given("35 mg bolus"));
    expect(given("35 mg iv over 40 min")).toEqual(given("35 mg over 40 min"));
  });

  it("another drug in the same regimen brings its own share of S and R", () => {
    expect(given("35 mg over 40 min and 10 mg esketamine bolus at 1 h")[1]).toEqual([60, "iv", 10, 0, "esketamine"]);
    const both = (name: string) => curve("35 mg over 40 min and 10 mg esketamine bolus at 1 h", name);
    const [one, two] = [
      curve("35 mg over 40 min", "CketS"),
      curve("10 mg bolus at 1 h", "CketS", { drug: "esketamine" }),
    ];
    expectNear(both("CketS").at(90).CketS as number, (one.at(90).CketS as number) + (two.at(90).CketS as number), {
      relative: 1e-12,
    });
    expectNear(both("CketR").at(90).CketR as number, curve("35 mg over 40 min", "CketR").at(90).CketR as number, {
      relative: 1e-12,
    });
    expect(() => simulate({ regimen: "1 mg bolus and 1 mg esketamine bolus", columns: ["B"] })).toThrow(/differ in/);
  });
});

describe("giving: rules of the field", () => {
  it("consecutive infusions act as one long infusion", () => {
    const parts = curve("10 mg over 10 min then 30 mg over 30 min").column("Cket");
    expectSameColumn(parts, curve("40 mg over 40 min").column("Cket"), 1e-12);
  });

  it("an infusion of zero length is a bolus", () => {
    expect(curve("40 mg over 0 min").column("Cket")).toEqual(curve("40 mg bolus").column("Cket"));
  });

  it("a lag longer than the interval works", () => {
    const late = curve("10 mg oral lag 3 h every 2 h x 3");
    const plain = curve("10 mg oral every 2 h x 3");
    for (const hours of [1, 4, 6, 10]) {
      expectNear(late.at(`${hours + 3} h`).Cket as number, plain.at(`${hours} h`).Cket as number, { relative: 1e-9 });
    }
    expect(late.at("2.9 h").Cket).toBe(0);
  });

  it("doses before time zero work", () => {
    const early = curve("35 mg over 40 min at -2 h");
    const plain = curve("35 mg over 40 min");
    expectNear(early.at(0).Cket as number, plain.at("2 h").Cket as number, { relative: 1e-12 });
    // What was before zero is not part of the area, which begins there.
    const after = AUC(plain, "Cket", { to: "infinity" }).value - AUC(plain, "Cket", { to: "2 h" }).value;
    expectNear(AUC(early, "Cket", { to: "infinity" }).value, after, { relative: 1e-9 });
    const across = curve("35 mg over 40 min at -20 min");
    expectNear(across.at("20 min").Cket as number, plain.at("40 min").Cket as number, { relative: 1e-12 });
  });

  it.each(["iv", "im", "oral", "sublingual", "nasal", "rectal", "sc"])(
    "superposition: %s and a later infusion",
    (route) => {
      const first = route === "iv" ? "20 mg bolus" : `20 mg ${route}`;
      for (const name of ["Cket", "Cnk", "Chnk"]) {
        const [a, b, sum] = [first, "30 mg over 40 min at 1 h", `${first} and 30 mg over 40 min at 1 h`].map((text) =>
          Array.from({ length: 8 }, (_, k) => curve(text, name).at(60 + 30 * k)[name] as number),
        ) as [number[], number[], number[]];
        sum.forEach((value, k) => {
          expectNear(value, (a[k] as number) + (b[k] as number), { relative: 1e-9 }, `${name} ${k}`);
        });
      }
    },
  );

  it.each([
    ["kamp-2020", "35 mg over 40 min every 12 h", "Cket"],
    ["drip-to-mood", "25 mg oral every 8 h", "Cnk"],
    ["perez-ruixo-2021", "56 mg nasal every 1 d", "Cket"],
  ])("steady state: one interval is like the next (%s, %s)", (model, text, name) => {
    const more = { model, span: "3 d", step: "30 min" };
    const settled = curve(`${text} at steady state`, name, more);
    const gap = (settled.doses.at(-1)?.time as number) - (settled.doses.at(-2)?.time as number);
    for (const after of [0, 30, 120, 400]) {
      const [one, next] = [settled.at(after)[name] as number, settled.at(after + gap)[name] as number];
      expectNear(next, one, { relative: 1e-6 }, `${after} min`);
      expect(one).toBeGreaterThan((curve(text, name, more).at(after)[name] as number) + 1e-3);
    }
  });

  it("steady state: an infusion that never stops stands at rate over clearance", () => {
    const level = curve("10 mg over 1 h every 1 h at steady state", "Cket", { model: "kamp-2020" }).column("Cket");
    for (const value of level) expectNear(value, 10000 / 84, { relative: 1e-7 });
  });

  it("steady state: what never settles says so", () => {
    const flint = { model: "flint-2017", regimen: "10 mg over 1 h every 6 h at steady state" };
    expect(() => simulate(flint)).toThrow("flint-2017 changes by the clock, so it has no steady state");
    expect(() => regimen("35 mg over 40 min at steady state")).toThrow('"at steady state" stands behind a repeat');
  });

  it("an infusion that ends on an observation time gives the right value there", () => {
    const [on, off] = ["10 min", "7 min"].map((step) =>
      curve("35 mg over 40 min", "Cket", { model: "kamp-2020", step }),
    );
    expectNear(on?.at(40).Cket as number, off?.at(40).Cket as number, { relative: 1e-13 });
    // Printed by an independent program for the same equations.
    expectNear(on?.at(40).Cket as number, 253.052, { relative: 1e-5 });
  });

  it("steady state: the area over one interval is the area of a single dose to infinity", () => {
    const settled = curve("35 mg over 40 min every 12 h at steady state", "Cket", { span: "12 h" });
    const one = AUC(curve("35 mg over 40 min"), "Cket", { to: "infinity" }).value;
    expectNear(AUC(settled, "Cket").value, one, { relative: 1e-6 });
    const many = curve("35 mg over 40 min every 12 h x 20", "Cket", { span: "10 d", step: "10 min" });
    const between = AUC(many, "Cket", { to: "240 h" }).value - AUC(many, "Cket", { to: "228 h" }).value;
    expectNear(between, one, { relative: 1e-6 });
  });

  it("a staircase of targets is met and kept, on the way up and on the way down", () => {
    const held = simulate({
      model: "simons-2022",
      regimen: "target 50, 100, 10 ng/mL for 2 h each",
      columns: ["Cket"],
      span: "6 h",
    });
    for (const [minute, level] of [
      [1, 50],
      [119, 50],
      [121, 100],
      [239, 100],
    ] as const) {
      expectNear(held.at(minute).Cket as number, level, { relative: 1e-9 }, `at ${minute} min`);
    }
    expect(held.at(241).Cket).toBeLessThan(100);
    expect(held.at(359).Cket).toBeGreaterThan(10 - 1e-6);
  });

  it.each(["im", "sc"])("by %s the area is F of the area from a vein", (route) => {
    const area = (text: string) => AUC(curve(text), "Cket", { to: "infinity" }).value;
    expectNear(area(`20 mg ${route}`), 0.93 * area("20 mg bolus"), { relative: 1e-9 });
  });

  it("a second device through the nose gives less than the first, in one go or five minutes later, and not a day later", () => {
    const area = (text: string) =>
      AUC(curve(text, "Cket", { model: "perez-ruixo-2021" }), "Cket", { to: "infinity" }).value;
    const [one, two] = [area("28 mg nasal"), area("56 mg nasal")];
    expectNear(area("28 mg nasal every 5 min x 2"), two, { relative: 1e-9 });
    expectNear(area("28 mg nasal every 1 d x 2"), 2 * one, { relative: 1e-9 });
    // 0.54 through the nose, then 0.62 of that; of the rest 17.8 % gets past gut and liver.
    const [first, later] = [0.54, 0.54 * 0.62].map((share) => share + (1 - share) * 0.178014) as [number, number];
    expectNear(two / one, (first + later) / first, { relative: 1e-5 });
  });

  it("however good a nose is, no more than the dose goes through it", () => {
    const scenario = {
      model: "perez-ruixo-2021",
      regimen: "28 mg nasal",
      columns: ["Ad_nasal", "Ag_nasal"],
      at: "0 min",
    };
    const held = simulate({ ...scenario, set: { oFRn: 90, japanese: 1 } }).at(0);
    expect(held.Ad_nasal).toBeCloseTo(28000, 6);
    expect(held.Ag_nasal).toBe(0);
  });

  it("what is changed on its way still ends as norketamine: its area is the fraction absorbed", () => {
    const area = (text: string) => AUC(curve(text, "Cnk"), "Cnk", { to: "infinity" }).value;
    expectNear(area("20 mg oral"), 0.8 * area("20 mg bolus"), { relative: 1e-9 });
  });
});

describe("giving: what cannot be", () => {
  it("says where reading stopped", () => {
    expect(() => regimen("0.5 mg/kg over 40 min evry 3 days x 6")).toThrow(
      'read "0.5 mg/kg over 40 min" and stopped at "evry 3 days x 6"',
    );
    expect(() => regimen("25 mg oral then 3 spoons")).toThrow('stopped at "then 3 spoons"');
    expect(() => regimen("25 mg orl")).toThrow(/write .*"25 mg oral".*; read "25 mg" and stopped at "orl"$/);
    expect(() => regimen("25 mg")).toThrow(/; read "25 mg" and stopped at the end$/);
    expect(() => regimen("some spoons")).toThrow(/; stopped at "some"$/);
    expect(() => regimen("25 mg oral weekly x 2.5")).toThrow("the number of doses must be a whole number");
    expect(() => regimen("25 mg oral weekly then weekly x 4")).toThrow('"weekly" goes on without end');
    expect(() => regimen("25 mg oral every 8 h then 1 mg bolus")).toThrow(
      '"25 mg oral every 8 h" goes on without end, so nothing comes then',
    );
    expect(() => simulate({ regimen: "1 mg bolus every 1 s", span: "1 d" })).toThrow("86400 doses are too many");
    expect(() => regimen("25 mg oral capped at 3 h")).toThrow("cap must be in mg/kg or mg");
  });

  it("a route, a form or a column that a set does not have names the sets that have it", () => {
    expect(() => simulate({ model: "kamp-2020", regimen: "25 mg oral" })).toThrow(
      /kamp-2020 has no route "oral"; it has iv; models with oral: .*drip-to-mood.*perez-ruixo-2021/,
    );
    expect(() => simulate({ model: "simons-2022", drug: "ketamine", regimen: "25 mg bolus" })).toThrow(
      /simons-2022 describes esketamine, not ketamine; models for ketamine: .*domino-1982/,
    );
    expect(() => simulate({ model: "kamp-2020", regimen: "25 mg bolus", columns: ["Chnk"] })).toThrow(
      /kamp-2020 has no column Chnk; it has Cket; models with Chnk: .*simons-2022/,
    );
    expect(() => simulate({ model: "simons-2022", regimen: "25 mg bolus", columns: ["CnkR"] })).toThrow(
      /simons-2022 has no column CnkR; it has .*; models with CnkR: drip-to-mood, ketamine-disposition/,
    );
  });

  it("an effect that is known for doses into a vein is not told for others", () => {
    expect(simulate({ regimen: "25 mg oral" }).names).not.toContain("MADRS");
    expect(simulate({ regimen: "25 mg bolus" }).names).toContain("MADRS");
    expect(() => simulate({ regimen: "25 mg bolus and 25 mg oral", columns: ["MADRS"] })).toThrow(
      "drip-to-mood does not tell MADRS for doses by iv, oral",
    );
  });

  it("a dose that arrives in the wrong unit is refused where the model is made", () => {
    const set = models["kamp-2020"] as Model;
    const inputs = [{ route: "iv", to: "A1", amount: "dose/V1", as: "given" as const }];
    expect(() => model({ ...set, id: "wrong", inputs })).toThrow(/wrong: dose by iv/);
  });

  it("a set for one form is given that form when nothing is said", () => {
    expect(simulate({ model: "simons-2022", regimen: "50 mg film" }).names).toEqual(["Cket", "Cnk", "Chnk"]);
  });
});

describe("giving: bodies", () => {
  it("a child is a smaller body: the area per mg/kg grows as weight to the quarter falls", () => {
    const area = (kind: string) =>
      AUC(curve("1 mg/kg bolus", "Cket", { subject: { kind } }), "Cket", { to: "infinity" }).value;
    expectNear(area("child") / area("adult"), (20 / 70) ** 0.25, { relative: 1e-9 });
  });

  it("an obese body is dosed on a weight of its own, and meets the dose with all of it", () => {
    const obese = {
      model: "kamp-2020",
      regimen: "0.5 mg/kg over 40 min",
      columns: ["Cket"],
      subject: { kind: "obese" },
    };
    const dose = (scenario: object) => simulate({ ...obese, ...scenario }).doses[0]?.amount;
    expect(dose({})).toBe(0.5 * 70 * 1000);
    expect(dose({ subject: { kind: "obese", dosing: "80 kg" } })).toBe(0.5 * 80 * 1000);
    expect(dose({ subject: { weight: "120 kg", dosing: "80 kg" } })).toBe(0.5 * 80 * 1000);
    expect(dose({ subject: { weight: "120 kg" } })).toBe(0.5 * 120 * 1000);
    expect(dose({ regimen: "35 mg over 40 min" })).toBe(35000);
    const area = AUC(simulate(obese), "Cket", { to: "infinity" }).value;
    expectNear(area, 35000 / (84 * (120 / 70) ** 0.75), { relative: 1e-9 });
    const { run, parameters } = prepare(obese);
    expect(parameters.dosingWeight).toEqual({ value: 70, unit: "kg", min: 2, max: 300 });
    expect(run({ dosingWeight: 60 }).doses[0]?.amount).toBe(30000);
    expect(run({ weight: 150 }).doses[0]?.amount).toBe(35000);
    expect(() => dose({ subject: { dosing: "1 kg" } })).toThrow("dosing must be between 2 and 300 kg: 1 kg");
    expect(() => dose({ subject: { dosing: "1 min" } })).toThrow("dosing must be body weight (kg)");
  });

  it("an elder has less liver flow where a set knows age, and is an adult elsewhere", () => {
    const area = (kind: string, model: string) =>
      AUC(curve("20 mg bolus", "Cket", { subject: { kind }, model }), "Cket", { to: "infinity" }).value;
    const clearance = (flow: number) => (flow * 391.88) / (flow + 391.88);
    expectNear(
      area("elder", "perez-ruixo-2021") / area("adult", "perez-ruixo-2021"),
      clearance(151) / clearance(151 - 15 * 2.19),
      { relative: 1e-6 },
    );
    expect(area("elder", "kamp-2020")).toBe(area("adult", "kamp-2020"));
  });
});

import {
  infusion,
  KetalabError,
  load,
  prepare,
  type Regimen,
  regimen,
  repeat,
  simulate,
  staircase,
} from "@ketalab/core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { arrivals } from "../../packages/core/src/dosing/dose-inputs.js";
import { LEAST_DURATION, MOST_DOSES } from "../../packages/core/src/dosing/limits.js";
import { toBase } from "../../packages/core/src/language/units.js";
import { groundOf } from "../../packages/core/src/simulation/simulate.js";
import { expectNear } from "../near.js";
import { doses, mammillary } from "./compartments.js";

beforeAll(() => load({ models: true }));

/** What a regimen gives to a body of 70 kg, as [time, route, mg, duration]. */
const given = (one: Regimen) => {
  const values = Object.fromEntries(
    Object.entries(one.parameters).map(([name, { value, unit }]) => [name, toBase(value, unit)]),
  );
  return one
    .events(values, 70, 1440)
    .map(({ time, route, amount, duration }) => [time, route, amount / 1000, duration]);
};
const refused = (text: string): KetalabError => {
  try {
    simulate({ regimen: text });
  } catch (error) {
    expect(error).toBeInstanceOf(KetalabError);
    return error as KetalabError;
  }
  throw new Error(`${text} was read`);
};

describe("a prescription as it is written", () => {
  it.each([
    ["25 mg p.o. q8h", "25 mg oral every 8 h"],
    ["25 mg PO q8h x 6", "25 mg oral every 8 h x 6"],
    ["25 mg po bid", "25 mg oral twice daily"],
    ["25 mg orally tid for 2 d", "25 mg oral three times daily for 2 d"],
    ["25 mg oral q.8h", "25 mg oral every 8 h"],
    ["25 mg oral q2d x 3", "25 mg oral every 2 d x 3"],
    ["0.5 mg/kg i.v. over 40'", "0.5 mg/kg over 40 min"],
    ["0.5 mg/kg intravenously over 40\u2032", "0.5 mg/kg over 40 min"],
    ["35 mg IV push", "35 mg bolus"],
    ["35 mg i.v. bolus", "35 mg bolus"],
    ["1 mg/kg i.m.", "1 mg/kg im"],
    ["56 mg esketamine intranasally", "56 mg esketamine nasal"],
    ["10 mcg/kg/min for 30 min", "10 µg/kg/min for 30 min"],
    ["35 MG over 40 MIN", "35 mg over 40 min"],
    ["0,8 mg/kg over 40 min", "0.8 mg/kg over 40 min"],
    ["12,5 mg bolus capped at 10,5 mg", "12.5 mg bolus capped at 10.5 mg"],
    ["target 0,1 µg/mL for 30 min", "target 0.1 µg/mL for 30 min"],
    ["target 40; 80 ng/mL for 15 min each", "target 40, 80 ng/mL for 15 min each"],
    ["target 40, 80, 160 ng/mL for 0,25 h each", "target 40, 80, 160 ng/mL for 15 min each"],
    ["0.5   mg/kg\n over\t40 min", "0.5 mg/kg over 40 min"],
  ])("%s is %s", (written, plain) => {
    const [a, b] = [simulate({ regimen: written, columns: ["Cket"] }), simulate({ regimen: plain, columns: ["Cket"] })];
    expect(a.doses).toEqual(b.doses);
    expect(a.doses.some(({ amount }) => amount > 0)).toBe(true);
  });

  it.each([
    ["target 40,80 ng/mL for 15 min each", "ambiguous", /"40,80" can be read as 40\.80 or as 40, 80/],
    ["1,000 mg bolus", "ambiguous", /"1,000" can be read as 1 or as 1000/],
    ["25 mg oral prn", "ambiguous", /write "at 2 h" or "every 8 h x 3"/],
    ["25 mg oral od", "ambiguous", /write "daily"/],
    ["25 mg oral every", "syntax", /cannot read the timetable "every"/],
    ["25 mg oral daily or so", "syntax", /cannot read the timetable "daily or so"/],
    ["1 mg bolus and", "syntax", /read "1 mg bolus" and stopped at "and/],
    ["35 mg over 40 mim", "unit", /min/],
  ])("%s is refused as %s", (text, code, says) => {
    const error = refused(text);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(says);
    expect(error.path).toMatch(/^regimen/);
  });

  it("what is nested or changed twice keeps its own numbers", () => {
    expect(given(regimen("1 mg bolus every 1 min x 2 every 1 h x 3")).map(([time]) => time)).toEqual([
      0, 1, 60, 61, 120, 121,
    ]);
    expect(given(regimen("1 mg bolus lag 5 min every 1 h x 2 lag 3 min")).map(([time]) => time)).toEqual([8, 68]);
    expect(Object.keys(regimen("1 mg bolus every 1 min x 2 every 1 h x 3").parameters)).toEqual([
      "dose",
      "every",
      "times",
      "every2",
      "times2",
    ]);
  });

  it("a dose has at most twenty things behind it", () => {
    expect(given(regimen(`1 mg bolus${" lag 1 min".repeat(20)}`))).toEqual([[20, "iv", 1, 0]]);
    expect(() => regimen(`1 mg bolus${" lag 1 min".repeat(21)}`)).toThrow(
      "at most 20 things may stand behind one dose, not 21",
    );
  });
});

describe("limits, on both sides", () => {
  it.each([
    ["10 mg/kg bolus", "10.01 mg/kg bolus", "dose must be between 0 and 10 mg/kg"],
    ["1000 mg bolus", "1001 mg bolus", "dose must be between 0 and 1000 mg"],
    ["1 g bolus", "1.001 g bolus", "dose must be between 0 and 1000 mg"],
    ["20 mg/kg im", "20.1 mg/kg im", "dose must be between 0 and 20 mg/kg"],
    ["2000 mg oral", "2001 mg oral", "dose must be between 0 and 2000 mg"],
    ["60 mg/kg/h for 1 min", "60.1 mg/kg/h for 1 min", "rate must be between 0 and 60 mg/kg/h"],
    ["5000 mg/h for 1 min", "5001 mg/h for 1 min", "rate must be between 0 and 5000 mg/h"],
    ["1 mg over 365 d", "1 mg over 366 d", "duration must be between 0 and 525600 min"],
    ["1 mg over 10 ms", "1 mg over 9 ms", "an infusion lasts at least 0.01 s"],
    ["1 mg bolus every 365 d x 2", "1 mg bolus every 366 d x 2", "every must be between 0 and 525600 min"],
    ["1 mg bolus every 1 h x 1000", "1 mg bolus every 1 h x 1001", "a whole number between 1 and 1000"],
    ["1 mg bolus every 1 h x 1", "1 mg bolus every 1 h x 0", "a whole number between 1 and 1000"],
    ["1 mg bolus every 1 h for 3 h", "1 mg bolus every 1 h for 3.5 h", "a whole number between 1 and 1000"],
    ["target 0 ng/mL for 10 s", "target 0 ng/mL for 9 s", "a target is held for at least 10 s"],
    ["target 100000 ng/mL for 1 min", "target 100001 ng/mL for 1 min", "targets must be between 0 and 100000 ng/mL"],
    ["target 100 µg/mL for 1 min", "target 101 µg/mL for 1 min", "targets must be between 0 and 100 µg/mL"],
  ])("%s is read and %s is not", (within, beyond, says) => {
    expect(() => regimen(within)).not.toThrow();
    expect(() => regimen(beyond)).toThrow(says);
    expect(() => regimen(beyond)).toThrow(KetalabError);
  });

  it("the least duration and the most doses are what is said", () => {
    expect(LEAST_DURATION * 60).toBeCloseTo(0.01, 12);
    expect(() => infusion({ dose: "1 mg", duration: LEAST_DURATION })).not.toThrow();
    expect(() => infusion({ dose: "1 mg", duration: LEAST_DURATION * 0.999 })).toThrow("at least 0.01 s");
    const many = (count: number) =>
      simulate({
        regimen: doses(...Array.from({ length: count }, (_, i) => ({ time: i, amount: 1, duration: 0 }))),
        columns: ["Cket"],
        span: "1 h",
      });
    expect(many(MOST_DOSES).doses.length).toBe(MOST_DOSES);
    expect(() => many(MOST_DOSES + 1)).toThrow("10001 doses are too many, at most 10000");
  });

  it("a target of 0 gives nothing, and from above it the pump stands still", () => {
    const run = simulate({ regimen: "target 0 ng/mL for 30 min", columns: ["Cket"] });
    expect(run.doses.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
    expect(Math.max(...run.column("Cket"))).toBe(0);
    const down = simulate({ regimen: "target 100, 0 ng/mL for 10 min each", columns: ["Cket"] });
    expect(down.doses.every(({ time }) => time < 10)).toBe(true);
    expectNear(down.at("10 min").Cket!, 100, { relative: 1e-9 });
    expect(() => staircase({ targets: [], each: "1 min" })).toThrow("targets must be between 0 and 100000 ng/mL: none");
    expect(() => staircase({ targets: [-1], each: "1 min" })).toThrow("targets must be between 0");
  });

  it("a run is at most five years", () => {
    const run = (span: string) => () => simulate({ regimen: "1 mg bolus", span, columns: ["Cket"] });
    expect(run("1825 d")).not.toThrow();
    expect(run("1826 d")).toThrow("span must be between 0 and 1825 days: 1826 d");
  });

  it("what never leaves has no steady state, what leaves slowly has one", () => {
    const settled = (CL: number) => () =>
      simulate({ model: mammillary({ CL, V1: 25 }), regimen: "1 mg bolus daily at steady state", columns: ["Cket"] });
    expect(settled(1)).not.toThrow();
    expect(settled(1e-9)).toThrow(/keeps something of every dose, so it has no steady state/);
  });

  it("doses by one route less than twelve hours apart are one session", () => {
    const { parts, defaults, scenario } = groundOf(
      prepare({ model: "perez-ruixo-2021", regimen: "28 mg nasal", columns: ["Cket"] }),
    );
    const amounts = (gap: number) => {
      const event = { route: "nasal", amount: 28000, duration: 0 };
      const events = [
        { ...event, time: 0 },
        { ...event, time: gap },
      ];
      return arrivals(parts, events, defaults, parts.amounts.registers())
        .filter(({ time }) => time === gap)
        .map(({ amount }) => amount);
    };
    const alone = arrivals(
      parts,
      [{ route: "nasal", amount: 28000, duration: 0, time: 0 }],
      defaults,
      parts.amounts.registers(),
    ).map(({ amount }) => amount);
    expect(scenario.model.id).toBe("perez-ruixo-2021");
    expect(amounts(12 * 60 + 1)).toEqual(alone);
    expect(amounts(12 * 60)).not.toEqual(alone);
    expect(amounts(5)).not.toEqual(alone);
  });

  it("each dose of a session counts what came before it, in whatever order they are listed", () => {
    const { parts, defaults } = groundOf(
      prepare({ model: "perez-ruixo-2021", regimen: "28 mg nasal", columns: ["Cket"] }),
    );
    const nasal = (time: number, amount: number) => ({ route: "nasal", amount, duration: 0, time });
    const given = (events: readonly ReturnType<typeof nasal>[]) => {
      const all = arrivals(parts, events, defaults, parts.amounts.registers());
      const inputs = all.length / events.length;
      return (q: number) => Array.from({ length: inputs }, (_, i) => all[i * events.length + q]?.amount ?? Number.NaN);
    };
    const dose = fc.record({ hours: fc.integer({ min: 0, max: 60 }), mg: fc.integer({ min: 1, max: 84 }) });
    fc.assert(
      fc.property(fc.array(dose, { minLength: 1, maxLength: 12 }), (doses) => {
        const all = given(doses.map(({ hours, mg }) => nasal(60 * hours, 1000 * mg)));
        doses.forEach(({ hours, mg }, q) => {
          let [from, earlier] = [hours, 0];
          for (const one of doses.slice(0, q).reverse()) {
            if (one.hours > from) continue;
            if (from - one.hours > 12) break;
            [from, earlier] = [one.hours, earlier + one.mg];
          }
          const own = nasal(60 * hours, 1000 * mg);
          const wanted = earlier === 0 ? given([own])(0) : given([nasal(60 * hours, 1000 * earlier), own])(1);
          for (const [i, amount] of all(q).entries()) expect(amount).toBeCloseTo(wanted[i] as number, 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("nested repeats count together, also where each is small", () => {
    const nest = (times: number) =>
      repeat(repeat(regimen("1 mg bolus"), { every: "1 min", times: 100 }), { every: "1 d", times });
    expect(() => simulate({ regimen: nest(100), columns: ["Cket"], span: "1 h" })).not.toThrow();
    expect(() => simulate({ regimen: nest(101), columns: ["Cket"], span: "1 h" })).toThrow("10100 doses are too many");
  });
});

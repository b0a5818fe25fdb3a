import {
  bolus,
  continuous,
  infusion,
  type Regimen,
  regimen,
  regimens,
  repeat,
  sequence,
  simulate,
} from "@ketalab/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBase } from "../../packages/core/src/language/units.js";
import { expectNear, expectSameColumn } from "../near.js";
import { doses } from "./compartments.js";

/** What a regimen gives to a body of 70 kg with the numbers it was written with. */
const events = (one: Regimen, weight = 70) => {
  const values = Object.fromEntries(
    Object.entries(one.parameters).map(([name, { value, unit }]) => [name, toBase(value, unit)]),
  );
  return one.events(values, weight).map(({ time, amount, duration }) => ({ time, amount, duration }));
};

describe("regimen: text", () => {
  it.each([
    "0.5 mg/kg over 40 min",
    "2 mg/kg bolus",
    "35 mg over 1 h",
    "0.35 mg/kg bolus then 0.2 mg/kg/h for 24 h",
    "0.5 mg/kg over 40 min every 3 days x 6",
    "0.28 mg/kg/h for 60 min then 0.57 mg/kg/h for 60 min then 1.14 mg/kg/h for 60 min",
    "2 mg/kg bolus then 41 µg/kg/min for 120 min",
    "0.5 mg/kg over 40 min every 1 weeks x 4 then 1 mg/kg bolus",
  ])("%s prints back as it was written", (text) => {
    expect(regimen(text).text()).toBe(text);
    expect(events(regimen(regimen(text).text()))).toEqual(events(regimen(text)));
  });

  it("any regimen prints back to text that reads as the same doses", () => {
    const number = fc.integer({ min: 1, max: 999 }).map((n) => n / 100);
    const minutes = fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom("min", "h", "d"))
      .map((pair) => pair.join(" "));
    const dose = fc.tuple(number, fc.constantFrom("mg/kg", "mg")).map((pair) => pair.join(" "));
    const rate = fc.tuple(number, fc.constantFrom("mg/kg/h", "mg/h", "µg/kg/min")).map((pair) => pair.join(" "));
    const one: fc.Arbitrary<Regimen> = fc.oneof(
      dose.map((each) => bolus({ dose: each })),
      fc.tuple(dose, minutes).map(([each, duration]) => infusion({ dose: each, duration })),
      fc.tuple(rate, minutes).map(([each, duration]) => continuous({ rate: each, duration })),
    );
    const again = fc
      .tuple(one, minutes, fc.integer({ min: 1, max: 9 }))
      .map(([part, every, times]) => repeat(part, { every, times }));
    const any = fc
      .array(fc.oneof(one, again), { minLength: 1, maxLength: 4 })
      .map((parts) => (parts.length === 1 ? (parts[0] as Regimen) : sequence(...parts)));
    fc.assert(
      fc.property(any, (made) => {
        const back = regimen(made.text());
        expect(back.text()).toBe(made.text());
        expect(events(back)).toEqual(events(made));
      }),
    );
  });

  it("space, capitals and the sign of multiplication do not matter", () => {
    const wanted = events(regimen("0.5 mg/kg over 40 min every 3 days x 6"));
    expect(events(regimen("  0.5mg/kg  OVER 40 minutes every 3 d × 6 "))).toEqual(wanted);
  });

  it("what cannot be read is shown with what would do", () => {
    expect(() => regimen("0.5 mg/kg")).toThrow(
      'cannot read the regimen "0.5 mg/kg"; write "2 mg/kg bolus" or "0.2 mg/kg/h for 24 h" or "0.5 mg/kg over 40 min"',
    );
    expect(() => regimen("2 mg/kg bolus then nothing")).toThrow(
      'cannot read the regimen "nothing" in "2 mg/kg bolus then nothing"',
    );
    expect(() => regimen("")).toThrow("cannot read the regimen");
  });

  it("the wrong kind of quantity names the right ones", () => {
    expect(() => regimen("0.5 mL over 40 min")).toThrow("dose must be in mg/kg or mg");
    expect(() => regimen("0.5 mg/kg over 40 mg")).toThrow("duration must be in min, h or days");
    expect(() => regimen("0.5 mg/kg for 24 h")).toThrow("rate must be in mg/kg/h or mg/h");
    expect(() => regimen("0.5 mg/kg over 40 min every 3 mg x 6")).toThrow("every must be in min, h or days");
  });

  it("negative, absurd and not finite numbers name the range", () => {
    expect(() => regimen("-1 mg/kg bolus")).toThrow("dose must be between 0 and 10 mg/kg: -1 mg/kg");
    expect(() => regimen("50 mg/kg bolus")).toThrow("dose must be between 0 and 10 mg/kg: 50 mg/kg");
    expect(() => regimen("1 mg/kg over -5 min")).toThrow("duration must be between 0 and");
    expect(() => bolus({ dose: Number.NaN })).toThrow("dose must be between 0 and 10 mg/kg");
    expect(() => bolus({ dose: Number.POSITIVE_INFINITY })).toThrow("dose must be between 0 and 10 mg/kg");
    for (const times of [0, -1, 1.5, 1001, Number.NaN]) {
      expect(() => repeat(bolus({ dose: 1 }), { every: "1 d", times })).toThrow(
        "the number of doses must be a whole number between 1 and 1000",
      );
    }
    expect(() => regimen("1 mg/kg bolus every 0 h x 3")).toThrow("every must be more than 0");
    expect(() => regimen("1 mg/kg bolus every 1 h x many")).toThrow("the number of doses must be a whole number");
  });

  it("every kind has an example that it reads itself", () => {
    for (const kind of Object.values(regimens)) {
      expect(kind.pattern.test(kind.example), kind.id).toBe(true);
      expect(regimen(kind.example).text()).toBe(kind.example);
    }
  });
});

describe("regimen: doses", () => {
  it("a dose per kilogram grows with the body, an absolute one does not", () => {
    expect(events(regimen("0.5 mg/kg over 40 min"), 80)).toEqual([{ time: 0, amount: 40000, duration: 40 }]);
    expect(events(regimen("35 mg over 40 min"), 80)).toEqual([{ time: 0, amount: 35000, duration: 40 }]);
  });

  it("a rate times its duration is the amount", () => {
    const [one] = events(regimen("0.2 mg/kg/h for 24 h"));
    expectNear(one?.amount as number, 0.2 * 24 * 70 * 1000, { relative: 1e-14 });
    expect(one?.duration).toBe(1440);
  });

  it("what comes after then begins when the one before has ended", () => {
    expect(events(regimen("1 mg bolus then 60 mg/h for 1 h then 2 mg over 10 min"))).toEqual([
      { time: 0, amount: 1000, duration: 0 },
      { time: 0, amount: 60000, duration: 60 },
      { time: 60, amount: 2000, duration: 10 },
    ]);
  });

  it("repeats count from start to start", () => {
    expect(events(regimen("35 mg over 40 min every 3 days x 3")).map(({ time }) => time)).toEqual([0, 4320, 8640]);
  });

  it("numbers of the same name in a sequence are told apart by a digit", () => {
    expect(Object.keys(regimen("1 mg/kg bolus then 2 mg/kg bolus then 1 mg/kg over 3 min").parameters)).toEqual([
      "dose",
      "dose2",
      "dose3",
      "duration",
    ]);
  });

  it("a changed number prints changed", () => {
    expect(regimen("0.5 mg/kg over 40 min").text({ dose: 750, duration: 60 })).toBe("0.75 mg/kg over 60 min");
  });
});

describe("infusions", () => {
  const columns = ["Cket", "Cnk", "Chnk", "Ce", "Cketv"];
  const run = (one: Regimen | string, more: object = {}) =>
    simulate({ regimen: one, columns, span: "4 h", step: "1 min", ...more });
  const same = (a: ReturnType<typeof run>, b: ReturnType<typeof run>, relative: number) => {
    for (const name of columns) expectSameColumn(a.column(name), b.column(name), relative, name);
  };

  it("consecutive infusions act as one long infusion", () => {
    same(run("0.5 mg/kg over 20 min then 0.5 mg/kg over 20 min"), run("1 mg/kg over 40 min"), 1e-12);
    same(run("60 mg/h for 13 min then 60 mg/h for 27 min"), run("60 mg/h for 40 min"), 1e-12);
  });

  it("an infusion of zero length is a bolus", () => {
    same(run("1 mg/kg over 0 min"), run("1 mg/kg bolus"), 0);
  });

  it("an ever shorter infusion comes ever closer to a bolus", () => {
    const wanted = run("1 mg/kg bolus").at("10 min").Cket as number;
    const off = [1, 0.1, 0.01].map((minutes) =>
      Math.abs((run(`1 mg/kg over ${minutes} min`).at("10 min").Cket as number) - wanted),
    );
    expect(off[1]).toBeLessThan((off[0] as number) / 9);
    expect(off[2]).toBeLessThan((off[1] as number) / 9);
  });

  it("infusions that overlap add their rates", () => {
    const together = run(doses({ time: 0, amount: 20000, duration: 40 }, { time: 10, amount: 5000, duration: 10 }));
    const parts = run(
      doses(
        { time: 0, amount: 5000, duration: 10 },
        { time: 10, amount: 10000, duration: 10 },
        { time: 20, amount: 10000, duration: 20 },
      ),
    );
    same(together, parts, 1e-12);
  });

  it("one that ends on a moment of the grid gives the value at its very end there", () => {
    const [on, off] = [
      run("0.5 mg/kg over 40 min", { step: "10 min" }),
      run("0.5 mg/kg over 40 min", { step: "7 min" }),
    ];
    expectNear(on.at("40 min").Cket as number, off.at("40 min").Cket as number, { relative: 1e-13 });
    expectNear(on.at("40 min").Cket as number, on.at(39.999999).Cket as number, { relative: 1e-6 });
    expect(on.at("40 min").Cket).toBeGreaterThan(on.at(40.01).Cket as number);
    expect(off.time.includes(40)).toBe(true);
  });

  it("a bolus counts from its own moment on", () => {
    const late = run(doses({ time: 30, amount: 10000, duration: 0 }));
    expect(late.at("30 min").Cket).toBeCloseTo(10000 / 25, 9);
    expect(late.at(29.999).Cket).toBe(0);
  });

  it("one that goes on beyond the span is cut there and not squeezed", () => {
    const [short, long] = [run("1 mg/kg over 8 h"), run("1 mg/kg over 8 h", { span: "10 h" })];
    expectNear(short.at("4 h").Cket as number, long.at("4 h").Cket as number, { relative: 1e-12 });
  });
});

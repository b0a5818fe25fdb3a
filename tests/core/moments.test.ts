import {
  AUC,
  type DoseEvent,
  documentKey,
  load,
  population,
  prepare,
  type Regimen,
  type Result,
  regimen,
  repeat,
  simulate,
} from "@ketalab/core";
import { type Gated, gate } from "@ketalab/core/receptor";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { arrivals } from "../../packages/core/src/dosing/dose-inputs.js";
import { isBefore, placeOfMoment, sameMoment } from "../../packages/core/src/numerics/moments.js";
import { planner } from "../../packages/core/src/population/plan.js";
import { groundOf } from "../../packages/core/src/simulation/simulate.js";
import { expectNear, expectSameColumn } from "../near.js";
import { doses } from "./compartments.js";

beforeAll(() => load({ models: true }));

const kamp = { model: "kamp-2020", columns: ["Cket"] };

describe("moments", () => {
  it("two readings of the clock are one moment, and two moments are not", () => {
    expect(sameMoment(8.3 * 60, 498)).toBe(true);
    expect(sameMoment(4.1 * 60, 246)).toBe(true);
    expect(sameMoment(0, 1e-13)).toBe(true);
    // A millisecond apart after five years.
    expect(sameMoment(2_628_000, 2_628_000 + 1 / 60_000)).toBe(false);
    expect(isBefore(246, 4.1 * 60)).toBe(false);
    expect(isBefore(4.1 * 60, 246)).toBe(false);
    expect(isBefore(245, 246)).toBe(true);
    expect(placeOfMoment([0, 4.1 * 60, 500], 246)).toBe(1);
    expect(placeOfMoment([0, 4.1 * 60, 500], 247)).toBe(-1);
  });

  it("a sample at the moment of a dose reads after it, however the two are written", () => {
    for (const [dose, sample] of [
      ["8.3 h", "498 min"],
      ["498 min", "8.3 h"],
      ["4.1 h", "246 min"],
      ["0.35 d", "8.4 h"],
    ]) {
      const run = simulate({ ...kamp, regimen: `10 mg bolus at ${dose}`, at: `${sample}, 12 h` });
      expectNear(run.at(sample as string).Cket as number, 10000 / 25, { relative: 1e-12 }, `${dose} ${sample}`);
      expect(run.time.length, "each moment once").toBe(3);
    }
  });

  it("the last moment of a run is a moment: what is given there is seen there", () => {
    const run = simulate({ ...kamp, regimen: "10 mg bolus every 8 h x 3", at: "0 h, 8 h, 16 h" });
    const longer = simulate({ ...kamp, regimen: "10 mg bolus every 8 h x 3", at: "0 h, 8 h, 16 h, 24 h" });
    expect(run.at("16 h").Cket).toBeCloseTo(403.12, 2);
    for (const t of ["0 h", "8 h", "16 h"]) expectNear(run.at(t).Cket!, longer.at(t).Cket!, { relative: 1e-13 }, t);
    expectNear(AUC(run, "Cket").value, AUC(longer, "Cket", { to: "16 h" }).value, { relative: 1e-13 });
    // Alone at time zero as well, and in the columns that are not linear.
    expectNear(simulate({ ...kamp, regimen: "10 mg bolus", at: "0 min" }).at(0).Cket!, 400, { relative: 1e-13 });
    const whole = { regimen: "10 mg bolus every 2 h x 3" };
    const [here, there] = [simulate({ ...whole, span: "4 h" }), simulate({ ...whole, span: "5 h" })];
    for (const name of ["Cket", "B0", "MAP"])
      expectNear(here.at("4 h")[name]!, there.at("4 h")[name]!, { relative: 1e-9 });
  });

  it("a population sees a dose at the end as a single run does", async () => {
    for (const regimen of [
      "10 mg bolus every 8 h x 3",
      "10 mg bolus at 8.3 h",
      "10 mg over 1.1 h and 5 mg bolus at 66 min",
    ]) {
      const scenario = { ...kamp, regimen, at: ["0 h", "66 min", "498 min", "16 h"] };
      const same = await population({ scenario, n: 20, variability: { CL: "0 %", V1: "0 %" } });
      const one = simulate(scenario);
      expect([...same.time]).toEqual([...one.time]);
      expectSameColumn(same.band("Cket", 50), one.column("Cket"), 1e-10, regimen);
    }
  });

  it("infusions that follow each other without a gap leave no sliver between them", () => {
    for (const text of [
      "target 40, 80, 160 ng/mL for 15 min each",
      "0.3 mg/kg/h for 4.1 h and 25 mg bolus at 246 min",
      "1 mg over 0.1 h then 1 mg over 0.2 h then 1 mg over 0.3 h and 2 mg bolus at 36 min",
    ]) {
      const { time } = simulate({ regimen: text });
      for (let k = 1; k < time.length; k++) expect(isBefore(time[k - 1]!, time[k]!), `${text}: ${time[k]}`).toBe(true);
    }
  });

  it("the area of a repeat without end goes as far as it is asked to, and has no infinity", () => {
    const area = (span: string, to: string) =>
      AUC(simulate({ ...kamp, regimen: "10 mg bolus every 8 h", span }), "Cket", { to }).value;
    expectNear(area("16 h", "3 d"), area("3 d", "3 d"), { relative: 1e-12 });
    expect(() => area("16 h", "infinity")).toThrow(/"10 mg bolus every 8 h" goes on without end, and so does the area/);
  });

  it("what comes after a target comes when the target has been held, also after a fall and beyond the run", () => {
    for (const targets of ["40, 80", "160, 0"]) {
      const run = simulate({
        ...kamp,
        regimen: `target ${targets} ng/mL for 15 min each then 5 mg bolus`,
        span: "1 h",
      });
      expect(run.doses.at(-1)?.time, targets).toBe(30);
    }
    const early = simulate({ ...kamp, regimen: "target 40 ng/mL for 45 min then 5 mg bolus", at: "42 min" });
    expectNear(early.at("42 min").Cket!, 40, { relative: 1e-9 });
  });

  it("a repeat that began before the run goes on to its end", () => {
    const times = (text: string) =>
      simulate({ ...kamp, regimen: text, span: "1 d" }).doses.map(({ time }) => time / 60);
    expect(times("10 mg bolus every 8 h at -24 h")).toEqual([-24, -16, -8, 0, 8, 16]);
    expect(times("10 mg bolus every 8 h lag 2 h")).toEqual([2, 10, 18]);
  });
});

describe("a very short infusion", () => {
  it("lasts at least a hundredth of a second", () => {
    for (const text of [
      "100 mg over 1e-3 ms",
      "100 mg over 9.9 ms",
      "5 mg/h for 0.001 s",
      "100 mg over 1 ms every 1 h x 3",
    ])
      expect(() => regimen(text), text).toThrow(/an infusion lasts at least 0.01 s/);
    const short = simulate({ ...kamp, regimen: "100 mg over 10 ms" });
    expectNear(short.at("10 min").Cket!, simulate({ ...kamp, regimen: "100 mg bolus" }).at("10 min").Cket!, {
      relative: 1e-4,
    });
    expect(() => prepare({ regimen: "100 mg over 10 min" }).run({ duration: 1e-5 })).toThrow("at least 0.01 s");
    expect(() => simulate({ regimen: "100 mg over 40 min stopped at 1 ms" })).toThrow("at least 0.01 s");
  });
});

describe("a run of anything", () => {
  const minutes = fc.oneof(
    fc.integer({ min: 0, max: 240 }).map((n) => `${n} min`),
    fc.integer({ min: 0, max: 40 }).map((n) => `${n / 10} h`),
    fc.integer({ min: 0, max: 400 }).map((n) => `${n / 100} h`),
  );
  const long = fc.oneof(
    fc.integer({ min: 1, max: 90 }).map((n) => `${n} min`),
    fc.integer({ min: 1, max: 15 }).map((n) => `${n / 10} h`),
  );
  const part = fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 50 }), minutes).map(([mg, at]) => `${mg} mg bolus at ${at}`),
    fc.tuple(fc.integer({ min: 1, max: 50 }), long).map(([mg, over]) => `${mg} mg over ${over}`),
    fc.tuple(fc.integer({ min: 1, max: 9 }), long).map(([rate, length]) => `${rate / 10} mg/kg/h for ${length}`),
    fc
      .tuple(
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom("30 min", "0.4 h", "1.1 h"),
        fc.integer({ min: 1, max: 6 }),
      )
      .map(([mg, every, times]) => `${mg} mg bolus every ${every} x ${times}`),
    fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom("7 min", "0.1 h", "15 min"),
      )
      .map(([targets, each]) => `target ${targets.join(", ")} ng/mL for ${each} each`),
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom("oral", "im", "nasal"), minutes)
      .map(([mg, route, at]) => `${mg} mg ${route} at ${at}`),
  );
  const text = fc
    .array(fc.tuple(fc.constantFrom("and", "then"), part), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([how, one], i) => (i === 0 ? one : `${how} ${one}`)).join(" "));
  const moments = fc.array(minutes, { minLength: 1, maxLength: 5 });

  const sound = (run: Result, what: string) => {
    for (const name of run.names) {
      const column = run.column(name);
      expect(column.length, `${what}: ${name}`).toBe(run.time.length);
      column.forEach((value, k) => {
        expect(value >= 0 || name === "MAP", `${what}: ${name} is ${value} at ${run.time[k]} min`).toBe(true);
        if (/^B/.test(name)) expect(value, `${what}: ${name}`).toBeLessThanOrEqual(1);
      });
    }
    for (let k = 1; k < run.time.length; k++) expect(isBefore(run.time[k - 1]!, run.time[k]!)).toBe(true);
  };

  it("has as many values as moments, none of them negative or no number, no block above 1", () => {
    fc.assert(
      fc.property(text, moments, (regimen, at) => {
        sound(simulate({ regimen, at: [...at, "4 h"] }), regimen);
      }),
      { numRuns: 60 },
    );
  });

  it("has the same levels with the effects as without them", () => {
    const columns = ["Cket", "Cnk", "Chnk", "Ce"];
    fc.assert(
      fc.property(text, moments, (regimen, at) => {
        const scenario = { regimen, at: [...at, "4 h"] };
        const [all, linear] = [simulate(scenario), simulate({ ...scenario, columns })];
        expect([...all.time]).toEqual([...linear.time]);
        for (const name of columns)
          expectSameColumn(all.column(name), linear.column(name), 1e-9, `${regimen}: ${name}`);
      }),
      { numRuns: 40 },
    );
  });

  it("ends on a dose as a longer run passes it", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("1.1 h", "66 min", "2 h", "0.7 h", "42 min"), (regimen, end) => {
        const scenario = { regimen, columns: ["Cket", "Cnk", "Ce", "B"] };
        const [short, longer] = [simulate({ ...scenario, span: end }), simulate({ ...scenario, span: "5 h" })];
        for (const name of scenario.columns)
          expectNear(
            short.at(end)[name]!,
            longer.at(end)[name]!,
            { relative: 1e-9, absolute: 1e-9 },
            `${regimen}: ${name}`,
          );
      }),
      { numRuns: 40 },
    );
  });
});

describe("receptors that follow a run", () => {
  it("answer at its moments, with one value for each, also where a dose ends between two of the grid", () => {
    for (const duration of [3, 7, 39, 41, 119]) {
      const body = simulate({
        regimen: `0.5 mg/kg over ${duration} min`,
        columns: ["Cu"],
        span: "180 min",
        step: "2 min",
      });
      const spec = { ligand: "ketamine", concentration: body, columns: ["blocked"], unit: "min" } as const;
      const followed: Gated = gate("trapping", "0.1 Hz for 10800 s", { ...spec, at: body.time });
      expect(followed.column("blocked").length).toBe(body.time.length);
      expect([...followed.time]).toEqual([...body.time]);
      const k = placeOfMoment(body.time, duration);
      expectNear(followed.column("blocked")[k]!, followed.at(duration).blocked!, { relative: 1e-9 }, `${duration} min`);
    }
  });

  it("refuse moments outside of the run, and none", () => {
    const at = (moments: readonly number[]) => () => gate("trapping", "1 mM for 5 s", { at: moments });
    for (const wrong of [[], [-1], [0, 6], [2, 1], [1, 1], [Number.NaN]])
      expect(at(wrong), `${wrong}`).toThrow("at must be increasing");
    expect(at([0, 5])().column("open").length).toBe(2);
  });
});

describe("doses given as values", () => {
  it("that cannot be are refused before the run", () => {
    const give = (one: object) => () =>
      simulate({ ...kamp, regimen: doses({ time: 0, amount: 1000, duration: 0, ...one }) });
    for (const wrong of [{ amount: -1 }, { amount: Number.NaN }, { time: Number.POSITIVE_INFINITY }, { duration: -5 }])
      expect(give(wrong), JSON.stringify(wrong)).toThrow("a dose needs a time, an amount and a duration");
    expect(give({ duration: 1e-6 })).toThrow("at least 0.01 s");
  });

  it("are counted as one whole, however they are nested", () => {
    const nested = (a: number, b: number): Regimen =>
      repeat(repeat(regimen("1 mg bolus"), { every: "1 min", times: a }), { every: "1 d", times: b });
    const { doses: few } = simulate({ ...kamp, regimen: nested(2, 3), span: "3 d" });
    expect(few.map(({ time }) => time)).toEqual([0, 1, 1440, 1441, 2880, 2881]);
    expect(simulate({ ...kamp, regimen: nested(100, 100), span: "1 h" }).doses.length).toBe(10_000);
    expect(() => simulate({ ...kamp, regimen: nested(100, 101) })).toThrow("10100 doses are too many, at most 10000");
  });

  it("are told apart where runs are kept", async () => {
    const [one, two] = [doses({ time: 0, amount: 1000, duration: 0 }), doses({ time: 0, amount: 2000, duration: 0 })];
    expect(documentKey({ regimen: one })).not.toBe(documentKey({ regimen: two }));
    expect(documentKey({ regimen: one })).toBe(documentKey({ regimen: one }));
    expect(documentKey({ regimen: "1 mg bolus", span: 60 })).toBe(documentKey({ regimen: "1 mg bolus", span: 60 }));
    // The plan of the last population is kept for the next one of the same document.
    const plans = planner();
    const first = (given: Regimen) =>
      plans({ scenario: { ...kamp, regimen: given, span: 60 }, variability: { CL: "0 %" } })
        .at()
        .typical.at(0).Cket!;
    expect(first(one)).toBeCloseTo(40, 9);
    expect(first(two)).toBeCloseTo(80, 9);
  });

  it("count as one where nothing lies between them but rounding, and each drug by itself", () => {
    const { parts, defaults } = groundOf(prepare({ regimen: "1 mg bolus", columns: ["MADRS"] }));
    const registers = parts.amounts.registers();
    const starts = (...events: readonly DoseEvent[]) => {
      const whole = parts.inputs.filter(({ as }) => as === "at once").map(({ state }) => state);
      return arrivals(parts, events, defaults, registers)
        .filter(({ state }) => state === whole[0])
        .map(({ time }) => time);
    };
    const drip = { route: "iv", amount: 1000, time: 0, duration: 4.1 * 60 };
    expect(starts(drip, { ...drip, time: 246 })).toEqual([0]);
    expect(starts(drip, { ...drip, time: 247 })).toEqual([0, 247]);
    expect(starts(drip, { ...drip, time: 246, drug: "esketamine" })).toEqual([0, 246]);
  });
});

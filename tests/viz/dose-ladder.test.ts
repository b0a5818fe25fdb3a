import { simulate } from "@ketalab/core";
import { chainWith, surgicalAnaesthesia, unreality } from "@ketalab/core/effects";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peak, readAt } from "../../packages/viz/src/data/interpolate.js";
import { doseLadder } from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";
import { knower, published } from "./scene-values.js";

const know = knower(doseLadder);
const summaryOf = (values = {}) =>
  know({ values: { ...published(doseLadder), ...values } }).summary as Readonly<Record<string, number>>;
const solve = doseLadder.runs[0]?.ready();
const courseOf = (values = {}) => {
  if (!solve) throw new Error("the scene has no run");
  return solve({ ...published(doseLadder), ...values });
};
const dose = fc.double({ min: 0.05, max: 4, noNaN: true });
const duration = fc.integer({ min: 1, max: 60 });

describe("dose ladder", () => {
  it("what is drawn for a dose is what that dose does when it is simulated by itself", () => {
    for (const [mg, minutes] of [
      [0.3, 15],
      [2.4, 5],
    ] as const) {
      const { abscissa, column } = courseOf({ duration: minutes });
      const run = simulate({
        model: chainWith(unreality, surgicalAnaesthesia),
        drug: "ketamine",
        regimen: `${mg} mg/kg over ${minutes} min`,
        span: "100 min",
        step: "0.5 min",
        columns: ["analgesia", "hypnosis", "surgery"],
      });
      for (const [name, of] of [
        ["relief", "analgesia"],
        ["asleep", "hypnosis"],
        ["cut", "surgery"],
      ] as const)
        expect(100 * readAt(abscissa, column(`${name}.beyond`), mg)).toBeCloseTo(
          peak(run.time, run.column(of)).value * (run.unit(of) === "%" ? 1 : 100),
          0,
        );
    }
  });

  it("at any pace unreality is the first rung of the racemate and surgery the last, and slower sets them apart", () => {
    fc.assert(
      fc.property(duration, duration, (one, other) => {
        const [fast, slow] = [Math.min(one, other), Math.max(one, other)].map((minutes) => {
          const { "half.unreal": unreal = 0, ...rest } = summaryOf({ duration: minutes });
          const { "half.relief": relief = 0, "half.asleep": asleep = 0, "half.cut": cut = 0 } = rest;
          expect(unreal).toBeLessThan(Math.min(relief, asleep));
          expect(cut).toBeGreaterThan(Math.max(relief, asleep));
          return asleep / unreal;
        });
        expect(slow).toBeGreaterThanOrEqual((fast as number) * 0.999);
      }),
      { numRuns: 5 },
    );
  });

  it("unreality is dashed beyond the doses of its studies, and ends where most cannot be asked", () => {
    const { abscissa, column } = courseOf();
    abscissa.forEach((mg, i) => {
      const asked = (column("asleep.beyond")[i] as number) <= 0.5;
      expect(Number.isNaN(column("unreal.beyond")[i])).toBe(!asked);
      expect(Number.isNaN(column("unreal")[i])).toBe(!asked || mg < 0.1 || mg > 0.5);
    });
    expect(said(doseLadder, { dose: 0.6 })).toMatch(/Unreality was not studied at this dose/);
    expect(said(doseLadder, { dose: 0.4 })).not.toMatch(/not studied/);
    expect(said(doseLadder, { dose: 1 })).toMatch(/Most cannot be asked what feels real/);
  });

  it("what a form was not measured for is refused in words and not drawn", () => {
    const missing = (drug: string) =>
      ["unreal", "relief", "asleep", "cut"].filter((name) => !courseOf({ drug }).names.includes(name));
    expect(missing("ketamine")).toEqual([]);
    expect(missing("esketamine")).toEqual(["unreal", "cut"]);
    expect(missing("arketamine")).toEqual(["unreal", "relief", "cut"]);
    expect(said(doseLadder, { drug: "arketamine" })).toMatch(
      /Unreality, relief and .* were not measured for R-ketamine/,
    );
    const { element } = drawn(doseLadder, { start: { drug: "arketamine" } });
    expect(element.querySelector('svg[data-chart="ladder"]')?.textContent).toMatch(/relief: none/);
  });

  it("the person lies, floats, is drowsy, in pain or covered just where most people are so", () => {
    const shape = (element: Element, look: string) =>
      [...element.querySelectorAll(`svg[data-chart="person"] .figure-of ${look}`)].map((path) =>
        path.getAttribute("d"),
      );
    fc.assert(
      fc.property(dose, duration, (mg, minutes) => {
        const values = { dose: mg, duration: minutes };
        const scene = drawn(doseLadder, { start: values });
        const { abscissa, column } = courseOf(scene.values);
        const value = (name: string) => readAt(abscissa, column(`${name}.beyond`), Number(scene.values.dose));
        const most = (name: string) => value(name) >= 0.5;
        const known = !Number.isNaN(value("asleep"));
        const [twin, body, pain, drape] = [".outside", ".added", ".whisker", ".added:last-child"].map(
          (look) => shape(scene.element, look)[0] !== "",
        );
        expect(body).toBe(known);
        expect(twin).toBe(known && !most("asleep") && most("unreal"));
        expect(pain).toBe(known && !most("asleep") && value("relief") < 0.5);
        expect(drape).toBe(most("asleep") && most("cut"));
        const words = [...scene.element.querySelectorAll('svg[data-chart="person"] .beside')].map(
          (one) => one.textContent,
        );
        const sleeping = most("asleep") ? "cannot be roused" : "can be roused";
        expect(words[3]).toBe(known ? sleeping : "sleep: not known");
      }),
      // A push of the largest dose goes beyond what is drawn of any effect.
      { numRuns: 3, examples: [[4, 1]] },
    );
  });
});

import { simulate } from "@ketalab/core";
import { chainWith, chronicPain } from "@ketalab/core/effects";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { painNowPainLater } from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";
import { knower, published } from "./scene-values.js";

const summaryOf = (values = {}) =>
  knower(painNowPainLater)({ values: { ...published(painNowPainLater), ...values } }).summary as Readonly<
    Record<string, number>
  >;

describe("relief that follows the drip, and relief that outlasts it", () => {
  it("are those of the chain with chronic pain, a week and twelve weeks after the beginning", () => {
    const run = simulate({
      model: chainWith(chronicPain),
      drug: "esketamine",
      regimen: "13.3 mg/h for 100 h",
      span: "84 d",
      step: "30 min",
      columns: ["analgesia", "relief", "pain"],
    });
    for (const hour of [2, 50, 102, 168, 2016]) {
      const there = run.at(`${hour} h`);
      const { here, "here.later": later } = summaryOf({ time: hour });
      expect(here).toBeCloseTo(100 * (there.analgesia as number), 0);
      expect(later).toBeCloseTo(there.relief as number, 0);
    }
    expect(summaryOf().last).toBeCloseTo(run.at("84 d").pain as number, 2);
  });

  it("part by hours against weeks, whatever the drip", () => {
    const drips = fc.record({
      duration: fc.integer({ min: 1, max: 168 }),
      rate: fc.integer({ min: 5, max: 40 }),
      halfLife: fc.integer({ min: 6, max: 20 }),
    });
    fc.assert(
      fc.property(drips, (values) => {
        const { "now.half": soon = 0, "later.half": late = Number.NaN } = summaryOf(values);
        expect(soon).toBeLessThan(12 * 60);
        if (Number.isFinite(late)) expect(late).toBeGreaterThan(5 * 1440);
      }),
      { numRuns: 15 },
    );
  });

  it("a drip that nobody tried is dashed and said to be extrapolated", () => {
    const solid = (values: Values) =>
      (
        painNowPainLater.runs[0]
          ?.ready()({ ...published(painNowPainLater), ...values })
          .column("later.studied") ?? []
      ).filter(Number.isFinite).length;
    for (const values of [{ rate: 30 }, { rate: 2 }, { duration: 4 }, { duration: 160 }] as readonly Values[]) {
      expect(solid(values)).toBe(0);
      expect(said(painNowPainLater, values)).toMatch(/extrapolated/);
    }
    expect(solid({})).toBeGreaterThan(200);
    expect(said(painNowPainLater)).not.toMatch(/extrapolated/);
  });

  it("the other mirror image is refused in every panel and in the sentence", () => {
    const { element } = drawn(painNowPainLater, { start: { drug: "arketamine" } });
    for (const svg of element.querySelectorAll("svg.chart"))
      expect(svg.querySelector(".note")?.textContent).toMatch(/R-ketamine gave no/);
    expect(said(painNowPainLater, { drug: "arketamine" })).toMatch(/neither relief is drawn/);
  });
});

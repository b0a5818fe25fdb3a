import { breathing as alone, breathingWithOpioid } from "@ketalab/core/effects";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breathing } from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";
import { knower, published } from "./scene-values.js";

const summaryOf = (values = {}) =>
  knower(breathing)({ values: { ...published(breathing), ...values } }).summary as Readonly<Record<string, number>>;

describe("breathing", () => {
  it("takes 4.9 L/min at 1.1 mg/kg and 1.6 more for each doubling", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 44 }), (tenths) => {
        const dose = tenths / 20;
        const [one, two] = [summaryOf({ dose }).fall as number, summaryOf({ dose: 2 * dose }).fall as number];
        // Read between two points of a bent line.
        expect(two - one).toBeCloseTo(1.6, 1);
      }),
      { numRuns: 15 },
    );
    expect(summaryOf().fall).toBeCloseTo(4.9, 2);
    expect(summaryOf({ dose: 3 }).fall).toBeCloseTo(7.2, 1);
  });

  it("gives back from 12 to 13.2 L/min at 127 ng/mL, more with more, never all", () => {
    const { without, back, rest } = summaryOf();
    expect(without).toBeCloseTo(12, 1);
    expect(back).toBeGreaterThan(12.9);
    expect(back).toBeLessThan(13.5);
    expect(rest).toBe(20);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 499 }), (level) => {
        const [less, more] = [summaryOf({ level }).back as number, summaryOf({ level: level + 1 }).back as number];
        expect(more).toBeGreaterThan(less);
        expect(more).toBeLessThan(14.65);
      }),
      { numRuns: 20 },
    );
  });

  it("draws the dose no further than the effect allows, and dashes what nobody measured", () => {
    const ends = breathing.runs.map((run) => run.ready()(published(breathing)).abscissa.at(-1));
    expect(ends).toEqual([alone.studied?.hard, breathingWithOpioid.studied?.range[1]]);
    expect(said(breathing, { dose: 3.5 })).toMatch(/extrapolated/);
    expect(said(breathing, { dose: 3 })).not.toMatch(/extrapolated/);
    const { element } = drawn(breathing);
    expect(element.querySelectorAll('svg[data-chart="alone"] .line.short')).toHaveLength(1);
  });

  it("reads a line that is drawn in two dashes once", () => {
    const { element } = drawn(breathing);
    const texts = [...element.querySelectorAll('svg[data-chart="alone"] .reading')].map((one) => one.textContent);
    expect(texts.filter((text) => text !== "")).toEqual(["4.9"]);
  });
});

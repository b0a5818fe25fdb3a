import { ratDoseSeries } from "@ketalab/core/circuit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoAccounts } from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";
import { knower, published } from "./scene-values.js";

const summaryOf = (scene: typeof twoAccounts, values = {}) =>
  knower(scene)({ values: { ...published(scene), ...values } }).summary as Readonly<Record<string, number>>;

describe("two accounts", () => {
  const all = { dose: 200 };

  it("disinhibition has all five signs, direct inhibition as it stands only the fall", () => {
    const { seen, "right.direct": direct, "right.disinhibition": disinhibition } = summaryOf(twoAccounts, all);
    expect([seen, direct, disinhibition]).toEqual([5, 1, 5]);
  });

  it("direct inhibition never has more than two of five, whatever its numbers, and never a rise", () => {
    let best = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.double({ min: -2, max: 3, noNaN: true }), (kappa, half) => {
        const { "right.direct": direct = 0, highest } = summaryOf(twoAccounts, { ...all, kappa, half: 10 ** half });
        best = Math.max(best, direct);
        expect(direct).toBeLessThanOrEqual(2);
        expect(highest).toBeLessThanOrEqual(100);
      }),
      { numRuns: 60 },
    );
    expect(best).toBeGreaterThan(0);
    expect(summaryOf(twoAccounts, { ...all, kappa: 14 })["right.direct"]).toBe(2);
  });

  it("data come one by one as the dose goes up, hollow because their sizes were not read", () => {
    for (const { dose } of ratDoseSeries) {
      const { element } = drawn(twoAccounts, { start: { ...published(twoAccounts), dose } });
      const dots = element.querySelectorAll('svg[data-chart="glutamate"] circle.point.data');
      expect(dots).toHaveLength(ratDoseSeries.filter((one) => one.dose <= dose).length);
      for (const dot of dots) expect(dot.classList).toContain("hollow");
    }
  });

  it("a vote is answered when the next dose is measured, and not before", () => {
    const now = { ...published(twoAccounts), dose: 20, vote: "up" };
    const told = (dose: number) => {
      const know = knower(twoAccounts);
      return twoAccounts
        .says(know({ before: now, values: { ...now, dose } }))
        .map(({ text }) => text)
        .join("");
    };
    expect(told(25)).not.toMatch(/class said/);
    expect(told(30)).toMatch(/^The class said up, and so it was: of 3 signs/);
    expect(told(200)).not.toMatch(/class said/);
  });

  it("beyond what was given the sentence says so", () => {
    expect(said(twoAccounts, { dose: 300 })).toMatch(/never given/);
    expect(said(twoAccounts, { dose: 200 })).not.toMatch(/never given/);
  });
});

import { isobole } from "@ketalab/core/effects";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Columns } from "../../packages/viz/src/data/columns.js";
import { readAt } from "../../packages/viz/src/data/interpolate.js";
import { opioidSparing } from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";
import { knower, published } from "./scene-values.js";

const summaryOf = (values = {}) =>
  knower(opioidSparing)({ values: { ...published(opioidSparing), ...values } }).summary as Readonly<
    Record<string, number>
  >;
const run = opioidSparing.runs[0]?.ready();
const columnsOf = (values: object) => run?.({ ...published(opioidSparing), ...values }) as Columns;

const amounts = {
  level: fc.integer({ min: 0, max: 120 }),
  share: fc.integer({ min: 0, max: 120 }),
  bend: fc.integer({ min: -4, max: 30 }).map((tenths) => tenths / 10),
};

describe("opioid sparing", () => {
  it("adding replaces its share: a third of the level spares a third of the opioid", () => {
    expect(summaryOf({ level: 40 }).needed).toBeCloseTo(67, 0);
    expect(summaryOf({ level: 0 }).needed).toBe(100);
  });

  it("a bend above 0 needs less than adding and one below 0 more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 119 }), amounts.bend, (level, bend) => {
        const { needed = 0, straight = 0 } = summaryOf({ level, bend });
        expect(Math.sign(Math.round(1e9 * (straight - needed)))).toBe(Math.sign(bend));
      }),
      { numRuns: 25 },
    );
  });

  it("what is given lies on its own line of equal relief, and half of the relief on that of half", () => {
    fc.assert(
      fc.property(amounts.level, amounts.share, amounts.bend, (level, share, bend) => {
        const { abscissa, column } = columnsOf({ level, share, bend });
        // Read between two points of a bent line.
        expect(100 * readAt(abscissa, column("same"), level)).toBeCloseTo(share, 0);
      }),
      { numRuns: 25, examples: [[0, 0, 0]] },
    );
    const share = 100 * isobole(0.5, 1);
    const { additive } = summaryOf({ level: 60.6, share, bend: 1 });
    expect(additive).toBeCloseTo(50, 0);
  });

  it("shows the four arms of the trials, those of another opioid hollow", () => {
    const dots = (opioid: string) => [
      ...drawn(opioidSparing, { start: { opioid } }).element.querySelectorAll('svg[data-chart="isobole"] .point'),
    ];
    expect(dots("oxycodone")).toHaveLength(4);
    expect(dots("oxycodone").filter((one) => one.classList.contains("hollow"))).toHaveLength(1);
    expect(dots("morphine").filter((one) => one.classList.contains("hollow"))).toHaveLength(3);
  });

  it("refuses an opioid that nobody measured: no line, and the reason in words", () => {
    const { element } = drawn(opioidSparing, { start: { opioid: "fentanyl" } });
    expect(element.querySelector('svg[data-chart="isobole"]')?.textContent).toMatch(/fentanyl is on no surface/);
    expect(said(opioidSparing, { opioid: "fentanyl" })).toBe(
      "Nobody has measured how much fentanyl S-ketamine spares, so no line is drawn.",
    );
    expect(columnsOf({ opioid: "fentanyl" }).names).toEqual([]);
  });
});

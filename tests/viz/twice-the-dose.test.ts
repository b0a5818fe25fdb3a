import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { iconArray } from "../../packages/viz/src/charts/index.js";
import { columns } from "../../packages/viz/src/data/columns.js";
import { frame } from "../../packages/viz/src/drawing/frame.js";
import { twiceTheDose } from "../../packages/viz/src/scenes/index.js";
import { drawn, paper, said } from "./page.js";

/** The numbers of a text, in their order. */
const numbersOf = (text: string) => (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);

describe("twice the dose", () => {
  it("the drip and its double: the blood doubles, the channels do not", () => {
    // the published profile of the default model has 252.7 ng/mL at 40 min, and its kinetics are linear
    expect(said(twiceTheDose)).toMatch(
      /^1 mg\/kg instead of 0.5 mg\/kg: the peak in the artery doubles, from 253 to 505 ng\/mL, but the channels blocked rise only from 41 to 58 %/,
    );
  });

  it("says what is so at every dose: twice in the blood, more but less than twice at the channel", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 100 }), (hundredths) => {
        const dose = hundredths / 100;
        const text = said(twiceTheDose, { dose }).replaceAll("\u202f", " ");
        const [double = 0, single = 0, once = 0, twice = 0, few = 0, more = 0] = numbersOf(text);
        expect(single).toBeCloseTo(dose, 6);
        expect(double).toBeCloseTo(2 * dose, 6);
        // three figures are shown
        expect(Math.abs(twice / once - 2)).toBeLessThan(0.02);
        expect(more).toBeGreaterThan(few);
        expect(more).toBeLessThan(2 * few);
      }),
      { numRuns: 20 },
    );
  });

  it("the hundred channels tell the same numbers as the sentence, and add up", () => {
    const element = drawn(twiceTheDose).element.querySelector('svg[data-chart="channels"]');
    const told = [...(element?.querySelectorAll(".beside") ?? [])].map((one) =>
      one.textContent?.replaceAll("\u202f", " "),
    );
    expect(told).toEqual(["41 blocked by 0.5 mg/kg", "17 more by 1 mg/kg", "42 free of both"]);
    expect(element?.querySelector("desc")?.textContent?.replaceAll("\u202f", " ")).toBe(`Of 100: ${told.join(", ")}.`);
  });
});

describe("icon array", () => {
  const chart = iconArray({
    id: "icons",
    title: "of 100",
    counted: "at the cursor",
    shares: [
      { column: "a", name: () => "first", ink: "block" },
      { column: "b", name: () => "more", ink: "block" },
    ],
    left: "left",
  });
  const shown = (a: number, b: number, shape: "wide" | "narrow" = "wide") => {
    const view = chart.draw(paper(), frame(shape, "right", { plot: 230, foot: chart.foot }));
    const run = columns(new Float64Array([0, 1]), {
      a: { unit: "1", values: new Float64Array([a, a]) },
      b: { unit: "%", values: new Float64Array([100 * b, 100 * b]) },
    });
    view.update(run, { cursor: 0, values: {}, numbers: "shown" });
    view.settle(run, { cursor: 0, values: {}, numbers: "shown" });
    return view.element;
  };
  const count = (element: Element, name: string) =>
    [...element.querySelectorAll(name)].map((one) => (one.getAttribute("d")?.match(/M/g) ?? []).length);

  it("always has a hundred, drawn and told, whatever the shares are", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const element = shown(a, b);
        const [first = 0, more = 0, left = 0] = numbersOf(
          (element.querySelector("desc")?.textContent ?? "").replace("Of 100:", ""),
        );
        expect(first + more + left).toBe(100);
        expect(first).toBe(Math.round(100 * a));
        expect(first + more).toBe(Math.max(first, Math.round(100 * b)));
        // the last two of each are the key
        const [firstDots, moreDots] = count(element, ".in-pore");
        expect([firstDots, moreDots]).toEqual([first, more]);
        expect(count(element, ".box.channel")[0]).toBe(200);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps inside of its frame on a phone", () => {
    const element = shown(0.4, 0.6, "narrow");
    const [, , width = 0, height = 0] = (element.getAttribute("viewBox") ?? "").split(" ").map(Number);
    const starts = [
      ...(element.querySelector(".box.channel")?.getAttribute("d") ?? "").matchAll(/M([\d.]+),([\d.]+)/g),
    ];
    expect(starts).toHaveLength(200);
    for (const [, x, y] of starts) {
      expect(Number(x)).toBeLessThanOrEqual(width);
      expect(Number(y)).toBeLessThanOrEqual(height);
    }
    expect(
      Math.max(...[...element.querySelectorAll(".beside")].map((one) => Number(one.getAttribute("y")))),
    ).toBeLessThan(height);
  });
});

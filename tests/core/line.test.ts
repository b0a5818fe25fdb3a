import { describe, expect, it } from "vitest";
import { crossingOf, lineThrough } from "../../packages/core/src/fitting/line.js";
import { expectNear } from "../near.js";

/** By hand: slope 3/2 through (1, 4/3), residuals 1/6, -1/3 and 1/6. */
const three = lineThrough([0, 1, 2], [0, 1, 3]);

describe("a line by least squares", () => {
  it("three points leave one degree of freedom: the variance is the whole sum of squares", () => {
    expectNear(three.slope, 3 / 2, { relative: 1e-14 });
    expectNear(three.intercept, -1 / 6, { relative: 1e-12 });
    expectNear(three.variance ?? Number.NaN, 1 / 6, { relative: 1e-12 });
    expectNear(three.r2, 27 / 28, { relative: 1e-12 });
    expect([three.count, three.meanX, three.Sxx]).toEqual([3, 1, 2]);
  });

  it("four points leave two", () => {
    // Slope 1 through (3/2, 3/2), residuals 1, -1, -1 and 1 over the line.
    const four = lineThrough([0, 1, 2, 3], [1, 0, 1, 4]);
    expectNear(four.slope, 1, { relative: 1e-14 });
    expectNear(four.variance ?? Number.NaN, 4 / 2, { relative: 1e-12 });
  });

  it("two points leave none: there is a line, and no word of how far off it is", () => {
    const two = lineThrough([1, 3], [2, 8]);
    expect([two.slope, two.intercept, two.r2]).toEqual([3, -1, 1]);
    expect(two.variance).toBeUndefined();
    const { value, ...rest } = crossingOf(two, 12.7);
    expectNear(value, 1 / 3, { relative: 1e-12 });
    expect(rest).toEqual({});
  });

  it("a level line explains all of nothing, and points above one another have no line", () => {
    expect(lineThrough([0, 1, 2], [5, 5, 5])).toMatchObject({ slope: 0, intercept: 5, r2: 1, variance: 0 });
    expect(() => lineThrough([2, 2], [1, 3])).toThrow("a line needs points that differ in x");
  });
});

describe("where it crosses zero", () => {
  it("the ends are where the height cannot be told from zero any more, and the place lies between", () => {
    for (const quantile of [0.1, 0.5, 1, 3]) {
      const { value, se, low = Number.NaN, high = Number.NaN } = crossingOf(three, quantile);
      expectNear(value, 1 / 9, { relative: 1e-12 });
      // The delta method: sqrt(variance (1/n + d²/Sxx)) / slope at d = 8/9.
      expectNear(se ?? Number.NaN, Math.sqrt((1 / 3 + 64 / 81 / 2) / 6) / 1.5, { relative: 1e-12 });
      for (const end of [low, high]) {
        const height = 1.5 * end - 1 / 6;
        expectNear(height ** 2, (quantile ** 2 / 6) * (1 / 3 + (end - 1) ** 2 / 2), { relative: 1e-9 });
      }
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
      // Lopsided: the line is known best at its middle, which lies above.
      expect(value - low).toBeGreaterThan(high - value);
    }
  });

  it("a slope that cannot be told from zero has no ends", () => {
    // slope² = 9/4 against quantile²/12: the border is at sqrt(27).
    expect(crossingOf(three, Math.sqrt(27) * 0.999).low).toBeDefined();
    const { low, high, value, se } = crossingOf(three, Math.sqrt(27) * 1.001);
    expect([low, high]).toEqual([undefined, undefined]);
    expect(Number.isFinite(value) && Number.isFinite(se)).toBe(true);
  });
});

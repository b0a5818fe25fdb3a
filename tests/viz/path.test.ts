import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peak, readAt } from "../../packages/viz/src/data/interpolate.js";
import { axis, grown, timeTicks, toPixel, toValue, valueTicks } from "../../packages/viz/src/drawing/axis.js";
import { bandPath, layerPaths, linePath, linesPath, stepsPath } from "../../packages/viz/src/drawing/path.js";
import { spread } from "../../packages/viz/src/drawing/spread-labels.js";
import { positions, thinned } from "../../packages/viz/src/drawing/thinned.js";

const x = axis([0, 240], [40, 520]);
const y = axis([0, 300], [120, 20]);
const time = Float64Array.of(0, 40, 240);

describe("path", () => {
  const xs = positions(time, x);

  it("a line goes through its points, rounded to a hundredth of a pixel", () => {
    expect(linePath({ xs, column: Float64Array.of(0, 252.7, 25.6), y })).toBe("M40,120L120,35.77L520,111.47");
  });

  it("a factor converts on the way, from a fraction to per cent for instance", () => {
    const percent = axis([0, 100], [120, 20]);
    expect(linePath({ xs, column: Float64Array.of(0, 0.5, 1), y: percent, factor: 100 })).toBe("M40,120L120,70L520,20");
  });

  it("a band goes out along its upper edge and back along its lower one", () => {
    const edges = { xs, low: Float64Array.of(0, 30, 30), high: Float64Array.of(0, 60, 60), y };
    expect(bandPath(edges)).toBe("M40,120L120,100L520,100L520,110L120,110L40,120Z");
  });

  it("many lines are one path", () => {
    const courses = [Float64Array.of(0, 0, 300), Float64Array.of(0, 300, 300)].map((column) => ({ xs, column, y }));
    expect(linesPath(courses)).toBe(courses.map(linePath).join(""));
  });

  it("layers lie on each other, each with its upper edge", () => {
    const layers = [Float64Array.of(0, 30, 30), Float64Array.of(0, 60, 0)].map((column) => ({ xs, column, y }));
    expect(layerPaths(layers)).toEqual([
      { fill: "M40,120L120,110L520,110L520,120L120,120L40,120Z", edge: "M40,120L120,110L520,110" },
      { fill: "M40,120L120,90L520,110L520,110L120,110L40,120Z", edge: "M40,120L120,90L520,110" },
    ]);
  });

  it("a rate that is set keeps its height until the next one is", () => {
    expect(stepsPath({ xs, column: Float64Array.of(300, 150, 150), y })).toBe("M40,20L120,20L120,70L520,70L520,70");
  });

  it("what lies on a straight line needs no points of its own", () => {
    const even = Float64Array.from({ length: 241 }, (_, i) => i);
    const straight = even.map((minute) => Math.min(minute, 40));
    expect(linePath({ xs: positions(even, x), column: straight, y })).toBe("M40,120L120,106.67L520,106.67");
  });

  it("a line breaks off where a value is missing, and goes on behind the gap", () => {
    const even = Float64Array.from({ length: 7 }, (_, i) => 40 * i);
    const column = Float64Array.of(0, 30, 60, Number.NaN, Number.NaN, 60, 30);
    expect(linePath({ xs: positions(even, x), column, y })).toBe("M40,120L200,100M440,100L520,110");
    expect(linePath({ xs: positions(even, x), column: column.fill(Number.NaN), y })).toBe("");
  });

  it("on a logarithmic axis a level of zero lies below the plot, and no path holds what is no number", () => {
    const log = axis([1, 1000], [120, 20], "log");
    const path = linePath({ xs, column: Float64Array.of(0, 100, -1), y: log });
    expect(path).toMatch(/^M40,220L120,53\.33L520,220$/);
  });

  it("a curve is nowhere more than a tenth of a pixel away from its values, gaps and logarithms included", () => {
    const value = fc.oneof(
      { weight: 20, arbitrary: fc.double({ min: 0, max: 300, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(Number.NaN) },
    );
    const seen = fc.record({
      values: fc.array(value, { minLength: 2, maxLength: 60 }),
      scale: fc.constantFrom("linear", "log"),
    });
    fc.assert(
      fc.property(seen, ({ values, scale }) => {
        const upright = axis(scale === "log" ? [1, 300] : [0, 300], [120, 20], scale as "linear" | "log");
        const even = Float64Array.from(values, (_, i) => i);
        const column = Float64Array.from(values);
        const across = axis([0, values.length - 1], [40, 520]);
        const path = linePath({ xs: positions(even, across), column, y: upright });
        expect(path).not.toContain("NaN");
        const pieces = path
          .replaceAll("Z", "")
          .split("M")
          .slice(1)
          .map((piece) => piece.split("L").map((point) => point.split(",").map(Number)));
        for (const [i, each] of values.entries()) {
          const at = toPixel(across, i);
          const piece = pieces.find(
            (points) => at >= (points[0]?.[0] ?? 0) - 0.01 && at <= (points.at(-1)?.[0] ?? 0) + 0.01,
          );
          if (Number.isNaN(each)) continue;
          const [px, py] = [0, 1].map((k) => Float64Array.from(piece ?? [], (point) => point[k] as number));
          expect(Math.abs(readAt(px as Float64Array, py as Float64Array, at) - toPixel(upright, each))).toBeLessThan(
            0.11,
          );
        }
      }),
    );
  });

  it("a smooth tail needs few points", () => {
    const even = Float64Array.from({ length: 241 }, (_, i) => i);
    const column = even.map((minute) => (minute <= 40 ? 6 * minute : 240 * Math.exp((40 - minute) / 30)));
    expect(thinned({ xs: positions(even, x), column, y }).length).toBeLessThan(60);
  });
});

describe("axes", () => {
  it("a pixel and its value are each other's inverse, and a value stays in the domain", () => {
    expect(toValue(x, toPixel(x, 73))).toBeCloseTo(73, 12);
    expect(toValue(x, 10_000)).toBe(240);
    expect(toValue(x, -10)).toBe(0);
  });

  it("a domain keeps still until a value would leave it, then grows to the next round one", () => {
    expect(grown([0, 300], 299)).toEqual([0, 300]);
    expect(grown([0, 300], 505)).toEqual([0, 600]);
    expect(grown([0, 300], 5040)).toEqual([0, 6000]);
    expect(grown([50, 200], 205)).toEqual([50, 250]);
  });

  it("a logarithmic axis is marked at decades, or at 1, 2 and 5 of each where there are few", () => {
    expect(valueTicks(axis([1, 1000], [0, 1], "log"), 4)).toEqual([1, 10, 100, 1000]);
    expect(valueTicks(axis([0.01, 1], [0, 1], "log"), 8)).toEqual([0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]);
    expect(valueTicks(axis([1e-3, 1e5], [0, 1], "log"), 4).map(Math.log10)).toEqual([-2, 0, 2, 4]);
    expect(valueTicks(axis([2, 4], [0, 1], "log"), 4)).toEqual([2, 3, 4]);
  });

  it("time is marked at quarters and halves of hours and at whole days", () => {
    expect(timeTicks(axis([0, 240], [0, 1]), 8)).toEqual([0, 30, 60, 90, 120, 150, 180, 210, 240]);
    expect(timeTicks(axis([0, 240], [0, 1]), 4)).toEqual([0, 60, 120, 180, 240]);
    expect(timeTicks(axis([0, 20160], [0, 1]), 8)).toEqual([0, 2880, 5760, 8640, 11520, 14400, 17280, 20160]);
  });
});

describe("reading a column", () => {
  it("between two moments it is read as the straight line that is drawn", () => {
    const column = Float64Array.of(0, 200, 0);
    expect(readAt(time, column, 20)).toBe(100);
    expect(readAt(time, column, 40)).toBe(200);
    expect(readAt(time, column, 140)).toBe(100);
    expect(readAt(time, column, 999)).toBe(0);
  });

  it("the peak is the highest value and when it is reached", () => {
    expect(peak(time, Float64Array.of(0, 252.7, 25.6))).toEqual({ value: 252.7, time: 40 });
  });
});

describe("labels", () => {
  it("labels that would overlap move apart, in their order, and stay between the edges", () => {
    expect(spread([50, 52], { gap: 16, from: 0, to: 100 })).toEqual([50, 66]);
    expect(spread([98, 96], { gap: 16, from: 0, to: 100 })).toEqual([100, 84]);
    expect(spread([20, 80], { gap: 16, from: 0, to: 100 })).toEqual([20, 80]);
  });
});

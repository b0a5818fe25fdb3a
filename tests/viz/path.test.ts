import { describe, expect, it } from "vitest";
import { peak, readAt } from "../../packages/viz/src/data/interpolate.js";
import { axis, grown, timeTicks, toPixel, toValue } from "../../packages/viz/src/drawing/axis.js";
import { abscissae, bandPath, linePath } from "../../packages/viz/src/drawing/path.js";
import { spread } from "../../packages/viz/src/drawing/spread-labels.js";

const x = axis([0, 240], [40, 520]);
const y = axis([0, 300], [120, 20]);
const time = Float64Array.of(0, 40, 240);

describe("path", () => {
  const xs = abscissae()(time, x);

  it("a line goes through its points, rounded to a hundredth of a pixel", () => {
    expect(linePath(xs, Float64Array.of(0, 252.7, 25.6), y)).toBe("M40,120L120,35.77L520,111.47");
  });

  it("a factor converts on the way, from a fraction to per cent for instance", () => {
    const percent = axis([0, 100], [120, 20]);
    expect(linePath(xs, Float64Array.of(0, 0.5, 1), percent, 100)).toBe("M40,120L120,70L520,20");
  });

  it("a band goes out along its upper edge and back along its lower one", () => {
    const edges = { low: Float64Array.of(0, 30, 30), high: Float64Array.of(0, 60, 60), y };
    expect(bandPath(xs, edges)).toBe("M40,120L120,100L520,100L520,110L120,110L40,120Z");
  });

  it("what lies on a straight line needs no points of its own", () => {
    const even = Float64Array.from({ length: 241 }, (_, i) => i);
    const straight = even.map((minute) => Math.min(minute, 40));
    expect(linePath(abscissae()(even, x), straight, y)).toBe("M40,120L120,106.67L520,106.67");
  });

  it("a curve is nowhere more than a tenth of a pixel away from its values", () => {
    const even = Float64Array.from({ length: 241 }, (_, i) => i);
    const curve = even.map((minute) => (minute <= 40 ? 6 * minute : 240 * Math.exp((40 - minute) / 30)));
    const points = linePath(abscissae()(even, x), curve, y)
      .slice(1)
      .split("L")
      .map((point) => point.split(",").map(Number));
    const [xs, ys] = [0, 1].map((k) => Float64Array.from(points, (point) => point[k] as number));
    expect(points.length).toBeLessThan(60);
    for (const minute of even) {
      const drawn = readAt(xs as Float64Array, ys as Float64Array, toPixel(x, minute));
      expect(Math.abs(drawn - toPixel(y, curve[minute] as number))).toBeLessThan(0.11);
    }
  });

  it("positions are written again only where a time has changed", () => {
    const write = abscissae();
    const before = write(time, x).text(1);
    const after = write(Float64Array.of(0, 60, 240), x);
    expect([before, after.text(0), after.text(1)]).toEqual(["120,", "40,", "160,"]);
    expect(write(Float64Array.of(0, 240), x).text(1)).toBe("520,");
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

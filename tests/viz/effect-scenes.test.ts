import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peak } from "../../packages/viz/src/data/interpolate.js";
import {
  daysAfter,
  lagBehindTheBlood,
  pressure,
  pushOrDrip,
  sideEffects,
  window,
} from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";
import { knower, published } from "./scene-values.js";

const summaryOf = (scene: typeof pressure, values = {}) =>
  knower(scene)({ values: { ...published(scene), ...values } }).summary as Readonly<Record<string, number>>;

describe("pressure", () => {
  it("the mean of six highest readings lies 1.267 standard deviations above the mean, at any scatter", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), (noise) => {
        const { mean = 0, peaks = 0 } = summaryOf(pressure, { noise });
        expect(peaks - mean).toBeCloseTo(1.267 * noise, 6);
      }),
      { numRuns: 10 },
    );
  });

  it("the mean of peaks is the one that was published, within 12 to 26 mmHg", () => {
    const { peaks = 0 } = summaryOf(pressure);
    expect(peaks).toBeGreaterThan(12);
    expect(peaks).toBeLessThan(26);
  });
});

describe("push or drip", () => {
  it("the two arms of the trial: 92 and 54 of 100, 9 to 60 apart", () => {
    const { "felt.push": push = 0, "felt.drip": drip = 0 } = summaryOf(pushOrDrip);
    expect(push).toBeCloseTo(92, 0);
    expect(push - drip).toBeGreaterThan(9);
    expect(push - drip).toBeLessThan(60);
  });
});

describe("side effects", () => {
  it("the shares of the label at the peak of a session: 41, 29, 28, 23 of 100", () => {
    const share = (event: string) => summaryOf(sideEffects, { event }).drug as number;
    expect(["dissociation", "dizziness", "nausea", "sedation"].map((event) => Math.round(share(event)))).toEqual([
      41, 29, 28, 23,
    ]);
  });

  it("beyond the studied peak the line is dashed and the sentence says so; within it neither", () => {
    expect(said(sideEffects, { level: 200 })).toMatch(/extrapolated/);
    expect(said(sideEffects, { level: 150 })).not.toMatch(/extrapolated/);
    const lines = drawn(sideEffects).element.querySelectorAll('svg[data-chart="course"] .line.short');
    expect(lines).toHaveLength(1);
  });
});

describe("days after", () => {
  it("the pooled difference at 24 h, and nothing of it when masking leaves nothing", () => {
    expect(summaryOf(daysAfter).first).toBeCloseTo(9.96, 1);
    expect(summaryOf(daysAfter, { keep: 0 }).top).toBe(0);
  });
});

describe("lag behind the blood", () => {
  it("the loop is open upwards: on the way down the same level never has less relief", () => {
    const run = lagBehindTheBlood.runs.find(({ id }) => id === "loop")?.ready();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 5, max: 120 }), (halves, duration) => {
        const columns = run?.({ ...published(lagBehindTheBlood), halfLife: halves / 2, duration });
        const [up, down] = [columns?.column("rising"), columns?.column("falling")];
        up?.forEach((value, i) => {
          expect(down?.[i]).toBeGreaterThanOrEqual(value - 0.005);
        });
      }),
      { numRuns: 15 },
    );
  });
});

describe("window", () => {
  const weight = fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10);
  const courseOf = (values = {}) => {
    const run = window.runs.find(({ id }) => id === "steady")?.ready()({ ...published(window), ...values });
    if (!run) throw new Error("no run");
    return run;
  };

  it("whatever else counts, the more dissociation counts the less is gained", () => {
    fc.assert(
      fc.property(weight, weight, weight, (one, other, wpressure) => {
        const [lighter, heavier] = [Math.min(one, other), Math.max(one, other)].map(
          (wdissociation) => summaryOf(window, { wdissociation, wpressure }).worth as number,
        );
        expect(heavier).toBeLessThanOrEqual(lighter as number);
      }),
      { numRuns: 25 },
    );
  });

  it("no level parts two curves with one half effect: counted alike, nothing is worth its price", () => {
    expect(summaryOf(window, { wdissociation: 1 }).worth).toBeLessThanOrEqual(0);
    expect(said(window, { wdissociation: 1 })).toMatch(/no level is worth its price/);
    expect(said(window, { wdissociation: 0.5 })).toMatch(/the best steady level is about \d/);
  });

  it("no level is better than the best one, and there relief less its price is what is gained", () => {
    fc.assert(
      fc.property(weight, weight, weight, (wdissociation, wpressure, wsleep) => {
        const values = { wdissociation, wpressure, wsleep };
        const { best, worth = 0, relief = 0, price = 0 } = summaryOf(window, values);
        expect(relief - price).toBeCloseTo(worth, 6);
        const { abscissa, column } = courseOf(values);
        const gain = column("utility.beyond");
        abscissa.forEach((level, i) => {
          if (level !== best && !Number.isNaN(gain[i])) expect(100 * (gain[i] as number)).toBeLessThanOrEqual(worth);
        });
      }),
      { numRuns: 25 },
    );
  });

  it("the window without weights reaches from 100 to 440 ng/mL, to the nearest five percent", () => {
    const { from = 0, to = 0 } = summaryOf(window);
    expect(Math.abs(from / 100 - 1)).toBeLessThan(0.05);
    expect(Math.abs(to / 440 - 1)).toBeLessThan(0.05);
  });

  it("relief is dashed beyond 800 ng/mL of the racemate, its price beyond 400 as long as dissociation counts", () => {
    for (const [wdissociation, end] of [
      [0.6, 400],
      [0, 800],
    ] as const) {
      const { abscissa, column } = courseOf({ wdissociation });
      abscissa.forEach((level, i) => {
        expect(Number.isNaN(column("relief")[i])).toBe(level > 800);
        const beyond = Number.isNaN(column("price.beyond")[i]);
        expect(Number.isNaN(column("price")[i])).toBe(level > end || beyond);
      });
    }
    expect(said(window, { level: 500 })).toMatch(/Beyond 400 ng\/mL this is extrapolated/);
    expect(said(window, { level: 300 })).not.toMatch(/extrapolated/);
  });
});

describe("the highest value", () => {
  it("is found where values are missing, at either end", () => {
    const gap = Number.NaN;
    expect(peak(Float64Array.of(0, 1, 2, 3), Float64Array.of(gap, 2, 5, gap))).toEqual({ value: 5, time: 2 });
  });
});

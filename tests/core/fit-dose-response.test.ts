import { randomness } from "@ketalab/core";
import { type DosePoint, fitDoseResponse, fitText, studentQuantile } from "@ketalab/core/fit";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { expectNear } from "../near.js";

/** The curve, written another way than in the library. */
const curve = (baseline: number, plateau: number, EC50: number, nH: number) => (dose: number) =>
  dose === 0 ? baseline : baseline + (plateau - baseline) / (1 + (EC50 / dose) ** nH);
const doses = [0.1, 0.3, 1, 3, 10, 30, 100];
const exact = (of: (dose: number) => number, at: readonly number[] = doses): DosePoint[] =>
  at.map((dose) => ({ dose, response: of(dose) }));
const names = ["baseline", "plateau", "logEC50", "nH"] as const;
const ids = (points: readonly DosePoint[], options = {}) =>
  fitDoseResponse(points, options).remarks.map(({ id, weight }) => `${weight} ${id}`);

// Three replicates of a rising curve; numbers made up with a scatter of 2.5.
const rising = `dose (µM),first,second,third
0.1,4.1,6.0,2.9
0.3,9.8,12.1,8.7
1,24.0,27.5,22.1
3,52.3,47.9,50.0
10,79.5,75.2,81.8
30,92.0,95.1,88.9
100,99.2,95.0,101.3`;

describe("Student's t", () => {
  test.each([
    // Values of scipy 1.17, scipy.stats.t.ppf.
    [0.975, 1, 12.7062047361747],
    [0.975, 2, 4.30265272974946],
    [0.975, 3, 3.18244630528371],
    [0.975, 10, 2.22813885198627],
    [0.975, 29, 2.0452296421327],
    [0.975, 999, 1.96234146113345],
    [0.975, 1001, 1.96233670528088],
    [0.975, 5000, 1.96043855170651],
    [0.9995, 1, 636.61924876879],
    [0.9995, 4, 8.61030158137952],
    [0.9995, 1001, 3.30027287606604],
    [0.6, 5, 0.267180865704145],
    [0.025, 7, -2.36462425159278],
  ])("%d of %d degrees of freedom", (p, df, wanted) => {
    expectNear(studentQuantile(p, df), wanted, { relative: 1e-10 });
  });

  it("one and two degrees of freedom have closed forms", () => {
    for (const p of [0.51, 0.7, 0.9, 0.99, 0.9999]) {
      expectNear(studentQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)), { relative: 1e-10 });
      expectNear(studentQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)), { relative: 1e-10 });
    }
  });

  it("what has no quantile is refused", () => {
    for (const p of [0, 1, -1, Number.NaN]) expect(() => studentQuantile(p, 3)).toThrow("a share lies between 0 and 1");
    for (const df of [0, 1.5, -1, Number.NaN]) expect(() => studentQuantile(0.9, df)).toThrow("whole number from 1");
  });
});

describe("dose-response: points without scatter", () => {
  it("any curve that the doses cover is found exactly, in any unit, rising or falling", () => {
    fc.assert(
      fc.property(
        fc.record({
          baseline: fc.double({ min: -100, max: 100, noNaN: true }),
          change: fc.double({ min: 1, max: 200, noNaN: true }),
          falls: fc.boolean(),
          place: fc.double({ min: -0.3, max: 1.3, noNaN: true }),
          nH: fc.double({ min: 0.6, max: 3, noNaN: true }),
          unit: fc.constantFrom(1e-9, 1, 1e6),
          size: fc.constantFrom(1e-6, 1, 1e80),
        }),
        ({ baseline, change, falls, place, nH, unit, size }) => {
          const plateau = baseline + (falls ? -change : change);
          const of = curve(baseline * size, plateau * size, 10 ** place * unit, nH);
          const { fit } = fitDoseResponse(
            exact(
              of,
              [0.01, ...doses, 1000].map((dose) => dose * unit),
            ),
          );
          const wanted = [baseline * size, plateau * size, place + Math.log10(unit), nH];
          const room = [change * size, change * size, 1, 1];
          names.forEach((name, i) => {
            expectNear(
              fit?.parameters[name].value as number,
              wanted[i] as number,
              { absolute: 1e-6 * (room[i] as number) },
              name,
            );
          });
          expectNear(fit?.EC50.value as number, 10 ** place * unit, { relative: 1e-5 });
          expectNear(fit?.r2 as number, 1, { absolute: 1e-12 });
        },
      ),
      { numRuns: 100 },
    );
  });

  it("a falling curve keeps a positive slope; the plateau is what is left", () => {
    const { fit } = fitDoseResponse(exact(curve(100, 5, 2, 1.4)));
    expectNear(fit?.parameters.baseline.value as number, 100, { relative: 1e-9 });
    expectNear(fit?.parameters.plateau.value as number, 5, { relative: 1e-9 });
    expectNear(fit?.parameters.nH.value as number, 1.4, { relative: 1e-9 });
  });

  it("the same points in another order are the same fit", () => {
    const points = fitText(rising).fit?.residuals as readonly DosePoint[];
    const [one, other] = [points, [...points].reverse()].map((some) => fitDoseResponse(some).fit);
    for (const name of names) {
      expectNear(one?.parameters[name].value as number, other?.parameters[name].value as number, { relative: 1e-9 });
      expectNear(one?.parameters[name].se as number, other?.parameters[name].se as number, { relative: 1e-6 });
    }
  });

  it("a dose of zero stands at the baseline", () => {
    const points = exact(curve(10, 90, 3, 1), [0, ...doses]);
    const { fit, remarks } = fitDoseResponse(points);
    expectNear(fit?.parameters.baseline.value as number, 10, { relative: 1e-9 });
    expectNear(fit?.at(0) as number, 10, { relative: 1e-9 });
    expectNear(fit?.residuals[0]?.fitted as number, 10, { relative: 1e-9 });
    expect(remarks.map(({ id }) => id)).toEqual(["zero-dose"]);
  });
});

describe("dose-response: points with scatter", () => {
  const { fit, problems, remarks } = fitText(rising);

  it("agrees with scipy.optimize.curve_fit (scipy 1.17)", () => {
    const wanted = [2.1814169556, 100.731721623, 0.497613217755, 1.06154217975];
    const errors = [1.698428841, 1.741212786, 0.0273405574, 0.0735505012];
    const intervals = [
      [-1.40195467, 5.764788581],
      [97.05808376, 104.40535948],
      [0.4399296838, 0.5552967517],
      [0.9063641866, 1.2167201729],
    ];
    names.forEach((name, i) => {
      const { value, se, low, high, how } = fit?.parameters[name] ?? { value: 0, how: "" };
      expectNear(value, wanted[i] as number, { relative: 1e-6 }, name);
      expectNear(se as number, errors[i] as number, { relative: 1e-5 }, `error of ${name}`);
      expectNear(low as number, intervals[i]?.[0] as number, { absolute: 1e-4 * (errors[i] as number) });
      expectNear(high as number, intervals[i]?.[1] as number, { absolute: 1e-4 * (errors[i] as number) });
      expect(how).toBe("estimated");
    });
    expectNear(fit?.residualSD as number, 2.4312073821396063, { relative: 1e-9 });
    expectNear(fit?.r2 as number, 0.9963938129102623, { relative: 1e-9 });
    expectNear(fit?.EC50.low as number, 10 ** 0.4399296838, { relative: 1e-5 });
    expect(fit).toMatchObject({ points: 21, doses: 7, degreesOfFreedom: 17 });
    expect(problems).toEqual([]);
    expect(remarks).toEqual([]);
  });

  it("the same with the slope held at 1", () => {
    const held = fitText(rising, { fixed: { nH: 1 } }).fit;
    [1.0613321618104223, 101.88701826199971, 0.4981884854231527].forEach((value, i) => {
      expectNear(held?.parameters[names[i] as "baseline"].value as number, value, { relative: 1e-6 });
    });
    [1.1974338479083138, 1.2077345839330134, 0.028656614825825488].forEach((se, i) => {
      expectNear(held?.parameters[names[i] as "baseline"].se as number, se, { relative: 1e-5 });
    });
    expect(held?.parameters.nH).toEqual({ value: 1, how: "fixed" });
    expect(held?.degreesOfFreedom).toBe(18);
  });

  it("a falling curve with a dose of zero, against the same program", () => {
    const text = `dose;a;b
0;101,2;98,4
1;95,5;99,0
3;88,1;84,9
10;66,2;61,3
30;35,8;40,1
100;17,2;14,4
300;8,9;10,6`;
    const falling = fitText(text).fit;
    const wanted = [100.50387926444668, 5.63959450512457, 1.1938193880014414, 1.086554460609136];
    const errors = [1.3920087626927504, 2.2233580627221636, 0.03273030952828255, 0.08052684664070747];
    names.forEach((name, i) => {
      expectNear(falling?.parameters[name].value as number, wanted[i] as number, { relative: 1e-5 }, name);
      expectNear(falling?.parameters[name].se as number, errors[i] as number, { relative: 1e-5 }, name);
    });
  });

  it("the sum of squares is smallest there: a step in any direction makes it larger", () => {
    const points = fit?.residuals ?? [];
    const squares = ([b, p, l, n]: readonly number[]) =>
      points.reduce(
        (sum, { dose, response }) =>
          sum + (response - curve(b as number, p as number, 10 ** (l as number), n as number)(dose)) ** 2,
        0,
      );
    const at = names.map((name) => fit?.parameters[name].value as number);
    const least = squares(at);
    expectNear(least, (fit?.residualSD as number) ** 2 * 17, { relative: 1e-9 });
    at.forEach((value, i) => {
      for (const step of [-1e-3, 1e-3]) {
        expect(squares(at.map((one, j) => (i === j ? value + step * Math.abs(value) : one)))).toBeGreaterThan(least);
      }
    });
  });

  it("the covariance is s² (JᵀJ)⁻¹ with the Jacobian of small steps", () => {
    const points = fit?.residuals ?? [];
    const at = names.map((name) => fit?.parameters[name].value as number);
    const heights = ([b, p, l, n]: readonly number[]) =>
      points.map(({ dose }) => curve(b as number, p as number, 10 ** (l as number), n as number)(dose));
    const J = at.map((value, i) => {
      const h = 1e-5 * Math.max(1, Math.abs(value));
      const moved = (by: number) => heights(at.map((one, j) => (i === j ? one + by : one)));
      const [up, down] = [moved(h), moved(-h)];
      return up.map((one, k) => (one - (down[k] as number)) / (2 * h));
    });
    const JJ = J.map((a) => J.map((b) => a.reduce((sum, one, k) => sum + one * (b[k] as number), 0)));
    const variance = (fit?.residualSD as number) ** 2;
    // Covariance times JᵀJ over the variance is the unit matrix.
    for (const i of [0, 1, 2, 3]) {
      for (const j of [0, 1, 2, 3]) {
        const product = [0, 1, 2, 3].reduce(
          (sum, k) => sum + ((fit?.covariance?.[i]?.[k] as number) / variance) * (JJ[k]?.[j] as number),
          0,
        );
        const scale = Math.sqrt((JJ[j]?.[j] as number) / (JJ[i]?.[i] as number));
        expectNear(product, i === j ? 1 : 0, { absolute: 1e-6 * scale }, `${i}, ${j}`);
      }
    }
  });

  it("the band of the curve is narrowest where the points are, and the curve runs through its middle", () => {
    const { dose, response, low, high } = fit?.curve({ from: 0.01, to: 1000, count: 51 }) ?? {};
    expect(dose).toHaveLength(51);
    expectNear(dose?.[0] as number, 0.01, { relative: 1e-12 });
    expectNear(dose?.[50] as number, 1000, { relative: 1e-12 });
    response?.forEach((height, k) => {
      expectNear(height, fit?.at(dose?.[k] as number) as number, { relative: 1e-12 });
      expectNear(((low?.[k] as number) + (high?.[k] as number)) / 2, height, { absolute: 1e-9 });
    });
    // Far from the doses the band is that of the plateaus.
    const half = (k: number) => ((high?.[k] as number) - (low?.[k] as number)) / 2;
    const { plateau } = fit?.parameters ?? {};
    const far = fit?.curve({ from: 1e9, to: 1e12 });
    const farHalf = ((far?.high?.[100] as number) - (far?.low?.[100] as number)) / 2;
    expectNear(farHalf, ((plateau?.high as number) - (plateau?.low as number)) / 2, { relative: 1e-6 });
    expect(half(25)).toBeLessThan(farHalf);
  });

  it("intervals of 95 % hold the true value in 95 % of classes, those of 80 % in 80 %", () => {
    const classes = 1000;
    const [truth, at] = [curve(10, 90, 3, 1.2), [0.1, 0.3, 1, 3, 10, 30, 100, 300]];
    const wanted = { baseline: 10, plateau: 90, logEC50: Math.log10(3), nH: 1.2 };
    const random = randomness(20);
    const noise = new Float64Array(2 * at.length);
    const inside = { 0.95: { ...wanted }, 0.8: { ...wanted } };
    for (const counts of Object.values(inside)) for (const name of names) counts[name] = 0;
    // An interval of another width has the same middle and the same error.
    const narrower = studentQuantile(0.9, noise.length - 4);
    for (let k = 0; k < classes; k++) {
      random.normals(k, 0, noise);
      const points = [...at, ...at].map((dose, i) => ({ dose, response: truth(dose) + 3 * (noise[i] as number) }));
      const made = fitDoseResponse(points).fit;
      for (const name of names) {
        const {
          value = Number.NaN,
          se = Number.NaN,
          low = Number.NaN,
          high = Number.NaN,
        } = made?.parameters[name] ?? {};
        if (low <= wanted[name] && wanted[name] <= high) inside[0.95][name]++;
        if (Math.abs(value - wanted[name]) <= narrower * se) inside[0.8][name]++;
      }
    }
    for (const share of [0.95, 0.8] as const) {
      // Three standard errors of a share of a thousand, and one per cent because the curve is not straight in its numbers.
      const room = 3 * Math.sqrt((share * (1 - share)) / classes) + 0.01;
      for (const name of names)
        expectNear(inside[share][name] / classes, share, { absolute: room }, `${name}, ${share}`);
    }
    const { fit: wide } = fitText(rising);
    const { fit: narrow } = fitText(rising, { confidence: 0.8 });
    const { value = 0, se = 0, low = 0 } = narrow?.parameters.nH ?? {};
    expectNear(low, value - studentQuantile(0.9, 17) * se, { relative: 1e-12 });
    expect(se).toBe(wide?.parameters.nH.se);
  });
});

describe("dose-response: doses that end at the EC50", () => {
  it("give intervals that hold the true value too seldom, most of them with a warning", () => {
    const [truth, at, classes] = [curve(10, 90, 3, 1.2), [0.03, 0.1, 0.3, 1, 3], 600];
    const noise = new Float64Array(2 * at.length);
    let [withInterval, inside, warned] = [0, 0, 0];
    for (let k = 0; k < classes; k++) {
      randomness(5).normals(k, 0, noise);
      const points = [...at, ...at].map((dose, i) => ({ dose, response: truth(dose) + 3 * (noise[i] as number) }));
      const { fit, remarks } = fitDoseResponse(points);
      const { low, high } = fit?.parameters.logEC50 ?? {};
      if (remarks.some(({ weight }) => weight === "warns")) warned++;
      if (low === undefined || high === undefined) continue;
      withInterval++;
      if (low <= Math.log10(3) && Math.log10(3) <= high) inside++;
    }
    // What the page for teachers says: two thirds, and five in six of them.
    expectNear(withInterval / classes, 2 / 3, { absolute: 0.08 });
    expectNear(inside / withInterval, 5 / 6, { absolute: 0.06 });
    expect(warned / classes).toBeGreaterThan(0.8);
  });
});

describe("dose-response: what data cannot carry", () => {
  const [falling, smooth] = [curve(100, 0, 3, 1), curve(0, 100, 3, 1)];

  const refused: readonly (readonly [what: string, points: readonly DosePoint[], id: string])[] = [
    ["no points", [], "stops no-points"],
    ["one point", [{ dose: 1, response: 1 }], "stops one-point"],
    ["equal doses", [1, 2, 3, 4, 5].map((response) => ({ dose: 7, response })), "stops equal-doses"],
    ["equal responses", doses.map((dose) => ({ dose, response: 5 })), "stops equal-responses"],
    [
      "three doses, however many replicates",
      [...exact(smooth, [1, 3, 10]), ...exact(falling, [1, 3, 10])],
      "stops few-doses",
    ],
    ["responses that are too far apart", exact((dose) => (dose > 3 ? 1.7e308 : -1.7e308)), "stops too-large"],
  ];
  test.each(refused)("%s: there is no fit", (_, points, id) => {
    const { fit, remarks } = fitDoseResponse(points);
    expect(fit).toBeUndefined();
    expect(remarks.map((one) => `${one.weight} ${one.id}`)).toEqual([id]);
    expect(remarks[0]?.says.length).toBeGreaterThan(20);
  });

  it("as many points as numbers: a curve without errors", () => {
    const { fit, remarks } = fitDoseResponse(exact(smooth, [0.1, 1, 10, 1000]));
    expect(remarks.map(({ id }) => id)).toContain("no-spare-point");
    expect(fit?.covariance).toBeUndefined();
    expect(fit?.residualSD).toBeUndefined();
    expect(fit?.parameters.logEC50.se).toBeUndefined();
    expect(fit?.curve().low).toBeUndefined();
    expectNear(fit?.EC50.value as number, 3, { relative: 1e-6 });
  });

  it("with numbers fixed fewer doses will do", () => {
    const { fit } = fitDoseResponse(exact(smooth, [1, 3, 10]), { fixed: { baseline: 0, plateau: 100, nH: 1 } });
    expectNear(fit?.EC50.value as number, 3, { relative: 1e-9 });
    expect(fit?.degreesOfFreedom).toBe(2);
    // Two doses for one number are enough.
    expect(ids(exact(smooth, [1, 30]), { fixed: { baseline: 0, plateau: 100, nH: 1 } })).toEqual([]);
  });

  it("no plateau, no baseline, EC50 beyond the doses", () => {
    expect(ids(exact(smooth, [0.01, 0.03, 0.1, 0.3, 1, 3]))).toEqual(["warns no-plateau"]);
    expect(ids(exact(smooth, [3, 10, 30, 100, 300, 1000]))).toEqual(["warns no-baseline"]);
    expect(ids(exact(smooth, [0.01, 0.03, 0.1, 0.3, 1]))).toContain("warns ec50-outside");
    // A plateau that is known, and a baseline that was measured, are none to guess.
    expect(ids(exact(smooth, [0.01, 0.03, 0.1, 0.3, 1, 3]), { fixed: { plateau: 100 } })).toEqual([]);
    expect(ids(exact(smooth, [0, 3, 10, 30, 100, 300, 1000]))).toEqual(["notes zero-dose"]);
  });

  it("no dose on the slope: the steepness runs to its bound and there are no errors", () => {
    const points = exact((dose) => (dose > 5 ? 100 : 0), [0.01, 0.1, 1, 10, 100, 1000]);
    const { fit, remarks } = fitDoseResponse(points);
    expect(remarks.map(({ id }) => id)).toEqual(expect.arrayContaining(["at-bound", "empty-slope"]));
    expect(remarks.find(({ id }) => id === "empty-slope")?.says).toContain("between 1 and 10");
    expect(fit?.parameters.nH.how).toBe("at the bound");
    expect(fit?.parameters.nH.se).toBeUndefined();
    expect(fit?.EC50.value).toBeGreaterThan(1);
    expect(fit?.EC50.value).toBeLessThan(10);
  });

  it("responses that do not care about the dose", () => {
    const noise = new Float64Array(14);
    for (const seed of [1, 2, 3, 4]) {
      randomness(seed).normals(0, 0, noise);
      const points = [...doses, ...doses].map((dose, i) => ({ dose, response: 50 + 10 * (noise[i] as number) }));
      expect(ids(points), `seed ${seed}`).toContain("warns no-slope");
    }
    expect(ids(fitText(rising).fit?.residuals ?? [])).toEqual([]);
  });

  it("an interval of decades", () => {
    const off = [9, -7, 8, -9, 6, -8, 7];
    const points = doses.map((dose, i) => ({ dose, response: curve(0, 30, 10, 0.7)(dose) + (off[i] as number) * 0.5 }));
    const wide = fitDoseResponse(points).remarks.find(({ id }) => id === "wide");
    expect(wide?.says).toMatch(/^the 95 % interval of the EC50 spans a factor of [\d.\u202f e+]+, from /);
  });

  it("what is no point is refused, naming its place", () => {
    const points = (dose: number, response: number) => [...exact(smooth), { dose, response, line: 12 }];
    expect(() => fitDoseResponse(points(-1, 5))).toThrow("line 12: a dose is a number from 0: -1");
    expect(() => fitDoseResponse(points(Number.NaN, 5))).toThrow("line 12: a dose is a number from 0: NaN");
    expect(() => fitDoseResponse(points(1, Number.POSITIVE_INFINITY))).toThrow(
      "line 12: a response is a finite number",
    );
    expect(() => fitDoseResponse([{ dose: Number.POSITIVE_INFINITY, response: 1 }])).toThrow("point 1: a dose");
  });

  it("options that make no sense are refused", () => {
    expect(() => fitDoseResponse([], { confidence: 95 })).toThrow("confidence lies between 0 and 1: 95");
    expect(() => fitDoseResponse([], { fixed: { nH: -1 } })).toThrow("nH must be between 0.1 and 20");
    expect(() => fitDoseResponse([], { fixed: { plateau: Number.NaN } })).toThrow("plateau must be a finite number");
    expect(() => fitDoseResponse([], { fixed: { top: 1 } as never })).toThrow('unknown number to fix "top"');
    const { fit } = fitText(rising);
    expect(() => fit?.curve({ from: 0 })).toThrow("is no range of doses");
    expect(() => fit?.curve({ count: 1 })).toThrow("at least 2 points");
    expect(() => fit?.at(-1)).toThrow("a dose is a number from 0");
  });
});

describe("dose-response: how long it takes", () => {
  it("a class's table takes milliseconds, ten thousand lines less than a second or two", () => {
    const noise = new Float64Array(10_000);
    randomness(3).normals(0, 0, noise);
    const of = curve(2, 98, 3, 1.3);
    const long = [...noise].map(
      (one, i) => `${10 ** (-2 + (5 * i) / noise.length)},${of(10 ** (-2 + (5 * i) / noise.length)) + 5 * one}`,
    );
    const start = performance.now();
    const { fit, problems } = fitText(`dose,response\n${long.join("\n")}`);
    // A bound that a slow, busy machine keeps; it would not keep a search that looks at every point in every step.
    expect(performance.now() - start).toBeLessThan(5000);
    expect(problems).toEqual([]);
    expectNear(fit?.EC50.value as number, 3, { relative: 0.03 });
    expect(fit?.points).toBe(10_000);
    // The best of a few, because the machine does other things too.
    const times = Array.from({ length: 10 }, () => {
      const begin = performance.now();
      fitText(rising);
      return performance.now() - begin;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});

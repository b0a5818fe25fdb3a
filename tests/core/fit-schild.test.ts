import { randomness } from "@ketalab/core";
import { fitSchild, fitText, type SchildPoint } from "@ketalab/core/fit";
import { antagonised, pA2 } from "@ketalab/core/receptor";
import { describe, expect, it, test } from "vitest";
import { expectNear } from "../near.js";

// Two replicates, made up; a slope near 1 and a constant near 0.28 µM.
const table = `antagonist (µM)\tDR\tDR
0.3\t2.1\t2.4
1\t4.6\t4.1
3\t10.9\t12.3
10\t36.0\t31.5
30\t98.0\t110.0`;

const points = (B: readonly number[], DR: (B: number) => number): SchildPoint[] =>
  B.map((antagonist) => ({ antagonist, doseRatio: DR(antagonist) }));
const ids = (some: readonly SchildPoint[]) => fitSchild(some, { unit: "µM" }).remarks.map(({ id }) => id);

describe("Schild regression", () => {
  it("of dose ratios without scatter gives slope 1 and the constant", () => {
    const { fit } = fitSchild(
      points([0.1, 1, 10, 100], (B) => 1 + B / 0.28),
      { unit: "µM" },
    );
    expectNear(fit?.slope.value as number, 1, { absolute: 1e-12 });
    expectNear(fit?.crossing.value as number, 0.28, { relative: 1e-12 });
    expectNear(fit?.pA2?.value as number, pA2("0.28 µM"), { absolute: 1e-12 });
    expectNear(fit?.unitSlope.KB as number, 0.28, { relative: 1e-12 });
    expectNear(fit?.unitSlope.pKB?.value as number, pA2("0.28 µM"), { absolute: 1e-12 });
    expectNear(fit?.at(0.28) as number, 0, { absolute: 1e-12 });
  });

  it("tells competition from what only looks like it", () => {
    const ratios = (antagonism: string, B: readonly number[]) => {
      const made = antagonised({ antagonism, KB: 1 });
      return points(B, (b) => made.doseRatio(b, 0.3));
    };
    expect(ids(ratios("competitive", [0.1, 1, 10, 100]))).toEqual(["slope-of-one"]);
    expect(ids(ratios("competitive-two-sites", [0.1, 1, 10, 100]))).toEqual(["slope-of-one"]);
    // A non-competitive antagonist leaves no curve to compare with beyond a point; up to there the line is too steep and bent.
    const { fit, remarks } = fitSchild(ratios("non-competitive", [0.03, 0.1, 0.3, 1, 2]), { unit: "µM" });
    expect(fit?.slope.value).toBeGreaterThan(1.1);
    expect(remarks.map(({ id }) => id)).not.toContain("slope-of-one");
  });

  it("agrees with scipy.stats.linregress (scipy 1.17)", () => {
    const { fit, problems, remarks } = fitText(table, { model: "schild" });
    expectNear(fit?.slope.value as number, 0.9648955139770884, { relative: 1e-12 });
    expectNear(fit?.slope.se as number, 0.021999192240034892, { relative: 1e-10 });
    expectNear(fit?.slope.low as number, 0.9141652857004166, { relative: 1e-10 });
    expectNear(fit?.slope.high as number, 1.0156257422537602, { relative: 1e-10 });
    expectNear(fit?.intercept.value as number, 0.5644440691656015, { relative: 1e-12 });
    expectNear(fit?.intercept.se as number, 0.01888072667025436, { relative: 1e-10 });
    expectNear(fit?.residualSD as number, 0.04919786861058379, { relative: 1e-10 });
    expectNear(fit?.r2 as number, 0.9958586628554503, { relative: 1e-10 });
    expect(fit).toMatchObject({ points: 10, concentrations: 5, degreesOfFreedom: 8, unit: "µM" });
    expect(problems).toEqual([]);
    expect(remarks.map(({ id }) => id)).toEqual(["slope-of-one"]);
  });

  it("the interval of pA2 is that of Fieller, found as the roots of its definition", () => {
    const { fit } = fitText(table, { model: "schild" });
    expectNear(fit?.pA2?.value as number, 6.5849794728955535, { relative: 1e-12 });
    expectNear(fit?.pA2?.se as number, 0.02926620666805412, { relative: 1e-9 });
    expectNear(fit?.pA2?.low as number, 6.520302194626396, { relative: 1e-10 });
    expectNear(fit?.pA2?.high as number, 6.655595527106422, { relative: 1e-10 });
    expectNear(fit?.crossing.low as number, 10 ** (6 - 6.655595527106422), { relative: 1e-9 });
  });

  it("with the slope held at 1 it is a mean with its error", () => {
    const { pKB, KB, low, high } = fitText(table, { model: "schild" }).fit?.unitSlope ?? {};
    expectNear(pKB?.value as number, 6 + 0.5473737141104948, { relative: 1e-12 });
    expectNear(pKB?.se as number, 0.016841290201281823, { relative: 1e-10 });
    expectNear(KB as number, 10 ** -0.5473737141104948, { relative: 1e-12 });
    expectNear(Math.log10(low as number), -0.5854713593700878, { relative: 1e-9 });
    expectNear(Math.log10(high as number), -0.5092760688509019, { relative: 1e-9 });
  });

  it("the unit moves pA2 and nothing else", () => {
    const of = (unit: string) =>
      fitSchild(
        points([1, 10, 100], (B) => 1 + B / 3),
        { unit },
      ).fit;
    expectNear((of("nM")?.pA2?.value as number) - (of("µM")?.pA2?.value as number), 3, { absolute: 1e-12 });
    expectNear((of("mol/L")?.pA2?.value as number) - (of("M")?.pA2?.value as number), 0, { absolute: 1e-12 });
    expect(of("nM")?.slope).toEqual(of("µM")?.slope);
    expect(() => of("mg/L")).toThrow('the unit of an antagonist is substance/volume, "µM" for instance: "mg/L"');
  });

  it("without a unit there is a KB and no pA2, and it says so", () => {
    const { fit, remarks } = fitText("antagonist,DR\n1,2\n10,11\n100,102", { model: "schild" });
    expect(fit?.pA2).toBeUndefined();
    expectNear(fit?.crossing.value as number, 1, { relative: 0.05 });
    expect(remarks.map(({ id }) => id)).toContain("no-unit");
  });

  it("logarithms and EC50s are read as they are", () => {
    const ratios = fitText("antagonist (nM),DR\n10,2\n100,11\n1000,101", { model: "schild" }).fit;
    const logs = fitText("log antagonist (M),DR\n-8,2\n-7,11\n-6,101", { model: "schild" }).fit;
    const halves = fitText("antagonist (nM);EC50 (µM)\n0;0,5\n10;1\n100;5,5\n1000;50,5", { model: "schild" }).fit;
    for (const other of [logs, halves]) {
      expectNear(other?.pA2?.value as number, ratios?.pA2?.value as number, { absolute: 1e-9 });
      expectNear(other?.slope.value as number, ratios?.slope.value as number, { absolute: 1e-9 });
    }
  });

  it("the line for drawing reaches from its crossing beyond the points, in the middle of its band", () => {
    const { fit } = fitText(table, { model: "schild" });
    const { x, y, low, high } = fit?.line({ count: 21 }) ?? {};
    expectNear(x?.[0] as number, Math.min(Math.log10(0.3) - 0.2, Math.log10(fit?.crossing.value as number)), {
      absolute: 1e-12,
    });
    expectNear(x?.[20] as number, Math.log10(30) + 0.2, { absolute: 1e-12 });
    y?.forEach((height, k) => {
      expectNear(height, fit?.at(10 ** (x?.[k] as number)) as number, { absolute: 1e-12 });
      expectNear(((low?.[k] as number) + (high?.[k] as number)) / 2, height, { absolute: 1e-12 });
    });
    // The band holds zero between the ends of Fieller's interval and nowhere else.
    const ends = fit?.line({
      from: Math.log10(fit.crossing.low as number),
      to: Math.log10(fit.crossing.high as number),
      count: 2,
    });
    expectNear(ends?.high?.[0] as number, 0, { absolute: 1e-9 });
    expectNear(ends?.low?.[1] as number, 0, { absolute: 1e-9 });
  });

  it("intervals of 95 % hold the true slope and pA2 in 95 % of classes", () => {
    const classes = 2000;
    const B = [0.3, 1, 3, 10, 30];
    const noise = new Float64Array(B.length);
    const inside = { slope: 0, pA2: 0 };
    for (let k = 0; k < classes; k++) {
      randomness(21).normals(k, 0, noise);
      const some = B.map((antagonist, i) => ({
        antagonist,
        doseRatio: 1 + (antagonist / 0.5) * 10 ** (0.1 * (noise[i] as number)),
      }));
      const { fit } = fitSchild(some, { unit: "µM" });
      const holds = ({ low, high }: { low?: number; high?: number } = {}, wanted: number) =>
        (low as number) <= wanted && wanted <= (high as number);
      if (holds(fit?.slope, 1)) inside.slope++;
      if (holds(fit?.pA2, pA2("0.5 µM"))) inside.pA2++;
    }
    // The scatter is normal in what is fitted, so the intervals are exact; four standard errors of a share.
    const room = 4 * Math.sqrt((0.95 * 0.05) / classes);
    expectNear(inside.slope / classes, 0.95, { absolute: room });
    expectNear(inside.pA2 / classes, 0.95, { absolute: room });
  });

  test.each([
    ["no dose ratios", [], "no-points"],
    ["one", [{ antagonist: 1, doseRatio: 2 }], "one-point"],
    ["equal concentrations", [2, 3, 4].map((doseRatio) => ({ antagonist: 1, doseRatio })), "equal-doses"],
  ])("%s: there is no line", (_, some, id) => {
    const { fit, remarks } = fitSchild(some);
    expect(fit).toBeUndefined();
    expect(remarks).toEqual([expect.objectContaining({ id, weight: "stops" })]);
  });

  it("what the points cannot carry", () => {
    expect(ids(points([1, 10], (B) => 1 + B))).toEqual(["no-spare-point"]);
    expect(ids(points([1, 2, 4], (B) => 1 + B))).toContain("narrow");
    expect(ids(points([1, 10, 100], (B) => 1 + Math.sqrt(B)))).toContain("slope-not-one");
    const flat = [2, 3, 1.8, 2.9, 2.1].map((doseRatio, i) => ({ antagonist: 10 ** i, doseRatio }));
    expect(ids(flat)).toContain("no-slope");
    expect(fitSchild(flat).fit?.crossing.low).toBeUndefined();
    const loose = [1, 3, 10, 30, 100].map((antagonist, i) => ({
      antagonist,
      doseRatio: 1 + antagonist * 10 ** (i % 2 === 0 ? 0.35 : -0.35),
    }));
    expect(ids(loose)).toContain("loose-slope");
    expect(ids(points([1, 10, 100], (B) => 1 + 1 / B))).toContain("falling");
  });

  it("what is no dose ratio is refused", () => {
    expect(() => fitSchild([{ antagonist: 1, doseRatio: 1, line: 4 }])).toThrow(
      "line 4: a dose ratio on a Schild plot is a number above 1: 1",
    );
    expect(() => fitSchild([{ antagonist: 0, doseRatio: 2 }])).toThrow(
      "point 1: an antagonist concentration is a number above 0",
    );
    expect(() => fitSchild([], { confidence: 1 })).toThrow("confidence lies between 0 and 1");
  });
});

import { KetalabError, models, type Scenario, simulate } from "@ketalab/core";
import { circuitRanges, circuitSet, sensitivity } from "@ketalab/core/circuit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";

const drip: Scenario = { regimen: "0.5 mg/kg over 40 min", span: "2 h", step: "1 min" };
const steady: Scenario = { model: "disinhibition", regimen: "0 mg bolus", set: { Cu: "1 µmol/L" }, at: ["30 h"] };
const circuit = ["KI", "KE", "h", "nI", "nE", "JEI", "JIE", "JII", "tauI", "tauE", "tauz", "alpha", "Ka"];

describe("sensitivity: slopes", () => {
  it("agree with differences of plain runs to 1e-4, over the dose and over the circuit", () => {
    fc.assert(
      fc.property(fc.constantFrom(...circuit), fc.double({ min: 0.1, max: 2, noNaN: true }), (name, dose) => {
        const scenario = { ...drip, regimen: `${dose} mg/kg over 40 min`, columns: ["release"] };
        const last = (value: number) =>
          simulate({ ...scenario, set: { [name]: value } }, { relative: 1e-10 })
            .column("release")
            .at(-1) as number;
        const { swings } = sensitivity(scenario, "release", { parameters: [name], reading: "last" });
        const { value, derivative } = swings[0] as (typeof swings)[number];
        const far = 2e-4 * value;
        // Five points, another step and another tolerance than the library takes.
        const plain =
          (last(value - 2 * far) - 8 * last(value - far) + 8 * last(value + far) - last(value + 2 * far)) / (12 * far);
        expectNear(derivative * value, plain * value, { relative: 1e-4, absolute: 1e-4 }, `${name} at ${dose} mg/kg`);
      }),
      { numRuns: 25 },
    );
  });

  it("of a settled block are those of its formula: -h b (1 - b)/KI by its half, b (1 - b) ln(C/KI) by its steepness", () => {
    const { value: b, swings } = sensitivity(steady, "bI", { parameters: ["KI", "h"], reading: "last" });
    const at = Object.fromEntries(swings.map((one) => [one.parameter, one]));
    const { KI, h } = Object.fromEntries(
      Object.entries(models.disinhibition?.parameters ?? {}).map(([name, one]) => [name, one.value]),
    ) as Readonly<Record<"KI" | "h", number>>;
    expectNear(at.KI?.derivative as number, (-h * b * (1 - b)) / KI, { relative: 1e-6 });
    expectNear(at.h?.derivative as number, b * (1 - b) * Math.log(1 / KI), { relative: 1e-6 });
  });

  it("a concentration is in proportion to the dose, and its mean over all time to 1/CL", () => {
    const peak = sensitivity(drip, "Cket", { parameters: ["dose"] });
    expectNear(peak.swings[0]?.elasticity as number, 1, { absolute: 1e-9 });
    const mean = sensitivity({ ...drip, span: "7 d", step: "5 min" }, "Cket", { parameters: ["CL"], reading: "mean" });
    expectNear(mean.swings[0]?.elasticity as number, -1, { absolute: 1e-3 });
  });
});

describe("sensitivity: swings", () => {
  it("are what plain runs say at both ends, the largest first", () => {
    const { swings, value, unit } = sensitivity(drip, "release", { parameters: circuit, span: circuitRanges });
    const peak = (set: Scenario["set"]) =>
      Math.max(...simulate({ ...drip, set, columns: ["release"] } as Scenario).column("release"));
    expect(unit).toBe("%");
    expectNear(value, peak({}), { relative: 1e-6 });
    for (const { parameter, atLeast, atMost, least, most } of swings) {
      expectNear(atLeast, peak({ [parameter]: least }), { relative: 1e-5 }, `${parameter} at ${least}`);
      expectNear(atMost, peak({ [parameter]: most }), { relative: 1e-5 }, `${parameter} at ${most}`);
    }
    const far = swings.map(({ atLeast, atMost }) => Math.abs(atMost - atLeast));
    expect(far).toEqual([...far].sort((a, b) => b - a));
    // The surge hangs on the two affinities that nobody here has seen.
    expect(swings.slice(0, 2).map(({ parameter }) => parameter)).toEqual(["KI", "KE"]);
  });

  it("a fraction goes to both sides and stops at what is let in", () => {
    const { swings } = sensitivity(steady, "release", { parameters: ["JEE", "KI"], span: 0.5 });
    const of = (name: string) => swings.find(({ parameter }) => parameter === name);
    expectNear(of("KI")?.least as number, 0.576, { relative: 1e-12 });
    expectNear(of("KI")?.most as number, 1.728, { relative: 1e-12 });
    expect(of("JEE")?.most).toBe(0.99);
  });

  it("without names, all that move the column are told and nothing else", () => {
    const { swings } = sensitivity(steady, "bI");
    expect(swings.map(({ parameter }) => parameter).sort()).toEqual(["KI", "h", "potency", "tauI"]);
  });

  it("works for every other column too: pressure, mood, blood", () => {
    for (const column of ["MAP", "MADRS", "Cket", "B"])
      expect(sensitivity(drip, column, { parameters: ["dose"] }).swings[0]?.derivative).toBeGreaterThan(0);
  });
});

describe("sensitivity: what is refused", () => {
  const refusal = (work: () => unknown): KetalabError => {
    try {
      work();
    } catch (error) {
      expect(error).toBeInstanceOf(KetalabError);
      return error as KetalabError;
    }
    throw new Error("let in");
  };
  it.each([
    ["a column that is not there", () => sensitivity(drip, "releas"), /releas/],
    [
      "a column that an account cannot compute",
      () => sensitivity({ ...drip, account: "eef2k" }, "release"),
      /no column/,
    ],
    [
      "a parameter that is not there",
      () => sensitivity(drip, "release", { parameters: ["Kl"] }),
      /unknown parameter "Kl"/,
    ],
    ["no parameter", () => sensitivity(drip, "release", { parameters: [] }), /at least one/],
    ["no span", () => sensitivity(drip, "release", { span: 0 }), /between 0 and 1: 0/],
    [
      "a range the wrong way round",
      () => sensitivity(drip, "release", { parameters: ["KI"], span: { KI: [3, 0.5] } }),
      /from less to more/,
    ],
    [
      "a range beyond what is let in",
      () => sensitivity(drip, "release", { parameters: ["KI"], span: { KI: [0.5, 3000] } }),
      /between 0.1 and 100 µmol\/L/,
    ],
    [
      "a range of another kind",
      () => sensitivity(drip, "release", { parameters: ["KI"], span: { KI: ["1 min", "2 min"] } }),
      /KI/,
    ],
    [
      "a reading that is none",
      () => sensitivity(drip, "release", { reading: "peek" as never }),
      /unknown reading "peek"; did you mean "peak"/,
    ],
  ])("%s", (_, work, message) => {
    expect(refusal(work).message).toMatch(message);
  });
});

describe("the plausible ranges of the circuit", () => {
  const { parameters } = models.disinhibition as (typeof models)[string];
  it.each(Object.entries(circuitRanges))("%s: as its parameter says, around every named set", (name, [least, most]) => {
    const one = parameters[name] as (typeof parameters)[string];
    const [low, high] = [least, most].map((end) => Number.parseFloat(String(end))) as [number, number];
    const said = /plausible ([\d.]+) to ([\d.]+)/.exec(one.note)?.slice(1).map(Number);
    expect(said, one.note).toEqual([low, high]);
    for (const set of ["meets-both", "first", "best-fit"]) {
      const value = Number(circuitSet(set)[name] ?? one.value);
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
  });
});

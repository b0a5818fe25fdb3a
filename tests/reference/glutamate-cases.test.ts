import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Cmax, compose, prepare, type Result, simulate, tmax } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { accounts as sources } from "../../packages/core/src/library/accounts.js";
import { firstFit, human, humanKinetics, steady } from "./circuits.js";
import golden from "./data/glutamate.json" with { type: "json" };
import cases from "./data/glutamate-cases.json" with { type: "json" };
import { inRat, mean, series, signs } from "./rats.js";

const between = (value: number | undefined, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

/** An account in people, with one experiment done; the numbers of the first fit where it has them. */
const inPeople = (account: string, columns: readonly string[], experiment?: string): Result => {
  const { model, knobs } = sources[account] as (typeof sources)[string];
  const has = Object.keys(model.parameters);
  const base = Object.fromEntries(Object.entries(firstFit).filter(([name]) => has.includes(name)));
  const knob = experiment === undefined ? undefined : knobs[experiment];
  const changed = knob && {
    [knob.symbol]: knob.to ?? (knob.times ?? 1) * Number(base[knob.as ?? knob.symbol]),
  };
  return simulate({
    model: compose({ id: `${account}-case` }, humanKinetics, model),
    regimen: "0.5 mg/kg over 40 min",
    set: { ...base, fu: "0.53", ...changed },
    columns,
    span: "15 d",
    step: "10 min",
  });
};
/** Strength at a day, over what it is without the experiment; an experiment that an account does not have changes nothing in it. */
const leftOf = (account: string, experiment: string): number => {
  const strength = (run: Result) => run.at("24 h").strength as number;
  return strength(inPeople(account, ["strength"], experiment)) / strength(inPeople(account, ["strength"]));
};

/** One check for each case; its tolerance is the one of the list. */
const checks: Readonly<Record<string, () => void>> = {
  V1() {
    const [ten, twenty, thirty, fifty, most] = series("disinhibition");
    for (const G of [ten, twenty, thirty]) between(G, 110, 150);
    between(fifty, 85, 115);
    between(most, 55, 85);
  },
  V2() {
    expect(mean(inRat("disinhibition", 30), "G", 10, 30)).toBeGreaterThanOrEqual(108);
    expect(mean(inRat("disinhibition", 80), "G", 10, 30)).toBeLessThanOrEqual(105);
  },
  V3() {
    const [low, high] = [steady(1), steady(10)];
    expect(low.rE).toBeGreaterThan(1.05);
    expect(low.rI).toBeLessThan(1);
    expect(high.rE).toBeLessThan(0.95);
    expect(high.rI).toBeLessThan(low.rI as number);
  },
  V5() {
    const columns = ["gammaPower"];
    const power = [1, 3, 10].map((dose) => mean(inRat("disinhibition", dose, { columns }), "gammaPower", 10, 60));
    expect(power).toEqual(power.toSorted((a, b) => a - b));
    between(power[2], 2, 5);
  },
  V6() {
    const highest = (experiments: readonly string[]) => Cmax(inRat("disinhibition", 10, { experiments }), "G").value;
    expect(highest([])).toBeGreaterThanOrEqual(120);
    expect(highest(["mglu23-agonist"])).toBeLessThanOrEqual(105);
  },
  V7() {
    const rise = (experiments: readonly string[]) => Cmax(inRat("disinhibition", 10, { experiments }), "G").value - 100;
    between(rise(["lamotrigine"]) / rise([]), 0.3, 0.7);
  },
  V9() {
    const run = drip();
    between(Cmax(run, "release").value, 110, 140);
    between(tmax(run, "release").value, 30, 60);
    between(Cmax(run, "G").value, 104, 120);
    between(Math.min(...run.column("rI")), 0.9, 0.98);
  },
  V10() {
    expect(drip().at("180 min").G).toBeLessThan(102.5);
    expect(drip().at("12 h").G).toBeLessThan(100.2);
  },
  V11() {
    const run = inPeople("ampa-bdnf-mtor", ["strength", "Cu"]);
    const at = (time: string) => run.at(time).strength as number;
    between(at("2 h"), 0.15, 0.5);
    between(tmax(run, "strength").value / 60, 12, 48);
    between(at("48 h"), 0.6, 1);
    between(at("72 h"), 0.4, 0.8);
    between(at("168 h"), 0.1, 0.4);
    expect(at("336 h")).toBeLessThan(0.15);
    expect((run.at("12 h").Cu as number) / Cmax(run, "Cu").value).toBeLessThan(0.02);
  },
  V12() {
    expect(leftOf("ampa-bdnf-mtor", "nbqx")).toBeLessThanOrEqual(0.05);
  },
  V14() {
    const run = inPeople("ampa-bdnf-mtor", ["Wslow"]);
    const share = (time: string) => (run.at(time).Wslow as number) / Cmax(run, "Wslow").value;
    expect(share("4 h")).toBeLessThan(0.05);
    expect(share("6 h")).toBeLessThan(0.15);
    between(share("12 h"), 0.25, 0.6);
    expect(share("24 h")).toBeGreaterThan(0.8);
  },
  V15() {
    for (const account of ["direct-inhibition", "direct-inhibition-circuit"])
      for (const G of series(account)) expect(G).toBeLessThan(100);
    const scores = [0.05, 0.1, 0.14, 0.2, 0.4, 1].flatMap((kappa) =>
      [0.05, 0.3, 1, 5, 30].map((Kdirect) => signs(series("direct-inhibition", { set: { kappa, Kdirect } }))),
    );
    expect(Math.max(...scores)).toBe(2);
    const relief = inPeople("direct-inhibition", ["relief"]);
    expect((relief.at("15 h").relief as number) / Cmax(relief, "relief").value).toBeLessThan(0.01);
  },
  V16() {
    for (const experiment of ["mglu23-agonist", "lamotrigine", "interneuron-knock-down"])
      expect(leftOf("eef2k", experiment)).toBe(1);
    expect(leftOf("eef2k", "eef2k-knock-out")).toBeCloseTo(0, 9);
    expect(leftOf("eef2k", "nbqx")).toBeLessThanOrEqual(0.15);
    const more = { columns: ["strength"], span: "24 h", step: "10 min" };
    const over = [1, 3, 10, 30, 80, 200].map((dose) => inRat("eef2k", dose, more).at("24 h").strength as number);
    expect(over).toEqual(over.toSorted((a, b) => a - b));
  },
  V17() {
    expect(leftOf("hydroxynorketamine", "metabolite-block")).toBeCloseTo(0, 9);
    expect(leftOf("hydroxynorketamine", "mglu23-agonist")).toBe(1);
  },
  V19() {
    for (let C = 0.01; C < 100; C *= 1.6) expect(steady(C, { KI: 5.2 }).rE).toBeLessThanOrEqual(1.001);
    // And on the account itself, by its experiment.
    const run = inRat("disinhibition", 10, { experiments: ["equal-affinity"], columns: ["rE"] });
    expect(Cmax(run, "rE").value).toBeLessThanOrEqual(1.001);
  },
  V21() {
    const options = {
      regimen: "0 mg bolus",
      set: { ...firstFit, Cu: "1 µmol/L" },
      columns: ["rE", "rI", "Glu"],
      at: ["15 min"],
    };
    const [full, closed] = ["disinhibition-full", "disinhibition"].map((model) =>
      prepare({ ...options, model }, { relative: 1e-8 })
        .run()
        .at("15 min"),
    );
    for (const name of ["rE", "rI"])
      expect(Math.abs((full?.[name] as number) - (closed?.[name] as number))).toBeLessThan(1e-4);
    expect(Math.abs((full?.Glu as number) - (closed?.Glu as number))).toBeLessThan(1e-3);
  },
  V22() {
    for (const row of golden.static) {
      const got = steady(row.C);
      for (const [value, wanted] of [
        [got.rE, row.E],
        [got.rI, row.I],
        [got.G, row.Gpct],
      ] as const)
        expect(Math.abs((value as number) / wanted - 1)).toBeLessThan(1e-3);
    }
    for (const [dose, row] of Object.entries(golden.rat)) {
      const run = inRat("disinhibition", Number(dose));
      for (const [time, G] of Object.entries(row.G))
        expect(Math.abs((run.at(Number(time)).G as number) - G)).toBeLessThan(0.3);
    }
  },
};
let given: Result | undefined;
const drip = (): Result => {
  given ??= simulate({
    model: human,
    regimen: "0.5 mg/kg over 40 min",
    set: { ...firstFit, fu: "0.53" },
    columns: ["G", "release", "rI"],
    span: "12 h",
    step: "0.5 min",
  });
  return given;
};

describe("the cases that an implementation of the accounts has to meet", () => {
  it("are all here, each with one check", () => {
    expect(Object.keys(checks)).toEqual(cases.map(({ id }) => id));
  });

  it.each(cases.map((one) => [one.id, one.fact, one.tolerance] as const))("%s: %s (%s)", (id) => {
    checks[id]?.();
  });

  // A model that knows only the concentration of the moment rebounds when a large dose washes out, so what lasts stays high at doses
  // after which behaviour and synaptic proteins no longer respond (Li 2010, unverified; Zanos 2023).
  it.fails("V20: what lasts is an inverted U over the dose, at a day", () => {
    const more = { columns: ["strength"], span: "24 h", step: "10 min" };
    const [middle, large] = [30, 80].map((dose) => inRat("ampa-bdnf-mtor", dose, more).at("24 h").strength as number);
    expect(large).toBeLessThan((middle as number) / 2);
  });
});

describe("the chapter for teachers", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/model.md"), "utf8");
  const chapter = page.split(/^## /m).find((part) => part.startsWith("Rival accounts of glutamate")) ?? "";
  const list = (title: string) => chapter.split(`**${title}**`)[1]?.split(/\n\*\*/)[0] ?? "";

  it("has questions to ask a class, and the seven misconceptions with what to say", () => {
    expect([...list("Questions to ask.").matchAll(/^\d\. \*[^*]+\?[^*]*\*/gm)].length).toBeGreaterThanOrEqual(5);
    const said = [...list("Seven misconceptions.").matchAll(/^\d\. \*([^*]+)\*\s+\S/gm)].map(([, text]) => text);
    expect(said).toHaveLength(7);
  });
});

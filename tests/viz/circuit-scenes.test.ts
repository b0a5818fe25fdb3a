import { accounts, experimentFindings, glutamateFindings, ratDoseSeries } from "@ketalab/core/circuit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenAxis, domainOf, rangeOf, toPixel, toValue } from "../../packages/viz/src/drawing/axis.js";
import type { Frame } from "../../packages/viz/src/drawing/frame.js";
import { positions } from "../../packages/viz/src/drawing/thinned.js";
import {
  aCourseOfSix,
  longerThanTheDrug,
  twoAccounts,
  whichExperiment,
  whoFallsSilentFirst,
} from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";
import { knower, published } from "./scene-values.js";

const summaryOf = (scene: typeof twoAccounts, values = {}) =>
  knower(scene)({ values: { ...published(scene), ...values } }).summary as Readonly<Record<string, number>>;

describe("two accounts", () => {
  const all = { dose: 200 };

  it("disinhibition has all five signs, direct inhibition as it stands only the fall", () => {
    const { seen, "right.direct": direct, "right.disinhibition": disinhibition } = summaryOf(twoAccounts, all);
    expect([seen, direct, disinhibition]).toEqual([5, 1, 5]);
  });

  it("direct inhibition never has more than two of five, whatever its numbers, and never a rise", () => {
    let best = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.double({ min: -2, max: 3, noNaN: true }), (kappa, half) => {
        const { "right.direct": direct = 0, highest } = summaryOf(twoAccounts, { ...all, kappa, half: 10 ** half });
        best = Math.max(best, direct);
        expect(direct).toBeLessThanOrEqual(2);
        expect(highest).toBeLessThanOrEqual(100);
      }),
      { numRuns: 60 },
    );
    expect(best).toBeGreaterThan(0);
    expect(summaryOf(twoAccounts, { ...all, kappa: 14 })["right.direct"]).toBe(2);
  });

  it("data come one by one as the dose goes up, hollow because their sizes were not read", () => {
    for (const { dose } of ratDoseSeries) {
      const { element } = drawn(twoAccounts, { start: { ...published(twoAccounts), dose } });
      const dots = element.querySelectorAll('svg[data-chart="glutamate"] circle.point.data');
      expect(dots).toHaveLength(ratDoseSeries.filter((one) => one.dose <= dose).length);
      for (const dot of dots) expect(dot.classList).toContain("hollow");
    }
  });

  it("a vote is answered when the next dose is measured, and not before", () => {
    const now = { ...published(twoAccounts), dose: 20, vote: "up" };
    const told = (dose: number) => {
      const know = knower(twoAccounts);
      return twoAccounts
        .says(know({ before: now, values: { ...now, dose } }))
        .map(({ text }) => text)
        .join("");
    };
    expect(told(25)).not.toMatch(/class said/);
    expect(told(30)).toMatch(/^The class said up, and so it was: of 3 signs/);
    expect(told(200)).not.toMatch(/class said/);
  });

  it("beyond what was given the sentence says so", () => {
    expect(said(twoAccounts, { dose: 300 })).toMatch(/never given/);
    expect(said(twoAccounts, { dose: 200 })).not.toMatch(/never given/);
  });
});

describe("longer than the drug", () => {
  const day = { time: 1440 };

  it("a day later the drug is gone and both effects are at their highest; a week later a quarter is left", () => {
    const { drug = 1, surge, eef2k } = summaryOf(longerThanTheDrug, day);
    expect(drug).toBeLessThan(0.5);
    for (const effect of [surge, eef2k]) expect(effect).toBeGreaterThan(95);
    const week = summaryOf(longerThanTheDrug, { time: 7 * 1440 });
    for (const effect of [week.surge, week.eef2k]) expect(effect).toBeCloseTo(25, -1);
  });

  it("the surge and eEF2K part when either is taken away, and mTOR decides nothing", () => {
    const at = (without: string) => {
      const { surge = Number.NaN, eef2k = Number.NaN } = summaryOf(longerThanTheDrug, { time: 2880, without });
      return [surge > 50, eef2k > 50];
    };
    expect(["nothing", "agonist", "knockout", "rapamycin"].map(at)).toEqual([
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  it("hours and days share one axis, broken at a day, and a place on it is read back", () => {
    const svg = drawn(longerThanTheDrug).element.querySelector('svg[data-chart="course"]');
    expect(svg?.querySelectorAll(".axis.time .gap")).toHaveLength(1);
    const ticks = [...(svg?.querySelectorAll(".axis.time .tick text") ?? [])].map(({ textContent }) => textContent);
    expect(ticks.some((text) => text?.endsWith("h"))).toBe(true);
    expect(ticks.some((text) => text?.endsWith("d"))).toBe(true);
    const frame = { width: 640, height: 320, left: 40, right: 100, top: 20, bottom: 40 } as Frame;
    const broken = brokenAxis([0, 20160], { at: 720, share: 0.5 }, frame);
    expect(domainOf(broken)).toEqual([0, 20160]);
    expect(rangeOf(broken)).toEqual([40, 540]);
    expect(toPixel(broken, 720)).toBe(290);
    for (const at of [0, 100, 720, 5000, 20160]) expect(toValue(broken, toPixel(broken, at))).toBeCloseTo(at, 8);
    expect([...positions(Float64Array.of(0, 720, 20160), broken)]).toEqual([40, 290, 540]);
  });
});

describe("a course of six", () => {
  const top = (values: object) => summaryOf(aCourseOfSix, values).top as number;

  it("one drip is the measure: its highest is 100 % by either reason", () => {
    for (const account of ["ampa-bdnf-mtor", "eef2k"]) expect(top({ times: 1, account })).toBeCloseTo(100, 0);
  });

  it("the closer the drips, the higher the course, while the drug never adds up", () => {
    const tops = [7, 5, 3.5, 2, 1].map((every) => top({ every }));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    for (const every of [1, 3.5, 7]) {
      const { "top.drug": drug = 0, "top.one.drug": one = 0 } = summaryOf(aCourseOfSix, { every });
      expect(drug / one).toBeLessThan(1.01);
    }
  });

  it("two weeks after the last drip little is left, however many there were", () => {
    const { later = 100, "later.one": one = 0 } = summaryOf(aCourseOfSix);
    expect(one).toBeGreaterThan(3);
    expect(later).toBeLessThan(12);
    expect(later).toBeGreaterThan(one);
  });
});

describe("who falls silent first", () => {
  it("the brake, before the others gain; with an anaesthetic dose both", () => {
    for (const dose of [10, 20, 30]) {
      const { lost, gained = 0 } = summaryOf(whoFallsSilentFirst, { dose });
      expect(lost).toBeLessThan(gained);
    }
    const { interneurons = 100, pyramidal = 100 } = summaryOf(whoFallsSilentFirst, { dose: 200, time: 30 });
    expect(interneurons).toBeLessThan(pyramidal);
    expect(pyramidal).toBeLessThan(50);
  });

  it("draws as many spikes as the rate says, and areas that go with it", () => {
    const shown = (time: number) => {
      const { element } = drawn(whoFallsSilentFirst, { start: { time, dose: 30 } });
      const svg = element.querySelector('svg[data-chart="cells"]');
      const path = (cell: string, i = 0) => svg?.querySelectorAll(`[data-cell="${cell}"]`)[i]?.getAttribute("d") ?? "";
      return {
        spikes: [0, 1].map((i) => path("spikes", i).match(/M/g)?.length ?? 0),
        radius: Number(/a([\d.]+),/.exec(path("interneurons"))?.[1]),
      };
    };
    const [before, after] = [shown(0), shown(30)];
    expect(before.spikes).toEqual([24, 24]);
    const { interneurons = 0, pyramidal = 0 } = summaryOf(whoFallsSilentFirst, { time: 30, dose: 30 });
    expect(after.spikes).toEqual([interneurons, pyramidal].map((rate) => Math.round((24 * rate) / 100)));
    expect((after.radius / before.radius) ** 2).toBeCloseTo(interneurons / 100, 1);
  });
});

describe("which experiment", () => {
  const knobs = [...new Set(Object.values(accounts).flatMap(({ knobs: own }) => Object.keys(own)))];
  const effects = (experiment: number) => {
    const all = summaryOf(whichExperiment, { experiment });
    return ["effect.surge", "effect.eef2k", "effect.metabolite"].map((name) => all[name] ?? Number.NaN);
  };
  const rows = () => [...drawn(whichExperiment).element.querySelectorAll('svg[data-chart="matrix"] text.row:not(g *)')];
  const cell = (row: number, column: number, experiment = 1) =>
    drawn(whichExperiment, { start: { experiment } }).element.querySelector(`[data-cell="${row} ${column}"]`);

  it("agrees with a table of who loses what: nothing of an effect, all of it, or no answer", () => {
    const word = (value: number) => (Number.isNaN(value) ? "?" : value < 1 ? "lost" : value > 99 ? "kept" : "less");
    expect(Array.from({ length: 13 }, (_, i) => effects(i).map(word).join(" "))).toEqual([
      "kept kept kept",
      "lost kept kept",
      "less kept kept",
      "less ? ?",
      "lost kept kept",
      "kept ? kept",
      "lost kept kept",
      "lost less less",
      "lost lost lost",
      "less less less",
      "kept lost kept",
      "kept kept lost",
      "kept kept lost",
    ]);
  });

  it("has a row for every experiment of the accounts but the transporter, and one for none", () => {
    expect(rows()).toHaveLength(knobs.filter((one) => one !== "mammalian-transporter").length + 1);
  });

  it("says of a cell whether it was run, has nothing to act on, or is beyond the account", () => {
    expect(cell(1, 2)?.textContent).toMatch(/^0\s%/);
    expect(cell(10, 2)?.textContent).toContain("same");
    expect(cell(3, 3)?.textContent).toContain("?");
    // The fill is as wide as the amount.
    const width = (row: number) => Number(cell(row, 2)?.querySelector(".layer")?.getAttribute("width"));
    expect(width(1)).toBe(0);
    expect(width(2) / width(0)).toBeCloseTo((effects(2)[0] as number) / 100, 2);
  });

  it("a press on a cell runs its row, and the curves follow", () => {
    const page = drawn(whichExperiment);
    const hits = page.element.querySelectorAll(".hit.press");
    const heard: unknown[] = [];
    page.element.addEventListener("input", (event) => heard.push((event as unknown as CustomEvent).detail));
    const { Event: Click } = page.element.ownerDocument.defaultView as unknown as { Event: typeof Event };
    hits[7]?.dispatchEvent(new Click("click"));
    expect(heard).toContainEqual({ name: "experiment", value: 7 });
  });

  it("findings are those of the table of all, and each was read", () => {
    for (const [id, { findings }] of Object.entries(experimentFindings)) {
      expect(knobs).toContain(id);
      for (const one of findings) {
        expect(glutamateFindings).toContainEqual(one);
        expect(one.evidence).toBe("read");
      }
    }
  });
});

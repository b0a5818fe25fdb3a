import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { cousins } from "../../packages/viz/src/scenes/index.js";
import { halfBlock, hasRates, leaving } from "../../packages/viz/src/scenes/shared/unblocking.js";
import { drawn, said } from "./page.js";

const tells = (change: Values, start: Values = {}) => said(cousins, change, start);
const silence = Float64Array.of(120);
const away = (drug: string, times = Float64Array.of(1, 5, 60)) => leaving(drug, times, silence);

describe("how blockers leave", () => {
  it.each([
    // 1/(Po koff): Po 0.2197 at 1 mM glutamate, koff 1.0, 2.4 and 1.62/s
    ["ketamine", 1.0],
    ["memantine", 2.4],
    ["lanicemine", 1.62],
  ])("%s leaves with the open probability times its rate", (drug, koff) => {
    expect(away(drug).tau).toBeCloseTo(1 / (0.2197 * koff), 2);
  });

  it.each([
    // Mealing 1999: what is left of the block after 120 s without agonist, to which the exits were fitted
    ["ketamine", 0.86],
    ["memantine", 0.71],
    ["lanicemine", 0.54],
  ])("%s keeps in silence what was measured", (drug, kept) => {
    expect(Math.abs(away(drug).silent![0]! - kept)).toBeLessThan(0.01);
  });

  it("what is left does not depend on how much there was, which the picture builds on", () => {
    // the relaxation of the current after the wash, exactly: every share of the block goes the same way
    const { busy } = away("ketamine", Float64Array.of(0, 5, 10));
    expect(busy[0]).toBe(1);
    expect(busy[1]! > busy[2]!).toBe(true);
    // the sheet's washout of 10 µM at 1 mM glutamate: 0.318809 at 5 s and 0.108884 at 10 s, from 10/(10 + 0.7092)
    const start = 10 / (10 + 1 / 1.41);
    expect(start * busy[1]!).toBeCloseTo(0.318809, 4);
    expect(start * busy[2]!).toBeCloseTo(0.108884, 4);
  });

  it("has no exit for dizocilpine, and no rates for phencyclidine and amantadine", () => {
    expect(away("dizocilpine").silent).toBeUndefined();
    expect(["phencyclidine", "amantadine"].map(hasRates)).toEqual([false, false]);
    // 0.0046/25 µM where the published IC50 is 0.015 µM
    expect(halfBlock("dizocilpine")).toBeCloseTo(0.000184, 8);
  });
});

describe("cousins: what is said", () => {
  it("equal block, unequal ways out", () => {
    expect(tells({})).toBe(
      "0.71 µmol/L of ketamine and 0.8 µmol/L of memantine both settle at 50 %. 5 s after the wash ketamine still blocks 17 % and memantine 4.1 % (time constants 4.6 s and 1.9 s). With the gates shut, ketamine still blocks 43 % after two minutes and memantine 36 %. With magnesium at rest both block only 4.3 %.",
    );
  });

  it("dizocilpine stays for a quarter of an hour, and nothing is said of an escape", () => {
    const text = tells({ cousin: "dizocilpine" });
    expect(text).toMatch(/time constants 4.6 s and 14 min/);
    expect(text).toMatch(/no escape was published/);
    expect(text).not.toMatch(/NaN/);
  });

  it.each(["phencyclidine", "amantadine"])("%s has an affinity and no rates, and says so", (cousin) => {
    const text = tells({ cousin });
    expect(text).toMatch(/No rates of \w+ could be traced/);
    expect(text).not.toMatch(/NaN/);
  });

  it("more drug is more block, and the same way out", () => {
    expect(tells({ multiple: 10 })).toMatch(
      /block settles at 91 %, not 50 %, for both; the time to leave does not change/,
    );
  });
});

describe("cousins: what is drawn", () => {
  it("names a line for which there are no numbers, and rows without rates", () => {
    const { element } = drawn(cousins);
    const silent = element.querySelector('[data-chart="silent"]')!;
    expect([...silent.querySelectorAll(".names text")].map((one) => one.textContent)).toContain("MK-801: none");
    const speeds = element.querySelector('[data-chart="speeds"] desc')!.textContent!;
    expect(speeds).toMatch(/phencyclidine \(PCP\): no rates\./);
  });

  it("draws second-hand numbers hollow", () => {
    const { element } = drawn(cousins);
    const dots = [...element.querySelectorAll('[data-chart="doses"] .point')];
    expect(dots.some((one) => one.classList.contains("hollow"))).toBe(true);
    expect(dots.some((one) => !one.classList.contains("hollow"))).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { dripToMood } from "../../packages/viz/src/scenes/index.js";
import { drawn, said as saidOf } from "./page.js";

const said = (change: Values, start?: Values) => saidOf(dripToMood, change, start);

describe("from the drip to the mood: what is said", () => {
  it("twice as slow: the arterial peak falls", () => {
    // the published profile of the default model has 252.7 at 40 min; over 80 min its exponentials give 163
    expect(said({ duration: 80 })).toMatch(
      /^Twice as slow: the arterial peak falls from 253 to 163 ng\/mL, because more has left the blood/,
    );
  });

  it("twice the dose: the peak doubles, the block does not", () => {
    expect(said({ dose: 1 })).toMatch(/^Twice the dose: the arterial peak rises from 253 to 505 ng\/mL, in proportion/);
  });

  it("a heavier body, another drug, no dose at all", () => {
    expect(said({ weight: 100 })).toMatch(/^A heavier body at the same mg\/kg/);
    expect(said({ drug: "esketamine" })).toMatch(/^S-ketamine instead of the racemate/);
    expect(said({ dose: 0 })).toBe("No dose, no drug: every curve lies at its baseline.");
    expect(said({ dose: 0.5 }, { dose: 0 })).toMatch(/^0.5 mg\/kg after none/);
  });

  it("a preset changes two things and says both", () => {
    expect(said({ dose: 2, duration: 1 })).toMatch(
      /^2 mg\/kg over 1 min instead of 0.5 mg\/kg over 40 min: the arterial peak rises/,
    );
  });
});

describe("from the drip to the mood: R-ketamine", () => {
  it("says why a panel is empty instead of drawing a guess", () => {
    const { element } = drawn(dripToMood, { start: { drug: "arketamine" } });
    const mood = element.querySelector('svg[data-chart="mood"]');
    expect(mood?.textContent).toContain("no dose-response of the mood effect of R-ketamine in people was found");
    expect(mood?.querySelector("path.line")?.getAttribute("d")).toBeNull();
    expect(element.querySelector('svg[data-chart="plasma"] path.line')?.getAttribute("d")).toMatch(/^M/);
  });

  it("and comes back when the drug does", () => {
    const scene = drawn(dripToMood, { start: { drug: "arketamine" } });
    scene.commit({ ...scene.values, drug: "ketamine" }, new Set(["drug"]));
    scene.settle({ ...scene.values, drug: "ketamine" });
    const mood = scene.element.querySelector('svg[data-chart="mood"]');
    expect(mood?.querySelector("path.line")?.getAttribute("d")).toMatch(/^M/);
    expect(mood?.textContent).not.toContain("R-ketamine");
  });
});

describe("from the drip to the mood: axes", () => {
  it("keep still while a slider moves and grow when it is let go", () => {
    const scene = drawn(dripToMood);
    const ticks = () =>
      [...scene.element.querySelectorAll('svg[data-chart="plasma"] .axis.values text')].map((one) => one.textContent);
    const before = ticks();
    const values = { ...scene.values, dose: 1 };
    scene.commit(values, new Set(["dose"]));
    expect(ticks()).toEqual(before);
    scene.settle(values);
    expect(ticks().at(-1)).toBe("600");
  });
});

describe("from the drip to the mood: what is compared", () => {
  it("one control moved in many small steps is compared with where it stood at first", () => {
    const scene = drawn(dripToMood);
    let values = scene.values;
    for (const duration of [50, 60, 70, 80]) {
      values = { ...values, duration };
      scene.commit(values, new Set(["duration"]));
      scene.settle(values);
    }
    expect(scene.element.querySelector(".says")?.textContent).toMatch(/^Twice as slow/);
    scene.commit({ ...values, dose: 1 }, new Set(["dose"]));
    scene.settle({ ...values, dose: 1 });
    expect(scene.element.querySelector(".says")?.textContent).toMatch(/^Twice the dose/);
  });
});

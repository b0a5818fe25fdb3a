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
  it("only grow while a slider moves, and settle on what is and what was when it is let go", () => {
    const scene = drawn(dripToMood);
    const top = () => Number(ticks().at(-1));
    const ticks = () =>
      [...scene.element.querySelectorAll('svg[data-chart="plasma"] .axis.values text')].map((one) => one.textContent);
    const move = (dose: number) => scene.commit({ ...scene.values, dose }, new Set(["dose"]));
    const tops = [0.5, 0.8, 1, 1.6, 1, 0.6].map((dose) => {
      move(dose);
      return top();
    });
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(tops.at(-1)).toBeGreaterThan(tops[0] as number);
    scene.settle({ ...scene.values, dose: 0.6 });
    expect(top()).toBeLessThan(tops.at(-1) as number);
    // A low dose does not stretch: the curve before still has its room.
    move(0.1);
    scene.settle({ ...scene.values, dose: 0.1 });
    expect(top()).toBe(300);
  });

  it("leave the curve before behind in grey, named, from the first touch on", () => {
    const scene = drawn(dripToMood);
    const plasma = () => scene.element.querySelector('svg[data-chart="plasma"]') as Element;
    expect(plasma().querySelector(".was")).toBeNull();
    const line = () => plasma().querySelector('.line[data-column="Cket"]')?.getAttribute("d");
    const opened = line();
    scene.commit({ ...scene.values, dose: 0.55 }, new Set(["dose"]));
    expect(plasma().querySelector(".was")?.getAttribute("d")).toBe(opened);
    expect(plasma().querySelector(".was-name")?.textContent).toBe("before");
    scene.commit({ ...scene.values, dose: 0.45 }, new Set(["dose"]));
    expect(plasma().querySelector(".was")?.getAttribute("d")).toBe(opened);
    expect(line()).not.toBe(opened);
  });

  it("compare every step of a lesson with the state in which the scene was opened", () => {
    const scene = drawn(dripToMood);
    const names = new Set(dripToMood.controls.map(({ name }) => name));
    const opened = scene.element.querySelector('.line[data-column="Cket"]')?.getAttribute("d");
    for (const dose of [0.4, 0.55]) {
      scene.step();
      scene.commit({ ...scene.values, dose }, names);
      scene.settle({ ...scene.values, dose });
      expect(scene.element.querySelector(".was")?.getAttribute("d")).toBe(opened);
    }
    expect(scene.element.querySelector(".says")?.textContent).toMatch(/^1\.1 times the dose/);
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

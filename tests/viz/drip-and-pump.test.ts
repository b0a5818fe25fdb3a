import { infusionPlan } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { dripAndPump } from "../../packages/viz/src/scenes/index.js";
import { drawn } from "./page.js";

function changed(change: Values, start: Values = {}) {
  const scene = drawn(dripAndPump, { start });
  scene.commit({ ...scene.values, ...change }, new Set(Object.keys(change)));
  scene.settle({ ...scene.values, ...change });
  return scene.element;
}
const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u202f", " ");
const said = (change: Values, start: Values = {}) => plain(changed(change, start).querySelector(".says")?.textContent);
const panel = (element: Element, id: string) => element.querySelector(`svg[data-chart="${id}"]`) as Element;
const boxes = (change: Values) =>
  [...panel(changed(change), "plan").querySelectorAll("g > g")]
    .map((one) => [...one.querySelectorAll("text")].map((text) => plain(text.textContent)))
    .filter((texts) => texts.length > 0);

describe("the plan, box by box", () => {
  it("the depression drip: worked by hand", () => {
    expect(boxes({})).toEqual([
      ["dose", "35", "mg", "70 kg × 0.5 mg/kg"],
      ["from the vial", "0.7", "mL", "35 mg ÷ 50 mg/mL"],
      ["in the bag", "0.35", "mg/mL", "with 99.3 mL diluent"],
      ["the pump", "150", "mL/h", "100 mL ÷ 40 min"],
      ["into the vein", "0.875", "mg/min", "12.5 µg/kg/min"],
    ]);
  });

  it("the strong vial, one to one: 1.5 mL with as much again, 3 mL in a minute", () => {
    const values = boxes({ dose: 2, weight: 75, duration: 1, vial: "100", into: "1:1" }).map(([, value]) => value);
    expect(values).toEqual(["150", "1.5", "50", "180", "150"]);
  });

  it("two paces are two rates, from one bag, and give the dose of one", () => {
    const [dose, , , pump, vein] = boxes({ pace: "fast first" });
    expect(dose?.[1]).toBe("35");
    // 17.5 mg of 0.35 mg/mL in 10 and in 30 min
    expect(pump).toEqual(["the pump", "300 → 100", "mL/h", "10, then 30 min"]);
    expect(vein?.[1]).toBe("1.75 → 0.583");
  });
});

describe("a plan that cannot be", () => {
  const neat = { dose: 2, weight: 75, duration: 1, vial: "100", into: "neat" };

  it("says the reason of the library in the place of the boxes and of the curves", () => {
    const spec = { weight: "75 kg", dose: "2 mg/kg", duration: "1 min", vial: "100 mg/mL", dilute: "none" } as const;
    let reason = "";
    try {
      infusionPlan(spec);
    } catch (problem) {
      reason = (problem as Error).message;
    }
    expect(reason).toMatch(/must be diluted first/);
    const element = changed(neat);
    for (const id of ["plan", "plasma", "rate"]) {
      expect([...panel(element, id).querySelectorAll("tspan")].map((one) => one.textContent).join(" ")).toContain(
        reason,
      );
      expect(panel(element, id).querySelector("desc")?.textContent).toBe(reason);
    }
  });

  it("and more of them: too fast for a pump, more than the bag holds", () => {
    expect(plain(panel(changed({ into: "500", duration: 10 }), "plan").textContent)).toContain(
      "a pump gives at most 1200 mL/h",
    );
    expect(plain(panel(changed({ dose: 4, weight: 150, vial: "10", into: "50" }), "plan").textContent)).toContain(
      "do not fit into a bag",
    );
  });

  it("comes back with the next plan that can be", () => {
    const scene = drawn(dripAndPump, { start: neat });
    expect(panel(scene.element, "plasma").querySelector("path.line")?.getAttribute("d")).toBeNull();
    const values = { ...scene.values, into: "1:1" };
    scene.commit(values, new Set(["into"]));
    scene.settle(values);
    expect(panel(scene.element, "plasma").querySelector("path.line")?.getAttribute("d")).toMatch(/^M/);
    expect(scene.element.querySelector(".refusal")?.textContent).toBe("");
  });
});

describe("the pump under the curve", () => {
  const rate = (change: Values) => panel(changed(change), "rate").querySelector("path.line")?.getAttribute("d") ?? "";

  it("is a staircase: upright where a rate is set, level between", () => {
    const levels = (change: Values) => {
      const points = (rate(change) ?? "")
        .slice(1)
        .split("L")
        .map((point) => point.split(",").map(Number));
      for (const [i, [x, y]] of points.entries()) {
        const [before = [x, y]] = points.slice(Math.max(i - 1, 0));
        expect(x === before[0] || y === before[1]).toBe(true);
      }
      return new Set(points.map(([, y]) => y)).size;
    };
    expect([levels({}), levels({ pace: "fast first" })]).toEqual([2, 3]);
  });

  it("the bag moves the pump and not the blood", () => {
    const curve = (change: Values) => panel(changed(change), "plasma").querySelector("path.line")?.getAttribute("d");
    expect(curve({ into: "500" })).toBe(curve({}));
    expect(curve({ vial: "10" })).toBe(curve({}));
    expect(curve({ pace: "fast first" })).not.toBe(curve({}));
  });
});

describe("what is the pump set to: what is said", () => {
  it("of the plan and of what a change leaves as it was", () => {
    // the published profile of the default has 252.7 ng/mL at 40 min
    expect(said({})).toBe("The pump is set to 150 mL/h, which is 0.875 mg/min; the plasma peaks at 253 ng/mL.");
    expect(said({ vial: "10" })).toMatch(/^Another vial changes what is drawn up, from 0.7 to 3.5 mL/);
    expect(said({ into: "500" })).toMatch(
      /^Made up differently, the pump runs at 750 mL\/h instead of 150 .* the curve does not move/,
    );
    expect(said({ weight: 140 })).toMatch(
      /^At the same mg\/kg .* still runs at 150 mL\/h and the vein gets 1.75 mg\/min/,
    );
    expect(said({ duration: 80 })).toMatch(/^Over 1 h 20 min the pump runs at 75 mL\/h instead of 150/);
    expect(said({ pace: "fast first" })).toMatch(
      /at another pace: the plasma peak rises from 253 to 309 ng\/mL, because half of the dose comes in a quarter of the time/,
    );
    expect(said({ vial: "100", into: "neat" })).toMatch(/^This plan cannot be carried out/);
  });
});

import { describe, expect, it } from "vitest";
import { duringTheDrip } from "../../packages/viz/src/scenes/index.js";
import type { Values } from "../../packages/viz/src/view.js";
import { drawn, said } from "./page.js";

const tells = (change: Values, start: Values = {}) => said(duringTheDrip, change, start);

describe("during the drip: what is said", () => {
  it("a synapse that is seldom used lags behind the drip and outlasts it", () => {
    expect(tells({})).toBe("");
  });

  it("a busy synapse follows the drug", () => {
    expect(tells({ every: "1" })).toBe("");
  });

  it("activity does not change where block would settle", () => {
    const settled = (every: string) => /where ([\d.]+) % would be settled/.exec(tells({}, { every }))?.[1];
    expect(settled("600")).toBe(settled("1"));
  });

  it("magnesium at rest keeps the drug out", () => {
    const blocked = (voltage: number) => Number(/drip ([\d.]+) % of the channels/.exec(tells({ voltage }))?.[1]);
    expect(blocked(-70)).toBeLessThan(blocked(-20) / 2);
  });
});

it("a frame while the dose is dragged is cheap", () => {
  const scene = drawn(duringTheDrip);
  const times = Array.from({ length: 25 }, (_, i) => {
    const values = { ...scene.values, dose: 0.5 + i * 0.02 };
    const began = performance.now();
    scene.commit(values, new Set(["dose"]));
    return performance.now() - began;
  });
  console.log(
    times
      .sort((a, b) => a - b)
      .map((x) => x.toFixed(1))
      .join(" "),
  );
});

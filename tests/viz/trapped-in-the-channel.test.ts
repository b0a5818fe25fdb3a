import { schemes } from "@ketalab/core/receptor";
import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { trappedInTheChannel } from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";

const tells = (change: Values, start: Values = {}) => said(trappedInTheChannel, change, start);

describe("trapped in the channel: what is said", () => {
  it("what is blocked when the pulses stop is still blocked at the end of the rest", () => {
    expect(tells({})).toBe(
      "Pulses at 2 Hz let ketamine into 52 % of the channels in 12 s; at equilibrium it would be 59 %. 52 % are still held after 6 s of rest without drug, and 20 % after 12 s of new pulses.",
    );
  });

  it("fewer pulses: slower, towards the same level", () => {
    // kon 1.41/(µM s) and koff 1.0/s: 1.41/(1.41 + 1.0) = 59 % at 1 µM, whatever the activity
    const text = tells({ rate: 0.2 });
    expect(text).toMatch(/Activity sets the speed; the level at equilibrium stays 59 %\./);
    const [slow, usual] = [...text.matchAll(/after 12 s ([\d.]+) % are blocked, not ([\d.]+) %/g)][0]!
      .slice(1)
      .map(Number);
    expect(slow).toBeLessThan(usual! / 2);
  });

  it("dizocilpine hardly leaves, memantine leaves soonest", () => {
    const left = (drug: string) => Number(/and ([\d.]+) % after 12 s of new pulses/.exec(tells({ drug }))?.[1]);
    expect(left("dizocilpine")).toBeGreaterThan(90);
    expect(left("memantine")).toBeLessThan(left("ketamine"));
  });
});

describe("the channel is drawn from the scheme", () => {
  const { trapping } = schemes;
  const { element } = drawn(trappedInTheChannel);
  const picture = element.querySelector('[data-chart="pore"]') as Element;

  it("has a box for each state and an arrow for each way", () => {
    const of = (name: string) => [...picture.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name)).sort();
    expect(of("data-state")).toEqual(trapping!.states.map(({ id }) => id).sort());
    expect(of("data-way")).toEqual(trapping!.transitions.map(({ from, to }) => `${from}>${to}`).sort());
  });

  it("shows as many glutamates as are bound", () => {
    for (const { id, agonists } of trapping!.states) {
      expect(picture.querySelectorAll(`[data-state="${id}"] .bound.glutamate`)).toHaveLength(agonists);
    }
  });

  it("in the rest no way that waits for glutamate or for the drug is taken", () => {
    const idle = [...picture.querySelectorAll("[data-way] .idle")].map((one) =>
      one.parentElement?.getAttribute("data-way"),
    );
    expect(idle.sort()).toEqual(["C0>C1", "C0B>C1B", "C1>C2", "C1B>C2B", "O>OB"].sort());
  });

  it("fills add up to the whole at any time", () => {
    const scene = drawn(trappedInTheChannel, { start: { time: 20 } });
    const boxes = [...scene.element.querySelectorAll("[data-state]")];
    const filled = boxes.map((one) => {
      const [fill, box] = ["rect.layer", "rect.box"].map((name) =>
        Number(one.querySelector(name)?.getAttribute("height")),
      );
      return fill! / box!;
    });
    expect(filled.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 1);
  });
});

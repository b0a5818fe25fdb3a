import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { duringTheDrip } from "../../packages/viz/src/scenes/index.js";
import { said } from "./page.js";

const tells = (change: Values, start: Values = {}) => said(duringTheDrip, change, start);

describe("during the drip: what is said", () => {
  it("a synapse that is seldom used lags behind the drip and outlasts it", () => {
    expect(tells({})).toBe(
      "0.5 mg/kg over 40 min with gates that open every 2 min: at the end of the drip 5.7 % of the channels are blocked; it would be 7 % if it had time to settle. An hour later 2.8 % are blocked and 2.4 % would be: 49 % of the block is left but only 32 % of the free drug.",
    );
  });

  it("a busy synapse follows the drug", () => {
    expect(tells({ every: "1" })).toMatch(
      /from 5.7 % to 6.9 %; it would be 7 % if it had time to settle. An hour later 2.4 % are blocked and 2.4 % would be/,
    );
  });

  it("block settles where Woodhull and magnesium put it", () => {
    // IC50 of ketamine at -20 mV beside 1 mM magnesium is 6.6 µM, and 0.5 µM is free: 0.5/(0.5 + 6.6) = 7 %
    expect(tells({})).toMatch(/it would be 7 % if it had time to settle/);
  });

  it("activity does not change where block would settle", () => {
    const settled = (every: string) => /it would be ([\d.]+) % if/.exec(tells({}, { every }))?.[1];
    expect(settled("600")).toBe(settled("1"));
  });

  it("magnesium at rest keeps the drug out", () => {
    const blocked = (voltage: number) => Number(/drip ([\d.]+) % of the channels/.exec(tells({ voltage }))?.[1]);
    expect(blocked(-70)).toBeLessThan(blocked(-20) / 2);
  });
});

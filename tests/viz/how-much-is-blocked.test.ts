import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { howMuchIsBlocked } from "../../packages/viz/src/scenes/index.js";
import { said as saidBy } from "./page.js";

const said = (change: Values) => saidBy(howMuchIsBlocked, change);

describe("how much is blocked: what is said", () => {
  it("ketamine at 0.5 µmol/L: 0.5/(0.5 + 0.71) of the reference channel, and the span between two laboratories", () => {
    // GluN2A in print: 0.33 and 0.71 µM without magnesium, 5.35 and (on the reference scale) 11.5 µM beside 1 mM
    expect(said({})).toBe(
      "0.5 µmol/L of free ketamine blocks 41 % of the reference channel without magnesium. In GluN2A receptors ketamine blocks 41 to 60 % without magnesium and 4.2 to 8.5 % with 1 mM of it: the range is what laboratories disagree on.",
    );
  });

  it("ten times the concentration is not ten times the block", () => {
    expect(said({ concentration: 5 })).toMatch(
      /^5 µmol\/L instead of 0.5 µmol\/L: .* from 41 % to 88 %, less than in proportion/,
    );
  });

  it("receptors with GluN2C feel more of it beside magnesium than those with GluN2A", () => {
    // 1.18 and 5.35 µM in one paper
    expect(said({ subunit: "GluN2C" })).toMatch(/16 to 30 % with 1 mM/);
  });

  it("memantine has one row beside magnesium, so no span", () => {
    expect(said({ drug: "memantine" })).toMatch(/memantine blocks 36 to 39 % without magnesium and 3.6 % with 1 mM/);
  });
});

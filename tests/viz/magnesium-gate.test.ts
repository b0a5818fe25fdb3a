import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { magnesiumGate, sameDrugOtherIC50 } from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";

describe("the magnesium gate: what is said", () => {
  const gate = (change: Values) => said(magnesiumGate, change);

  it("at rest little passes; the inward current is largest between rest and zero", () => {
    // Jahr and Stevens: 1/(1 + exp(0.062 x 70)/3.57) = 0.0445
    expect(gate({})).toBe(
      "At −70 mV magnesium blocks 96 % of the open channels; 4.4 % pass current. The inward current is largest at −27 mV.",
    );
    expect(gate({ voltage: -20 })).toMatch(/^At −20 mV magnesium blocks 49 % .* 51 % pass/);
  });

  it("without magnesium the current is a straight line", () => {
    expect(gate({ magnesium: 0 })).toMatch(/from 4.4 % to 100 %. The current is a straight line.$/);
  });

  it("ketamine beside magnesium is said against what magnesium alone would leave", () => {
    // 5/(16 + 5) with an apparent IC50 of 16 µM at -70 mV
    expect(gate({ ketamine: 5 })).toMatch(/ketamine blocks 24 % here.$/);
  });
});

describe("the dish and the brain: what is said", () => {
  const other = (change: Values) => said(sameDrugOtherIC50, change);

  it("0.71 µmol/L without magnesium is 16 beside it", () => {
    expect(other({})).toBe(
      "At −70 mV it takes 0.71 µmol/L of ketamine to block half of the current without magnesium and 16 µmol/L with 1 mM of it, 22 times as much; 0.5 µmol/L blocks 41 % without it and 3 % with it.",
    );
  });

  it("the most potent voltage is not rest", () => {
    expect(other({ voltage: -20 })).toMatch(/from 16 µmol\/L to 6.6 µmol\/L; it is lowest, 6.6 µmol\/L, at −20.6 mV.$/);
  });

  it("shows what was published, hollow where it is known second-hand, and says where it is from", () => {
    const { element } = drawn(sameDrugOtherIC50);
    const dots = [...element.querySelectorAll('[data-chart="ic50"] .point')];
    expect(dots.length).toBeGreaterThan(5);
    expect(dots.filter((dot) => dot.classList.contains("hollow")).length).toBeGreaterThan(4);
    for (const dot of dots) expect(dot.querySelector("title")?.textContent).toMatch(/: .+; [\d.]+.mM Mg²⁺$/);
  });
});

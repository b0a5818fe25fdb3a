import { simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { steadyState } from "../../packages/viz/src/scenes/index.js";
import { expectNear } from "../near.js";
import { drawn, said } from "./page.js";

const start = said(steadyState);
const reached = /90 % of it is reached after 8 h, norketamine's [\d.]+ ng\/mL after 20 h/;

describe("when it stops rising: what is said", () => {
  it("a drip ends at rate over clearance", () => {
    // 0.3 mg/kg every 6 h are 3.5 mg/h at 70 kg; over 84 L/h; norketamine 1.75/57.72 + 1.75/40.404 mg/L
    expect(start).toContain("As a drip the same amount ends at 41.7 ng/mL");
    expect(start).toContain("norketamine's 73.6 ng/mL");
    expect(start).toMatch(reached);
  });

  it("the 90 % are where a drip that never ends has them", () => {
    const run = simulate({ regimen: "0.05 mg/kg/h for 48 h", span: "48 h", columns: ["Cket", "Cnk"] });
    expectNear(run.at("8.04 h").Cket as number, 0.9 * 41.667, { relative: 0.002 });
    expectNear(run.at("19.9 h").Cnk as number, 0.9 * 73.631, { relative: 0.002 });
  });

  it("neither dose nor interval moves the time, both move the level", () => {
    const rarer = said(steadyState, { interval: 12 });
    expect(rarer).toMatch(/^Every 12 h instead of 6 h: ketamine settles around 20.8 ng\/mL instead of 41.7 ng\/mL/);
    expect(rarer).toMatch(reached);
    const more = said(steadyState, { dose: 0.6 });
    expect(more).toMatch(/^The dose times 2, every level times 2: ketamine settles around 83.3 ng\/mL/);
    expect(more).toMatch(reached);
  });

  it("norketamine adds up and ketamine hardly, as the run itself shows", () => {
    const run = simulate({ regimen: "0.3 mg/kg over 15 min every 6 h", span: "6 d", columns: ["Cket", "Cnk"] });
    const highest = (name: string, from: number, to: number) =>
      Math.max(...run.column(name).filter((_, i) => (run.time[i] as number) >= from && (run.time[i] as number) < to));
    const [first, last] = [
      [0, 360],
      [7920, 8280],
    ] as const;
    expect(start).toMatch(
      /ketamine's peak settles at 299 ng\/mL, hardly above the first dose's 287.* norketamine's goes from 56.8 to 103 ng\/mL/,
    );
    expectNear(highest("Cket", ...first), 287, { absolute: 1 });
    expectNear(highest("Cket", ...last), 299, { absolute: 1 });
    expectNear(highest("Cnk", ...first), 56.8, { absolute: 0.5 });
    expectNear(highest("Cnk", ...last), 103, { absolute: 0.7 });
  });
});

describe("when it stops rising: what is read", () => {
  it("a column that two panels show is read once", () => {
    const rows = [...drawn(steadyState).element.querySelectorAll(".readout th")].map((one) => one.textContent);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows).toHaveLength(4);
  });
});

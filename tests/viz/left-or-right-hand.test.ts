import { drugs, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { leftOrRightHand } from "../../packages/viz/src/scenes/index.js";
import { expectNear } from "../near.js";
import { drawn, said } from "./page.js";

describe("left hand or right hand: what is said", () => {
  it("alike in the blood, unlike at the channel", () => {
    // the published profile of the default has S 123.0 and R 129.7 of half a dose each; of a whole one twice as much
    expect(said(leftOrRightHand)).toMatch(
      /in the blood the hands hardly differ \(S 246 ng\/mL, R 259 ng\/mL at the peak\).* S blocks 4.9 % .* the racemate 3 %, R 1.1 %/,
    );
  });

  it("S alone: more dissociation, because only S was found to cause it", () => {
    expect(said(leftOrRightHand, { drug: "esketamine" })).toMatch(
      /S fits it 4.7 times as well .* 30 points instead of 19/,
    );
    // 2.01 over 0.431 µmol/L, that is 1.4 over 0.3
    const KB = (id: string) => drugs[id]?.parameters.KBref?.value as number;
    expectNear(KB("arketamine") / KB("esketamine"), 1.4 / 0.3, { relative: 0.005 });
  });

  it("R alone: says what nobody has measured", () => {
    const text = said(leftOrRightHand, { drug: "arketamine" });
    expect(text).toContain("the body clears R 14 % more slowly");
    expect(text).toContain("on people's mood no numbers were found, so nothing is drawn");
  });

  it("twice the dose: twice the level, almost twice the block", () => {
    expect(said(leftOrRightHand, { dose: 1 })).toMatch(/^The dose times 2: .* the block by S from 4.9 to 9.3 %/);
    const { B } = simulate({ drug: "esketamine", regimen: "1 mg/kg over 40 min", at: "41 min", columns: ["B"] }).at(41);
    expectNear(100 * (B as number), 9.3, { absolute: 0.1 });
  });
});

describe("left hand or right hand: what is drawn", () => {
  it("a hand without numbers has no line, and its name says so", () => {
    const svg = drawn(leftOrRightHand).element.querySelector('svg[data-chart="pressure"]') as Element;
    expect([...svg.querySelectorAll(".names text")].map((one) => one.textContent)).toEqual(["racemic", "S", "R: none"]);
    expect(svg.querySelector('[data-column="MAP.arketamine"]')?.getAttribute("d")).toBe("");
  });

  it("tells apart what was looked for and not found from what nobody has told", () => {
    const rows = drawn(leftOrRightHand).element.querySelectorAll('svg[data-chart="ratio"] g.row');
    const ends = [...rows].map((row) => row.querySelector("text.name")?.textContent?.replaceAll("\u202f", " "));
    expect(ends).toEqual([
      "116 %",
      "103 %",
      "21.4 %",
      "23 %",
      "29.4 %",
      "none found",
      "none found",
      "no numbers",
      "no numbers",
    ]);
  });
});

import { nca, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { halfLife } from "../../packages/viz/src/scenes/index.js";
import { expectNear } from "../near.js";
import { drawn, said } from "./page.js";

/** The level so many minutes after the end of a drip. */
const left = (duration: number, since: number) => {
  const run = simulate({ regimen: `0.5 mg/kg over ${duration} min`, span: "24 h", columns: ["Cket"] });
  return (run.at(duration + since).Cket as number) / (run.at(duration).Cket as number);
};

describe("which half-life: what is said", () => {
  it("names the halvings of the drip, and the level is what they say", () => {
    const text = said(halfLife);
    expect(text).toContain(
      "halves in 8.7 min, again in 45 min and once more in 1 h 39 min; in the end every halving takes 3 h 12 min",
    );
    for (const [minutes, share] of [
      [8.7, 1 / 2],
      [54, 1 / 4],
      [153, 1 / 8],
    ] as const) {
      expectNear(left(40, minutes), share, { relative: 0.01 }, `${minutes} min after the end`);
    }
  });

  it("after eight hours of drip the first half takes an hour", () => {
    const text = said(halfLife, { duration: 480 });
    expect(text).toMatch(/^Given over 8 h, it takes 1 h to fall by half instead of 8.7 min: .*fuller the tissues/);
    expectNear(left(480, 60), 1 / 2, { relative: 0.01 });
  });

  it("the dose lifts every level and changes no time", () => {
    expect(said(halfLife, { dose: 1 })).toMatch(/^The dose times 2, every level times 2, and not one of these times/);
  });

  it("the longer blood is drawn, the longer the half-life that is found, up to that of the last phase", () => {
    // half-lives of the default model: 2.8, 28 and 175 min for S, 2.9, 29 and 192 min for R
    const found = (["8 h", "2 d", "6 d"] as const).map((span) => {
      const run = simulate({ regimen: "0.5 mg/kg over 40 min", span, step: "30 min", columns: ["Cket"] });
      return nca(run, "Cket", { from: (run.time.at(-1) as number) / 2 }).halfLife.value * 60;
    });
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expectNear(found.at(-1) as number, 192, { relative: 0.01 });
    expect(found[0]).toBeLessThan(185);
  });
});

describe("which half-life: what is published", () => {
  it("has every published value in a row, with who was measured and a range by both its ends", () => {
    const rows = [...drawn(halfLife).element.querySelectorAll('svg[data-chart="published"] g.row')].map((row) => [
      row.querySelector("text.row")?.textContent,
      row.querySelector("text.name")?.textContent?.replaceAll("\u202f", " "),
      row.querySelectorAll("circle").length,
    ]);
    expect(rows).toContainEqual(["Ketalar: adults, label, first phase", "10–15 min", 2]);
    expect(rows).toContainEqual(["Idvall 1979: 31 patients, anaesthesia", "79 min ± 8", 1]);
    expect(rows).toContainEqual(["Spravato: adults, label, S-ketamine", "7–12 h", 2]);
    expect(rows).toHaveLength(7);
  });
});

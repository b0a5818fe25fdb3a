import { simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { slider } from "../../packages/viz/src/controls/index.js";
import { readAt } from "../../packages/viz/src/data/interpolate.js";
import { extended, overlaid } from "../../packages/viz/src/runs/index.js";
import { expectNear } from "../near.js";

const cursor = slider({ name: "hours", label: "at", unit: "min", min: 0, max: 240, step: 5, fine: 1, published: 40 });
const both = overlaid({
  id: "both",
  span: "4 h",
  step: "1 min",
  columns: ["Cket", "MAP"],
  cursor,
  parts: {
    push: { scenario: { regimen: "0.5 mg/kg over 1.5 min" } },
    drip: {
      scenario: ({ drug }) => ({ drug: String(drug), regimen: "0.5 mg/kg over 40 min" }),
      numbers: ["duration"],
    },
  },
  explains: () => "drip",
});

describe("runs laid over each other", () => {
  const made = both.ready()({ drug: "ketamine", duration: 37.25 });

  it("share one abscissa, which has every moment of each", () => {
    expect([...made.abscissa]).toEqual([...made.abscissa].sort((a, b) => a - b));
    for (const moment of [0, 1.5, 37.25, 240]) expect(made.abscissa).toContain(moment);
    expect(new Set(made.abscissa).size).toBe(made.abscissa.length);
  });

  it("each is what it is alone, its peak included", () => {
    for (const [word, regimen, end] of [
      ["push", "0.5 mg/kg over 1.5 min", 1.5],
      ["drip", "0.5 mg/kg over 37.25 min", 37.25],
    ] as const) {
      const alone = simulate({ regimen, span: "4 h", columns: ["Cket"] });
      for (const moment of [end, 60, 240]) {
        expectNear(readAt(made.abscissa, made.column(`Cket.${word}`), moment), alone.at(moment).Cket as number, {
          relative: 1e-9,
        });
      }
    }
  });

  it("say of each why it has no number", () => {
    const { names, without } = both.ready()({ drug: "arketamine", duration: 40 });
    expect(names).toContain("MAP.push");
    expect(names).not.toContain("MAP.drip");
    expect(without["MAP.drip"]).toMatch(/nothing was found for R/);
  });

  it("can be given more columns", () => {
    const more = extended(both, (columns) => ({
      twice: { unit: "ng/mL", values: columns.column("Cket.drip").map((value) => 2 * value) },
    }));
    const { column, unit } = more.ready()({ drug: "ketamine", duration: 40 });
    expect(unit("twice")).toBe("ng/mL");
    expect(Math.max(...column("twice"))).toBe(2 * Math.max(...column("Cket.drip")));
  });
});

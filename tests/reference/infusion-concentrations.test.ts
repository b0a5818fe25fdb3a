import { infusionConcentrations } from "@ketalab/core/observed";
import { describe, expect, it } from "vitest";
import data from "./data/pk-observed.json" with { type: "json" };

/** Rows of ketamine itself after the drips that the list has. */
const rows = data.cases.filter(
  ({ case: id, metric }) => ["C1", "C5"].includes(id) || (id === "C3" && metric.startsWith("S-ket")),
);

describe("levels that were measured after a drip", () => {
  it("are those of the reference rows, with their times, doses and sites", () => {
    const wanted = rows.map(({ observed, site, run }) => {
      const { regimen, weight } = run;
      const at = "at" in run && run.at ? run.at : /over (.*)$/.exec(regimen)?.[1];
      const minutes = String(at).endsWith("h") ? 60 * Number.parseFloat(String(at)) : Number.parseFloat(String(at));
      const kilograms = Number.parseFloat(weight);
      const dose = Number.parseFloat(regimen) * (regimen.includes("mg/kg") ? kilograms : 1);
      return [observed, site, minutes, kilograms, dose].join(" ");
    });
    const there = infusionConcentrations
      .filter(({ evidence }) => evidence === "read")
      .map(({ value, site, time, weight, dose }) => [value, site, time, weight, dose].join(" "));
    expect(there.sort()).toEqual(wanted.sort());
  });

  it("one is known second-hand and says so", () => {
    expect(
      infusionConcentrations
        .filter(({ evidence }) => evidence !== "read")
        .map(({ value, evidence }) => [value, evidence]),
    ).toEqual([[200, "unverified"]]);
  });
});

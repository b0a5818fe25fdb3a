import { Cmax, drugs, KetalabError, simulate } from "@ketalab/core";
import { approvals, clinicDoses, contraindications, gentlerArms, products } from "@ketalab/core/effects";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";

describe.each(clinicDoses)("$indication, $route", ({ drug, regimen, cap, source }) => {
  it("has a drug of the library, a regimen that runs, and a source", () => {
    expect(Object.keys(drugs)).toContain(drug);
    const run = simulate({ drug, regimen, columns: ["Cket"], span: "5 d", step: "1 min" });
    expect(Cmax(run, "Cket").value).toBeGreaterThan(10);
    expect(source.citation.length).toBeGreaterThan(3);
  });

  it("keeps under its own cap", () => {
    if (cap === undefined) return;
    const [most, unit] = [Number.parseFloat(cap), cap.replace(/^[\d.]+ /, "")];
    expect(regimen).toContain(unit);
    expect(Number.parseFloat(regimen)).toBeLessThanOrEqual(most);
  });
});

describe("slower, smaller, or split", () => {
  const peak = (regimen: string) =>
    Cmax(simulate({ regimen, columns: ["Ce"], span: "5 h", step: "1 min" }), "Ce").value;

  it("each is gentler at the site than the dose as it was meant, and smaller is exactly half", () => {
    const arms = gentlerArms(0.5, 40);
    const meant = peak(arms.asIs);
    for (const arm of [arms.slower, arms.smaller, arms.split]) expect(peak(arm), arm).toBeLessThan(meant);
    expectNear(peak(arms.smaller) / meant, 0.5, { relative: 1e-6 });
    expect(peak(arms.split)).toBeGreaterThan(peak(arms.smaller));
  });

  it.each([
    [0, 40],
    [-1, 40],
    [Number.NaN, 40],
    [21, 40],
    [0.5, 0],
    [0.5, 61],
    [0.5, Number.POSITIVE_INFINITY],
  ])("a dose of %d mg/kg over %d min is refused", (dose, minutes) => {
    expect(() => gentlerArms(dose, minutes)).toThrow(KetalabError);
  });
});

it("facts have their sources, and dates their order", () => {
  for (const { says, source } of [...products, ...contraindications, ...approvals]) {
    expect(says.length).toBeGreaterThan(8);
    expect(source.citation.length).toBeGreaterThan(3);
  }
  const dates = approvals.map(({ date }) => date);
  expect([...dates].sort()).toEqual(dates);
  expect(dates.map((date) => date.slice(0, 4))).toEqual(["1965", "1970", "2019", "2020", "2025"]);
});

import { concentrations } from "@ketalab/core/observed";
import { describe, expect, it } from "vitest";
import { routes } from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";

describe("how it gets in: what is said", () => {
  it("by mouth a fifth arrives, three times as much as norketamine", () => {
    // 0.2 of 35 mg unchanged, 0.8 - 0.2 changed first; 39.2 ng/mL is the reference value of the default by mouth
    expect(said(routes)).toMatch(
      /^By mouth 20 % of 35 mg arrives as ketamine, 7 mg; 21 mg more arrives as norketamine, .* peaks at 39.2 ng\/mL/,
    );
    expect(said(routes)).toMatch(/norketamine peaks at 137 ng\/mL after 1 h, above it/);
  });

  it("into a muscle almost all arrives, and nothing is changed on the way", () => {
    expect(said(routes, { route: "im" })).toMatch(
      /^Into a muscle 93 % of 35 mg arrives, 32.6 mg, all of it as ketamine\. It peaks at 191 ng\/mL/,
    );
  });

  it("into a vein all of it does", () => {
    // 210.8 and 42 min are in the published profile of the default, venous
    expect(said(routes, { route: "iv" })).toMatch(
      /^Into a vein over 40 min all 35 mg arrives as ketamine\. It peaks at 211 ng\/mL, norketamine later and lower/,
    );
  });

  it("a dose keeps every share", () => {
    expect(said(routes, { dose: 1 })).toMatch(
      /^The dose times 2, every level times 2, by every route, because this model is linear/,
    );
  });
});

describe("how it gets in: what is drawn", () => {
  const chart = (route: string, id: string) =>
    drawn(routes, { start: { route } }).element.querySelector(`svg[data-chart="${id}"]`) as Element;

  it("one line is drawn full and named in bold, the others thin", () => {
    const svg = chart("nasal", "ketamine");
    const full = [...svg.querySelectorAll("path.line:not(.aside)")].map((one) => one.getAttribute("data-column"));
    expect(full).toEqual(["Cketv.nasal"]);
    expect([...svg.querySelectorAll(".picked")].map((one) => one.textContent)).toEqual(["nose"]);
    expect(svg.querySelectorAll("path.line.aside")).toHaveLength(6);
  });

  it("every measured level of the way chosen is there, and no other", () => {
    for (const route of ["im", "oral", "nasal", "rectal", "sc", "iv"]) {
      const dots = chart(route, "alone").querySelectorAll("circle.point");
      expect(dots, route).toHaveLength(concentrations.filter((one) => one.route === route).length);
    }
  });

  it("the readout tells ketamine and norketamine by each way once", () => {
    const rows = [...drawn(routes).element.querySelectorAll(".readout th")].map((one) => one.textContent);
    expect(rows).toHaveLength(14);
    expect(new Set(rows).size).toBe(14);
  });

  it("what was not seen in its source is hollow", () => {
    const rows = chart("im", "arrives").querySelectorAll("g.row");
    const hollow = [...rows].map((row) => row.querySelectorAll("circle.hollow").length);
    // the fractions of Grant 1981, into a muscle and by mouth
    expect(hollow).toEqual([0, 1, 0, 0, 0, 0, 1]);
  });
});

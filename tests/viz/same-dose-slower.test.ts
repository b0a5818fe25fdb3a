import { AUC, Cmax, simulate, tmax } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { sameDoseSlower } from "../../packages/viz/src/scenes/index.js";
import { expectNear } from "../near.js";
import { said } from "./page.js";

const run = (regimen: string) => simulate({ regimen, span: "4 h", step: "0.5 min", columns: ["Cket", "Ce"] });

describe("why a slow infusion is not like a push: what is said", () => {
  it("over 40 min the arterial peak is a fifth, the site keeps two thirds", () => {
    // 252.7 is in the published profile of the default model; 1260 is the same dose over 1 min by its exponentials
    expect(said(sameDoseSlower)).toMatch(
      /the arterial peak is 253 ng\/mL instead of 1260 ng\/mL \(20 %\), at the effect site 216 ng\/mL instead of 314 ng\/mL \(69 %\)/,
    );
  });

  it("says where the dose is when the drip ends", () => {
    // 252.7 ng/mL in 25 L are 6.32 mg of 35 mg
    expect(said(sameDoseSlower)).toContain("18 % is in the blood");
  });

  it("twice the dose keeps every share", () => {
    expect(said(sameDoseSlower, { dose: 1 })).toMatch(
      /^Twice the dose: every level is twice as high .* 20 % of the push/,
    );
  });

  it("at one minute there is nothing to compare", () => {
    expect(said(sameDoseSlower, { duration: 1 })).toMatch(/^Both are a push now/);
  });

  it("the areas that it calls equal are: dose over clearance", () => {
    // closed form of the default model for 0.5 mg/kg: 416.667 ng h/mL
    for (const regimen of ["0.5 mg/kg over 1 min", "0.5 mg/kg over 40 min", "0.5 mg/kg over 120 min"]) {
      expectNear(AUC(run(regimen), "Cket", { to: "infinity" }).value, 416.667, { relative: 1e-3 }, regimen);
    }
  });

  it("the last step: 2.6 times the dose over two hours is as high at the site as the push, which is highest at 8.5 min", () => {
    const push = run("0.5 mg/kg over 1 min");
    expectNear(Cmax(run("1.3 mg/kg over 120 min"), "Ce").value, Cmax(push, "Ce").value, { relative: 0.005 });
    expect(tmax(push, "Ce").value).toBe(8.5);
  });
});

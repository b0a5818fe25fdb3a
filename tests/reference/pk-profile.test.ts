import { AUC, Cmax, simulate, tmax } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";
import data from "./data/pk-default.json" with { type: "json" };

const columns = ["Cket", "Cketv", "CketS", "CketR", "Cnk", "Cnkv", "Chnk"] as const;
const minute = simulate({ regimen: data.profile.regimen, subject: { weight: "70 kg" }, span: "24 h", step: "1 min" });

describe("default kinetics: 0.5 mg/kg over 40 min, 70 kg", () => {
  for (const name of columns) {
    it(`${name} follows the reference profile to 0.5 %`, () => {
      data.profile.min.forEach((t, i) => {
        // The reference was worked out in steps, so its first specks of a metabolite are known to 1e-5 ng/mL only.
        expectNear(
          minute.at(t)[name] as number,
          data.profile[name][i] as number,
          { relative: 0.005, absolute: 1e-5 },
          `${name} at ${t} min`,
        );
      });
    });

    it(`${name} agrees with the printed table to 0.5 % and half of its last digit`, () => {
      const half = name === "Chnk" ? 0.005 : 0.05;
      data.printed.min.forEach((t, i) => {
        expectNear(
          minute.at(t)[name] as number,
          data.printed[name][i] as number,
          { relative: 0.005, absolute: half },
          `${name} at ${t} min`,
        );
      });
    });
  }

  it("is given in ng/mL", () => {
    for (const name of columns) expect(minute.unit(name)).toBe(data.profile.unit);
  });
});

describe("default kinetics: closed-form anchors to 0.1 %", () => {
  const { anchors } = data;
  const all = simulate({
    regimen: data.profile.regimen,
    columns: ["Cket", "CketS", "CketR", "CnkS", "CnkR", "Chnk"],
    span: "24 h",
  });
  const areas = {
    Cket: anchors.AUC_ketamine,
    CketS: anchors.AUC_S,
    CketR: anchors.AUC_R,
    CnkS: anchors.AUC_S_NK,
    CnkR: anchors.AUC_R_NK,
    Chnk: anchors.AUC_HNK_total,
  };
  for (const [name, area] of Object.entries(areas)) {
    it(`area under ${name} to infinity is ${area} ng*h/mL`, () => {
      const { value, unit } = AUC(all, name, { to: "infinity" });
      expect(unit.text).toBe("ng/mL*h");
      expectNear(value, area, { relative: 0.001 }, name);
    });
  }

  it("the area under ketamine is the dose over the clearance, whatever the route through the compartments", () => {
    expectNear(AUC(all, "Cket", { to: "infinity" }).value, 35000 / 84, { relative: 1e-12 });
    expectNear(AUC(all, "CnkS", { to: "infinity" }).value, 17500 / 57.72, { relative: 1e-12 });
    expectNear(AUC(all, "CnkR", { to: "infinity" }).value, 17500 / (0.7 * 57.72), { relative: 1e-12 });
    expectNear(AUC(all, "Chnk", { to: "infinity" }).value, ((0.56 * 35000) / (0.933 * 60)) * (239.7 / 237.73), {
      relative: 1e-12,
    });
  });

  it("the peaks stand where the reference reads them on a grid of one minute", () => {
    expectNear(Cmax(minute, "Cket").value, anchors.Cmax_ketamine_arterial, { relative: 0.001 });
    expectNear(Cmax(minute, "Cketv").value, anchors.Cmax_ketamine_venous, { relative: 0.001 });
    expectNear(Cmax(minute, "Cnk").value, anchors.Cmax_NK, { relative: 0.001 });
    expectNear(Cmax(minute, "Chnk").value, anchors.Cmax_HNK, { relative: 0.001 });
    expect(tmax(minute, "Cket").value).toBe(40);
    expect(tmax(minute, "Cketv").value).toBe(anchors.tmax_venous_min);
    expect(tmax(minute, "Cnk").value).toBe(anchors.tmax_NK_min);
    expect(tmax(minute, "Chnk").value).toBe(anchors.tmax_HNK_min);
  });
});

describe("default kinetics: 2 mg/kg bolus, 70 kg", () => {
  const half = simulate({ regimen: data.bolus.regimen, columns: ["Cket"], span: "5 h", step: "0.5 min" });

  it("follows the reference to 0.5 %", () => {
    data.bolus.min.forEach((t, i) => {
      expectNear(half.at(t).Cket as number, data.bolus.Cket[i] as number, { relative: 0.005 }, `Cket at ${t} min`);
    });
  });

  it("is last above the awakening levels where the reference says, on its grid of half a minute", () => {
    for (const [level, minutes] of Object.entries(data.bolus.lastAbove)) {
      const last = half.column("Cket").findLastIndex((value) => value > Number(level));
      expect(half.time[last], `above ${level} ng/mL`).toBe(minutes);
    }
  });
});

import { AUC, Cmax, prepare, simulate, tmax } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";
import { firstFit, human, injected, rat } from "./circuits.js";
import data from "./data/glutamate.json" with { type: "json" };

/** The reference was worked out in steps of half a minute; 0.3 % of baseline is its stated tolerance. */
const DYNAMIC = { absolute: 0.3 };
const columns = ["Cu", "rE", "rI", "release", "G"];
const give = (mgPerKg: number, values: Record<string, number> = {}) =>
  prepare({ model: rat, regimen: injected(mgPerKg), columns, span: "5 h", step: "0.5 min" }).run({
    ...firstFit,
    ...values,
  });
type Run = ReturnType<typeof give>;
/** Mean of a column over a window, min. */
const mean = (run: Run, name: string, from: number, to: number) =>
  ((AUC(run, name, { to }).value - AUC(run, name, { to: from }).value) * 60) / (to - from);
const least = (run: Run, name: string) => run.column(name).reduce((a, b) => Math.min(a, b));

describe("glutamate in rats after one injection", () => {
  for (const [dose, row] of Object.entries(data.rat)) {
    it(`follows the reference after ${dose} mg/kg`, () => {
      const run = give(Number(dose));
      expectNear(Cmax(run, "Cu").value, row.Cpk, { relative: 0.001 }, "peak concentration");
      for (const [t, G] of Object.entries(row.G))
        expectNear(run.at(Number(t)).G as number, G, DYNAMIC, `G at ${t} min`);
      for (const [t, E] of Object.entries(row.E)) {
        expectNear(run.at(Number(t)).rE as number, E, { absolute: 0.003 }, `E at ${t} min`);
      }
      for (const [t, I] of Object.entries(row.I)) {
        expectNear(run.at(Number(t)).rI as number, I, { absolute: 0.003 }, `I at ${t} min`);
      }
      expectNear(Cmax(run, "G").value, row.Gmax, DYNAMIC, "largest G");
      expectNear(least(run, "G"), row.Gmin, DYNAMIC, "smallest G");
      expectNear(Cmax(run, "rE").value, row.Emax, { absolute: 0.003 }, "largest E");
      expectNear(least(run, "rI"), row.Imin, { absolute: 0.003 }, "smallest I");
      expectNear(mean(run, "G", 20, 100), row.mean20_100, DYNAMIC, "mean from 20 to 100 min");
      for (const [bin, G] of Object.entries(row.bins20)) {
        const [from = 0, to = 0] = bin.split("-").map(Number);
        expectNear(mean(run, "G", from, to), G, DYNAMIC, `mean from ${bin} min`);
      }
    });
  }

  it("is an inverted U over the dose (V1)", () => {
    const at = (dose: number) => mean(give(dose), "G", 20, 100);
    for (const dose of [10, 20, 30]) {
      expect(at(dose)).toBeGreaterThanOrEqual(110);
      expect(at(dose)).toBeLessThanOrEqual(150);
    }
    expectNear(at(50), 100, { absolute: 15 });
    expectNear(at(200), 70, { absolute: 15 });
  });

  it("rises early after 30 mg/kg and not after 80 (V2)", () => {
    expect(mean(give(30), "G", 10, 30)).toBeGreaterThanOrEqual(108);
    expect(mean(give(80), "G", 10, 30)).toBeLessThanOrEqual(105);
    expectNear(mean(give(30), "G", 10, 30), 118.6, DYNAMIC);
    expectNear(mean(give(80), "G", 10, 30), 91.1, DYNAMIC);
  });

  it("is held down by an agonist of the autoreceptor (V6)", () => {
    expect(Cmax(give(10), "G").value).toBeGreaterThanOrEqual(120);
    expect(Cmax(give(10, { q: 0.9 }), "G").value).toBeLessThanOrEqual(105);
    expectNear(Cmax(give(10, { q: 0.9 }), "G").value, 98.3, DYNAMIC);
  });

  it("is halved by a cut of the excess release, as lamotrigine is thought to do (V7)", () => {
    const ratio = (Cmax(give(10, { lambda: 0.5 }), "G").value - 100) / (Cmax(give(10), "G").value - 100);
    expectNear(ratio, 0.5, { absolute: 0.2 });
    expectNear(ratio, 0.5, { absolute: 0.01 });
  });
});

describe("glutamate in people, behind the stand-in kinetics of the reference", () => {
  const given = (regimen: string, span = "12 h") =>
    simulate({
      model: human,
      regimen,
      set: { ...firstFit, fu: "0.53" },
      columns: [...columns, "Ce"],
      span,
      step: "0.5 min",
    });
  const half = given("0.5 mg/kg over 40 min");

  it("0.5 mg/kg over 40 min: follows the reference", () => {
    for (const [t, row] of Object.entries(data.human.table)) {
      const got = half.at(Number(t));
      expectNear(got.Cu as number, row.C, { relative: 0.001, absolute: 1e-12 }, `free concentration at ${t} min`);
      expectNear(got.G as number, row.G, DYNAMIC, `G at ${t} min`);
      expectNear(got.release as number, 100 * row.rel, DYNAMIC, `release at ${t} min`);
      expectNear(got.rE as number, row.E, { absolute: 0.003 }, `E at ${t} min`);
      expectNear(got.rI as number, row.I, { absolute: 0.003 }, `I at ${t} min`);
    }
    expectNear(Cmax(half, "Ce").value, data.human.Cmax_plasma_ngml, { relative: 0.001 });
    expectNear(Cmax(half, "G").value, data.human.Gmax, DYNAMIC);
    expectNear(Cmax(half, "release").value, 100 * data.human.relmax, DYNAMIC);
  });

  it("a modest rise near the end of the infusion (V9): release up 10 to 40 % between 30 and 60 min", () => {
    const peak = Cmax(half, "release").value;
    expect(peak).toBeGreaterThanOrEqual(110);
    expect(peak).toBeLessThanOrEqual(140);
    expectNear(tmax(half, "release").value, data.human.trel, { absolute: 0.5 });
    expectNear(Cmax(half, "G").value, 112, { absolute: 8 });
    expectNear(least(half, "rI"), 0.94, { absolute: 0.04 });
  });

  it("back at baseline within the day (V10)", () => {
    expect(half.at("3 h").G).toBeLessThan(102.5);
    expect(half.at("12 h").G).toBeLessThan(100.2);
    expectNear(half.at("3 h").G as number, 101.77, DYNAMIC);
    expectNear(half.at("12 h").G as number, 100.03, DYNAMIC);
  });

  for (const [dose, row] of Object.entries(data.humanDoses)) {
    const [mg, minutes] = dose.split("/");
    it(`${mg} mg/kg over ${minutes} min: peak, dip and release of the reference`, () => {
      const run = given(`${mg} mg/kg over ${minutes} min`, "5 h");
      expectNear(Cmax(run, "Cu").value, row.Cmax, { relative: 0.001 }, "free concentration");
      expectNear(Cmax(run, "G").value, row.Gmax, DYNAMIC, "largest G");
      expectNear(least(run, "G"), row.Gmin, DYNAMIC, "smallest G");
      expectNear(Cmax(run, "release").value, 100 * row.relmax, DYNAMIC, "largest release");
    });
  }
});

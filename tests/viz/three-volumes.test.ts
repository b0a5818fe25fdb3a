import { AUC, type Model, model, models, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import type { Columns } from "../../packages/viz/src/data/columns.js";
import { mammillary } from "../../packages/viz/src/data/compartment-map.js";
import { readAt } from "../../packages/viz/src/data/interpolate.js";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { threeVolumes } from "../../packages/viz/src/scenes/index.js";
import { expectNear } from "../near.js";
import { drawn } from "./page.js";

const usual = { set: "kamp-2020", dose: 2, duration: 1, minutes: 10 };
const run = (threeVolumes.runs[0] as (typeof threeVolumes.runs)[number]).ready();
const at = (columns: Columns, name: string, minutes: number) => readAt(columns.abscissa, columns.column(name), minutes);

/** Kamp's three compartments by Runge and Kutta in steps of a thousandth of a minute: shares of a dose given in a minute. */
function byHand(minutes: number): number[] {
  const [V1, V2, V3, CL, Q2, Q3] = [25, 56, 157, 84 / 60, 161 / 60, 79 / 60] as const;
  const rates = ([a, b, c]: number[], inflow: number) => [
    inflow - ((CL + Q2 + Q3) * (a as number)) / V1 + (Q2 * (b as number)) / V2 + (Q3 * (c as number)) / V3,
    (Q2 * (a as number)) / V1 - (Q2 * (b as number)) / V2,
    (Q3 * (a as number)) / V1 - (Q3 * (c as number)) / V3,
  ];
  const step = 0.001;
  const add = (x: number[], d: number[], times: number) => x.map((one, i) => one + times * (d[i] as number));
  let x = [0, 0, 0];
  for (let i = 0; i < Math.round(minutes / step); i++) {
    const inflow = i * step < 1 - 1e-9 ? 1 : 0;
    const k1 = rates(x, inflow);
    const k2 = rates(add(x, k1, step / 2), inflow);
    const k3 = rates(add(x, k2, step / 2), inflow);
    const k4 = rates(add(x, k3, step), inflow);
    x = x.map(
      (one, j) =>
        one + (step / 6) * ((k1[j] as number) + 2 * (k2[j] as number) + 2 * (k3[j] as number) + (k4[j] as number)),
    );
  }
  return x;
}

describe("where a dose is", () => {
  it("ten minutes after a push: as the published numbers of Kamp have it", () => {
    const columns = run(usual);
    for (const [i, share] of byHand(10).entries()) expectNear(at(columns, `V${i + 1}`, 10), share, { relative: 1e-8 });
  });

  it.each(["kamp-2020", "domino-1982", "clements-1981", "hijazi-2003", "simons-2022", "otto-2021", "herd-2007"])(
    "%s: nothing is lost, and what is gone is the clearance of the area so far",
    (set) => {
      const columns = run({ ...usual, set, duration: 20 });
      const parts = columns.names.filter((name) => /^(waiting|gone|V\d)$/.test(name));
      for (const k of columns.abscissa.keys()) {
        expectNear(
          parts.reduce((sum, name) => sum + (columns.column(name)[k] as number), 0),
          1,
          { relative: 1e-12 },
        );
      }
      const regimen = "2 mg/kg over 20 min";
      const result = simulate({ model: set, regimen, subject: { weight: "70 kg" }, span: "60 d", columns: ["Cket"] });
      const clearance = 140_000 / AUC(result, "Cket", { to: "infinity" }).value;
      const cleared = (clearance * AUC(result, "Cket", { to: "1 h" }).value) / 140_000;
      expectNear(at(columns, "gone", 60), cleared, { relative: 1e-9 });
    },
  );

  it("what leaves the syringe is what runs in", () => {
    const columns = run({ ...usual, duration: 40 });
    expect(at(columns, "waiting", 10)).toBeCloseTo(0.75, 12);
    expect(at(columns, "dose", 10)).toBeCloseTo(140, 9);
  });
});

describe("volumes and passages are read off a model", () => {
  it("Kamp: three volumes, to and fro, and one way out", () => {
    const { volumes, passages } = mammillary(models["kamp-2020"] as Model);
    expect(volumes).toEqual([
      { id: "V1", states: ["A1"] },
      { id: "V2", states: ["A2"] },
      { id: "V3", states: ["A3"] },
    ]);
    expect(passages.map(({ from, to }) => `${from}>${to}`).sort()).toEqual([
      "V1>V2",
      "V1>V3",
      "V1>gone",
      "V2>V1",
      "V3>V1",
    ]);
  });

  it("two compartments have no third; metabolites are gone; S and R are drawn as one", () => {
    expect(mammillary(models["clements-1981"] as Model).volumes).toHaveLength(2);
    expect(mammillary(models["simons-2022"] as Model).volumes.flatMap(({ states }) => states)).toEqual([
      "A1",
      "A2",
      "A3",
    ]);
    expect(mammillary(models["drip-to-mood"] as Model).volumes).toEqual([
      { id: "V1", states: ["A1S", "A1R"] },
      { id: "V2", states: ["A2S", "A2R"] },
      { id: "V3", states: ["A3S", "A3R"] },
    ]);
  });

  it("the second volume gives back faster than the third, whatever the set calls them", () => {
    for (const one of Object.values(models).filter(({ states }) => states.includes("A3"))) {
      const { volumes } = mammillary(one);
      const columns = volumes.flatMap(({ states }) => states);
      const late = simulate({ model: one, regimen: "35 mg bolus", columns, at: "4 h", span: "4 h" }).at("4 h");
      const held = (i: number) => (volumes[i]?.states ?? []).reduce((sum, state) => sum + (late[state] as number), 0);
      expect(held(2), one.id).toBeGreaterThan(held(1));
    }
  });

  it("refuses what has no centre", () => {
    const chain = model({
      id: "chain",
      states: ["A1", "A2", "A3"],
      flows: [
        { from: "A1", to: "A2", rate: "k12*A1" },
        { from: "A2", to: "A1", rate: "k21*A2" },
        { from: "A1", to: "A3", rate: "k13*A1" },
        { from: "A3", to: "A1", rate: "k31*A3" },
        { from: "A2", to: "A3", rate: "k12*A2" },
      ],
      inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
    });
    expect(() => mammillary(chain)).toThrow("chain: A2 exchanges with A3, so no volume is central");
  });
});

describe("boxes and arrows", () => {
  const boxes = (start: Values = {}) =>
    drawn(threeVolumes, { start }).element.querySelector('svg[data-chart="boxes"]') as Element;
  const outline = (svg: Element, id: string, name: string) =>
    Number(svg.querySelector(`[data-box="${id}"] .box`)?.getAttribute(name));
  const fill = (svg: Element, id: string) =>
    Number(svg.querySelector(`[data-box="${id}"] .layer`)?.getAttribute("height")) / outline(svg, id, "height");

  it("stand by rule: the syringe left, what is gone right, the outer volumes above and below", () => {
    const svg = boxes();
    expect(outline(svg, "waiting", "x")).toBeLessThan(outline(svg, "V1", "x"));
    expect(outline(svg, "V1", "x")).toBeLessThan(outline(svg, "gone", "x"));
    expect(outline(svg, "V2", "y")).toBeLessThan(outline(svg, "V1", "y"));
    expect(outline(svg, "V3", "y")).toBeGreaterThan(outline(svg, "V1", "y"));
    expect(svg.querySelector('[data-flow="V1>V2"] path')?.getAttribute("d")).toMatch(/^M/);
  });

  it("are filled by their share, and an arrow goes while something flows", () => {
    const svg = boxes({ minutes: 10 });
    for (const [i, share] of byHand(10).entries()) expectNear(fill(svg, `V${i + 1}`), share, { absolute: 0.001 });
    expect(svg.querySelector('[data-flow="waiting>V1"] path')?.getAttribute("d") ?? "").toBe("");
    const during = boxes({ minutes: 10, duration: 40 });
    expect(during.querySelector('[data-flow="waiting>V1"] path')?.getAttribute("d")).toMatch(/^M/);
    // 140 mg in 40 min
    expect(during.querySelector('[data-flow="waiting>V1"] text')?.textContent).toBe("3.5");
  });

  it("follow the set: two boxes for two compartments, and back", () => {
    const scene = drawn(threeVolumes);
    const ids = () => [...scene.element.querySelectorAll("[data-box]")].map((one) => one.getAttribute("data-box"));
    scene.commit({ ...scene.values, set: "clements-1981" }, new Set(["set"]));
    scene.settle({ ...scene.values, set: "clements-1981" });
    expect(ids()).toEqual(["waiting", "V1", "V2", "gone"]);
    scene.commit(scene.values, new Set(["set"]));
    expect(ids()).toEqual(["waiting", "V1", "V2", "V3", "gone"]);
  });
});

describe("where has it gone: what is said", () => {
  const said = (change: Values, start: Values = {}) => {
    const scene = drawn(threeVolumes, { start });
    scene.commit({ ...scene.values, ...change }, new Set(Object.keys(change)));
    scene.settle({ ...scene.values, ...change });
    return (scene.element.querySelector(".says")?.textContent ?? "").replaceAll("\u202f", " ");
  };

  it("a quarter is gone after ten minutes, four fifths have left the blood", () => {
    // byHand(10): 19.2, 35.0 and 21.6 %; the plasma from 5041 to 1074 ng/mL over 25 L
    expect(said({})).toMatch(
      /^After 10 min, 24 % of the dose is gone, 19 % is in the blood and what it fills at once and 57 % in the tissues\. The plasma has fallen from 5041 ng\/mL \(at 1 min\) to 1074 ng\/mL/,
    );
  });

  it("a drip, another dose, another set, none", () => {
    expect(said({ duration: 40, minutes: 10 })).toMatch(
      /^Given over 40 min instead of 1 min.*75 % is still to come\.$/,
    );
    expect(said({ dose: 1 })).toMatch(/^Every share stays as it was/);
    expect(said({ set: "domino-1982" })).toMatch(/^Domino 1982 instead of Kamp 2020: \d+ % of the dose is still/);
    expect(said({ dose: 0 })).toBe("No dose: every box is empty.");
  });
});

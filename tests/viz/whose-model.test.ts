import { type Model, models } from "@ketalab/core";
import { infusionConcentrations } from "@ketalab/core/observed";
import { describe, expect, it } from "vitest";
import { readAt } from "../../packages/viz/src/data/interpolate.js";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { whoseModel } from "../../packages/viz/src/scenes/index.js";
import { whoseModel as words } from "../../packages/viz/src/scenes/words/en/whose-model.js";
import { expectNear } from "../near.js";
import { drawn } from "./page.js";

const usual = { dose: 35, duration: 40, weight: 70, set: "ketamine-disposition", hours: 40 };
const run = (whoseModel.runs[0] as (typeof whoseModel.runs)[number]).ready();
const at = (set: string, minutes: number, values: Values = usual) => {
  const columns = run(values);
  return readAt(columns.abscissa, columns.column(`Cket.${set}`), minutes);
};

function changed(change: Values) {
  const scene = drawn(whoseModel);
  scene.commit({ ...scene.values, ...change }, new Set(Object.keys(change)));
  scene.settle({ ...scene.values, ...change });
  return scene.element;
}
const said = (change: Values) => (changed(change).querySelector(".says")?.textContent ?? "").replaceAll("\u202f", " ");

describe("one dose, all models", () => {
  it("after the depression drip: as an independent program has them", () => {
    // predictions that were printed with the reference rows, at 40 min
    const printed = {
      "kamp-2020": 253.1,
      "domino-1982": 240.3,
      "clements-1981": 177.3,
      "hijazi-2003": 225.3,
      "simons-2022": 288.7,
      "otto-2021": 158,
      "perez-ruixo-2021": 124.8,
    };
    for (const [set, level] of Object.entries(printed)) expectNear(at(set, 40), level, { relative: 0.005 }, set);
  });

  it("10 mg over 30 min in 68 kg, two hours after the start", () => {
    const values = { ...usual, dose: 10, duration: 30, weight: 68 };
    const printed = { "kamp-2020": 13.97, "domino-1982": 10.21, "clements-1981": 16.72, "otto-2021": 15.37 };
    for (const [set, level] of Object.entries(printed))
      expectNear(at(set, 120, values), level, { relative: 0.005 }, set);
  });

  it("no published set is left out, and each says what the set itself says of its site and form", () => {
    const published = Object.values(models).filter(({ id, measured }) => measured && id !== "drip-to-mood");
    expect(Object.keys(words.whom).sort()).toEqual(published.map(({ id }) => id).sort());
    for (const [id, [, site]] of Object.entries(words.whom)) {
      expect(site, id).toBe((models[id] as Model).measured?.site);
      const label = changed({}).querySelector('svg[data-chart="rows"]')?.textContent ?? "";
      const isS = models[id]?.measured?.forms?.join() === "esketamine";
      expect(label).toContain(words.row(id, isS ? words.ofS : ""));
    }
  });
});

describe("what was measured stands beside the curves", () => {
  const dots = (change: Values) =>
    [...changed(change).querySelectorAll('svg[data-chart="curves"] circle.point')].map((dot) => [
      dot.getAttribute("class")?.includes("hollow"),
      dot.textContent?.replaceAll("\u202f", " ").split(";")[0],
    ]);
  const measured = (change: Values) => {
    const text = [...changed(change).querySelectorAll('svg[data-chart="rows"] text')].find((one) =>
      one.textContent?.startsWith("measured"),
    );
    return text?.parentElement?.getAttribute("visibility") === "hidden" ? undefined : text?.textContent;
  };

  it("one seen as published, and one known second-hand, hollow", () => {
    expect(dots({})).toEqual([
      [false, "measured: 185 ng/mL"],
      [true, "measured: 200 ng/mL"],
    ]);
  });

  it("follows the experiment, and is not there for a dose that nobody gave", () => {
    const all = infusionConcentrations.filter(({ dose, duration }) => dose === 10 && duration === 30);
    const within = all.filter(({ time }) => time <= 180);
    expect(within.length).toBeLessThan(all.length);
    expect(dots({ dose: 10, duration: 30, weight: 68 })).toHaveLength(within.length);
    expect(dots({ dose: 20, duration: 20 })).toEqual([[false, "measured: 266 ng/mL"]]);
    expect(dots({ dose: 50 })).toEqual([]);
  });

  it("and goes through the rows where the cursor is", () => {
    expect(measured({})?.replaceAll("\u202f", " ")).toBe("measured: 185 ng/mL");
    expect(measured({ hours: 100 })).toBeUndefined();
  });
});

describe("one of them is looked at", () => {
  it("stands out in both pictures", () => {
    const element = changed({ set: "domino-1982" });
    const lines = [...element.querySelectorAll('svg[data-chart="curves"] path.line')];
    const thick = lines.filter((line) => !line.getAttribute("class")?.includes("aside"));
    expect(thick.map((line) => line.getAttribute("data-column"))).toEqual(["Cket.domino-1982"]);
    expect(element.querySelector("text.row.picked")?.textContent).toMatch(/^Domino 1982/);
  });

  it("is picked by a press on its row too", () => {
    const { element } = drawn(whoseModel);
    const heard: unknown[] = [];
    element.addEventListener("change", (event) => void heard.push((event as CustomEvent).detail));
    const rows = [...element.querySelectorAll("rect.press")];
    expect(rows).toHaveLength(Object.keys(words.whom).length);
    rows[1]?.dispatchEvent(new (element.ownerDocument.defaultView as Window & typeof globalThis).Event("click"));
    expect(heard).toEqual([{ name: "set", value: "kamp-2020" }]);
  });

  it("the axis of the rows grows with what stands in them", () => {
    const ends = (change: Values) =>
      [...changed(change).querySelectorAll('svg[data-chart="rows"] .tick')].at(-1)?.textContent?.trim();
    expect(ends({})).toBe("500");
    expect(ends({ dose: 10, duration: 30, weight: 68 })).not.toBe("500");
  });
});

describe("whose is right: what is said", () => {
  it("of the one that is looked at, and of all", () => {
    expect(said({ set: "perez-ruixo-2021" })).toMatch(
      /^Perez-Ruixo 2021 \(820 volunteers, patients; venous blood\) says 125 ng\/mL here; the 13 sets say anything from 125 to \d+ ng\/mL\. Measured: 185 ng\/mL; 5 of 13 come within 30 % of it\.$/,
    );
  });

  it("a larger dose does not settle it; a faster one makes it worse", () => {
    expect(said({ dose: 70 })).toMatch(/^Another dose moves all curves by the same factor/);
    expect(said({ duration: 2, hours: 2 })).toMatch(/^Given over 2 min, the 13 sets say anything/);
    expect(said({ dose: 0 })).toBe("No dose: here all sets agree.");
  });
});

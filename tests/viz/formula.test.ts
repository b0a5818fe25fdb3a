import { term } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import type { Chart, Values } from "../../packages/viz/src/drawing/view.js";
import { formula } from "../../packages/viz/src/scene/equation-panel.js";
import type { RunSpec, SceneSpec } from "../../packages/viz/src/scene/spec.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { drawn, paper } from "./page.js";

const panels = Object.values(scenes).flatMap((spec: SceneSpec) =>
  spec.charts
    .filter(({ chart }) => chart.equations.length > 0)
    .map(({ chart, run }) => [`${spec.id}: ${chart.title}`, spec, chart, run] as const),
);

function opened(spec: SceneSpec, chart: Chart, run: string, change: Values = {}) {
  const panel = formula(paper(), { chart, run: spec.runs.find(({ id }) => id === run) as RunSpec, close() {} });
  panel.update({ ...drawn(spec).values, ...change });
  return panel.element;
}

const plain = (element: Element | null | undefined) => (element?.textContent ?? "").replaceAll("\u202f", " ");

describe.each(panels)("the equations of %s", (_, spec, chart, run) => {
  it("are all there, with a number for every symbol", () => {
    // What the start does not choose, such as the other of two fits, has its numbers in a preset.
    const states = [{}, ...(spec.presets ?? []).map(({ values }) => values)];
    const elements = states.map((change) => opened(spec, chart, run, change));
    const texts = (name: string) =>
      elements.map((element) => [...element.querySelectorAll(name)].map((one) => plain(one)));
    const somewhere = (all: string[][], right: RegExp, wrong?: RegExp) =>
      all[0]?.forEach((_, k) => {
        const found = all.map((one) => one[k] ?? "");
        expect(
          found.some((text) => right.test(text) && !wrong?.test(text)),
          found.join(" | "),
        ).toBe(true);
      });
    for (const element of elements) {
      expect(element.querySelectorAll(".equation-line")).toHaveLength(chart.equations.length);
      expect(plain(element)).not.toContain("NaN");
    }
    somewhere(texts(".equation-line"), /./, /\?/);
    somewhere(texts("output"), /^\u2212?\d/);
    somewhere(texts("td"), /./, /no numbers/);
  });

  it("carry an evidence word and a source for every parameter, and a tilde where one was chosen", () => {
    for (const cell of opened(spec, chart, run).querySelectorAll("td:last-child")) {
      expect(plain(cell)).toMatch(/^(computed|(~ illustrative|read|unverified|derived|fitted): .+)$/);
    }
  });

  it("have the hue of their curve, and no hue where none is drawn", () => {
    const hues = new Map(chart.readings.map(({ column, ink }) => [column.split(".")[0], ink]));
    for (const one of opened(spec, chart, run).querySelectorAll(".inked[class^='s-']")) {
      const [symbol = "", , ink = ""] = (one.getAttribute("class") ?? "").split(" ");
      expect(hues.get(symbol.slice(2))).toBe(ink);
    }
    if (chart.equations.some((name) => hues.has(name))) {
      expect(opened(spec, chart, run).querySelector("output.inked")).not.toBeNull();
    }
  });

  it("have no style attribute", () => {
    expect(opened(spec, chart, run).outerHTML).not.toMatch(/\sstyle=/);
  });
});

describe("the balance of the blood", () => {
  const [, spec, chart, run] = panels.find(([name]) => name.startsWith("routes: ketamine")) as (typeof panels)[number];
  const balance = (route: string) => {
    const element = opened(spec, chart, run, { route });
    const shown = [...element.querySelectorAll(".crowded > span:not([hidden])")];
    const rows = [...element.querySelectorAll("tbody tr:not([hidden])")].map((one) => one.innerHTML).join("");
    return { of: (symbol: string) => shown.some((one) => one.innerHTML.includes(`s-${symbol}"`)), rows, shown };
  };

  it("has the terms that are at work, and their symbols in the table", () => {
    for (const [route, here, elsewhere] of [
      ["im", "Ad_imS", "Ad_oralS"],
      ["oral", "Ad_oralS", "Ad_imS"],
    ] as const) {
      const { of, rows, shown } = balance(route);
      expect(of(here), route).toBe(true);
      expect(of(elsewhere), route).toBe(false);
      expect(of("A2S"), route).toBe(true);
      expect(rows, route).toContain(term(here).name);
      expect(rows, route).not.toContain(term(elsewhere).name);
      expect(plain(shown[0])).not.toMatch(/^\+/);
    }
  });
});

describe("the equation of the effect site", () => {
  const [, spec, chart, run] = panels.find(([name]) => name.endsWith("effect site")) as (typeof panels)[number];

  it("is worked out with the numbers of the moment: ke0 (C - Ce), S-ketamine at 40 min", () => {
    // 0.0835 (123.0 - 104.7) = 1.53 ng/mL/min; 123.0 is the S-ketamine of the published profile
    const line = opened(spec, chart, run).querySelector(".equation-line");
    expect(plain(line)).toContain("0.0835×(123−105)");
    expect(plain(line?.querySelector("output"))).toMatch(/^1\.53\d ng\/mL\/min$/);
  });

  it("follows the time cursor", () => {
    const line = opened(spec, chart, run, { hours: 0 }).querySelector(".equation-line");
    expect(plain(line?.querySelector("output"))).toBe("0 ng/mL/min");
  });
});

describe("the rate equations of trapping", () => {
  const spec = scenes.trappedInTheChannel;
  const [run] = spec.runs as [RunSpec];
  const [{ chart }] = spec.charts as SceneSpec["charts"] & [SceneSpec["charts"][number]];

  it("say how fast the lines above them rise and fall, between two pulses", () => {
    const time = 5.2;
    const change = { time };
    const shown = [...opened(spec, chart, run.id, change).querySelectorAll("output")].slice(0, 2).map(plain);
    const { abscissa, column } = run.ready()({ ...drawn(spec).values, ...change });
    for (const [i, name] of ["O", "OB"].entries()) {
      const values = column(name);
      const k = abscissa.findIndex((t) => t > time - 0.001);
      const [before, after] = [k - 1, k + 1];
      const slope = ((values[after]! - values[before]!) / (abscissa[after]! - abscissa[before]!)) * 60 * 100;
      expect(shown[i]).toMatch(/ %\/min$/);
      expect(Number(shown[i]?.replace("\u2212", "-").replace(" %/min", "")) / slope).toBeCloseTo(1, 1);
    }
  });
});

import { describe, expect, it } from "vitest";
import { curve } from "../../packages/viz/src/charts/index.js";
import { columns } from "../../packages/viz/src/data/columns.js";
import type { SceneSpec } from "../../packages/viz/src/scene/spec.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import {
  fitYourOwn,
  magnesiumGate,
  routes,
  sameDrugOtherIC50,
  steadyState,
  virtualClass,
  whoseModel,
} from "../../packages/viz/src/scenes/index.js";
import { toSVG } from "../../packages/viz/src/still/in-node.js";
import { drawn } from "./page.js";

const of = (spec: SceneSpec, chart: string, start = {}) =>
  drawn(spec, { start }).element.querySelector(`svg[data-chart="${chart}"]`) as Element;
const moved = (one: Element) => (one.getAttribute("transform")?.match(/-?[\d.]+/g) ?? []).map(Number);
const points = (path: Element) =>
  [...(path.getAttribute("d") ?? "").matchAll(/([\d.]+),([\d.]+)/g)].map((one) => [Number(one[1]), Number(one[2])]);

describe("a number at the cursor", () => {
  it("is not struck out by its curve, or its minus is taken for the line", () => {
    const svg = of(magnesiumGate, "current");
    const text = [...svg.querySelectorAll(".reading")].find((one) => one.textContent?.startsWith("−3")) as Element;
    const [x, y] = moved(text) as [number, number];
    const crossing = [...svg.querySelectorAll("path.line")].flatMap((line) =>
      points(line).filter(([px = 0, py = 0]) => px > x && px < x + 40 && Math.abs(py - y) < 6),
    );
    expect(crossing).toEqual([]);
  });
});

describe("names that are led to their lines", () => {
  it.each(Object.values(scenes).map((spec) => [spec.id, spec] as const))(
    "no leader crosses another: %s",
    (_id, spec) => {
      for (const names of drawn(spec).element.querySelectorAll(".names")) {
        const leaders = [...names.querySelectorAll(".leader")].flatMap((one) => {
          const [from, to] = [...(one.getAttribute("d") ?? "").matchAll(/[\d.]+,([\d.]+)/g)].map((at) => Number(at[1]));
          return from === undefined || to === undefined ? [] : [{ from, to }];
        });
        const ordered = [...leaders].sort((a, b) => a.to - b.to).map(({ from }) => from);
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      }
    },
  );

  it("all stand clear of the leaders, also those that end beside their line", () => {
    const svg = of(virtualClass, "fan");
    const lefts = [...svg.querySelectorAll(".names text")].map((one) => moved(one)[0]);
    expect(svg.querySelectorAll(".leader").length).toBe(lefts.length);
    expect(new Set(lefts).size).toBe(1);
    for (const leader of svg.querySelectorAll(".leader")) {
      expect(points(leader).at(-1)?.[0]).toBeLessThan(lefts[0] as number);
    }
  });
});

describe("many lines", () => {
  const named = (svg: Element) =>
    [...svg.querySelectorAll(".names text")].flatMap((one) => (one.textContent ? [one.textContent] : []));

  it.each([
    [whoseModel, "curves", "set"],
    [routes, "norketamine", "route"],
  ] as const)("have names and hues for the chosen one, the highest and the lowest: %#", (spec, chart, control) => {
    const choice = spec.controls.find(({ name }) => name === control);
    for (const option of choice?.takes.split(", ") ?? []) {
      const svg = of(spec, chart, { [control]: option });
      const lines = [...svg.querySelectorAll("path.line")];
      const seen = lines.filter((one) => !one.classList.contains("rest"));
      expect(named(svg).length).toBe(seen.length);
      expect([2, 3]).toContain(seen.length);
      expect(
        seen.some((one) => !one.classList.contains("aside")),
        option,
      ).toBe(true);
      const top = (one: Element) => Math.min(...points(one).map(([, y = 0]) => y));
      const tops = lines.filter((one) => one.getAttribute("d")).map(top);
      expect(seen.map(top)).toEqual(expect.arrayContaining([Math.min(...tops), Math.max(...tops)]));
    }
  });

  it("of a class are named in the middle and at the edges", () => {
    expect(named(of(virtualClass, "fan"))).toEqual(["95th", "median", "5th", "student"]);
  });
});

describe("a phone", () => {
  it.each(Object.values(scenes).map((spec) => [spec.id, spec] as const))(
    "names the lines of %s over the plot, each beside a sample of its line",
    (_id, spec) => {
      const page = drawn(spec, { shape: "narrow" }).element;
      for (const svg of page.querySelectorAll("svg.chart:has(path.line)")) {
        const top = Number(svg.querySelector("clipPath rect")?.getAttribute("y"));
        const names = [...svg.querySelectorAll(".names text")].filter((one) => one.textContent);
        expect(svg.querySelectorAll(".names path.sample:not([d=''])").length).toBe(names.length);
        for (const one of names) expect(moved(one)[1]).toBeLessThan(top + 2);
      }
    },
  );
});

describe("dots", () => {
  it("on the edge of the plot are whole: nothing cuts them", () => {
    const dots = of(steadyState, "ketamine").querySelector(".points") as Element;
    expect(dots.closest("[clip-path]")).toBeNull();
    expect(dots.querySelectorAll("circle").length).toBeGreaterThan(1);
  });

  it("of one kind carry their name once", () => {
    const named = [...of(sameDrugOtherIC50, "ic50").querySelectorAll(".points .beside")].map((one) => one.textContent);
    expect(named).toEqual(["no Mg²⁺", "with Mg²⁺"]);
  });

  it("of a second column are hollow, and both columns are named", () => {
    const text = "dose (µM)\tfirst\tsecond\n1\t10\t11\n3\t30\t24\n10\t50\t52\n30\t70\t68\n100\t85\t86\n";
    const name = (table: string) =>
      [...of(fitYourOwn, "data", { table }).querySelectorAll(".points g")].flatMap((one) => {
        const label = one.querySelector(".beside")?.textContent;
        return label ? [[label, one.querySelector(".hollow") !== null]] : [];
      });
    expect(name(text)).toEqual([
      ["first", false],
      ["second", true],
    ]);
    expect(name(text.replace("second", "first"))).toEqual([
      ["1st column", false],
      ["2nd column", true],
    ]);
    expect(name(text.replaceAll(/\t[^\t\n]+\n/g, "\n"))).toEqual([]);
  });
});

describe("the name of a line that breaks off", () => {
  it("stands at the height of its last point, and beside the others", () => {
    const of = (...values: number[]) => ({ unit: "%", values: Float64Array.from(values) });
    const all = columns(Float64Array.from([0, 10, 20]), { whole: of(10, 20, 30), broken: of(90, 80, Number.NaN) });
    const svg = toSVG(curve().columns(["whole", "broken"]), all);
    expect(svg).not.toContain("NaN");
    const height = (name: string) =>
      Number(new RegExp(`translate\\([\\d.]+,(-?[\\d.]+)\\)"[^>]*>${name}<`).exec(svg)?.[1]);
    expect(height("broken")).toBeLessThan(height("whole"));
  });
});

import { describe, expect, it } from "vitest";
import type { SceneSpec } from "../../packages/viz/src/scene/spec.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import {
  fitYourOwn,
  magnesiumGate,
  sameDrugOtherIC50,
  steadyState,
  whoseModel,
} from "../../packages/viz/src/scenes/index.js";
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
    const svg = of(whoseModel, "curves");
    const lefts = [...svg.querySelectorAll(".names text")].map((one) => moved(one)[0]);
    expect(new Set(lefts).size).toBe(1);
    for (const leader of svg.querySelectorAll(".leader")) {
      expect(points(leader).at(-1)?.[0]).toBeLessThan(lefts[0] as number);
    }
  });
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

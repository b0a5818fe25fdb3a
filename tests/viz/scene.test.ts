import { describe, expect, it } from "vitest";
import type { SceneSpec } from "../../packages/viz/src/scene/spec.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { drawn, picture } from "./page.js";

const family: [string, SceneSpec][] = Object.values(scenes).map((scene) => [scene.id, scene]);

describe.each(family)("scene %s", (id, spec) => {
  it("looks as it did", async () => {
    await expect(picture(spec)).toMatchFileSnapshot(`../snapshots/${id}.svg`);
  });

  it("opens finished: every line is drawn or said to have no numbers, and a sentence says what is seen", () => {
    const { element } = drawn(spec);
    for (const svg of element.querySelectorAll("svg.chart")) {
      // A panel that waits for a guess says so in the place of its lines.
      if (svg.querySelector(":scope > g[visibility=hidden]") && svg.querySelector(".note")?.textContent) continue;
      const empty = [...svg.querySelectorAll("path.line")].filter(
        (path) => !/^M[\d.]+,/.test(path.getAttribute("d") ?? ""),
      );
      const said = [...svg.querySelectorAll(".names text")].filter((one) => one.textContent?.endsWith(": none"));
      expect(empty).toHaveLength(said.length);
    }
    expect(element.querySelector(".says")?.textContent).toMatch(/\.$/);
    expect(element.querySelector(".purpose")?.textContent).toBe("for teaching, not for patient care");
  });

  it("every chart has a title and a description that changes with the values", () => {
    const told = (scene: ReturnType<typeof drawn>) =>
      [...scene.element.querySelectorAll("desc")].map((one) => one.textContent);
    const scene = drawn(spec);
    const before = told(scene);
    for (const text of before) expect(text).not.toBe("");
    // Each that is a number, until all have changed: of a choice there is no half as much again, and a panel may have a hand of its own.
    const still = new Set(before.keys());
    for (const { name, published } of spec.controls) {
      if (typeof published !== "number" || still.size === 0) continue;
      const other = drawn(spec);
      const values = { ...other.values, [name]: published * 1.5 };
      other.commit(values, new Set([name]));
      other.settle(values);
      for (const [i, text] of told(other).entries()) if (text !== before[i]) still.delete(i);
    }
    expect([...still].map((i) => spec.charts[i]?.chart.id)).toEqual([]);
    for (const svg of scene.element.querySelectorAll("svg.chart")) {
      expect(svg.getAttribute("role")).toBe("img");
      const title = svg.getAttribute("aria-labelledby");
      expect(svg.querySelector(`title[id="${title}"]`)?.textContent).not.toBe("");
    }
  });

  it("has steps for a lesson, each of them complete and within the controls", () => {
    const controls = [...spec.controls, ...spec.runs.flatMap(({ cursor }) => cursor ?? [])];
    expect(spec.steps.length).toBeGreaterThan(1);
    for (const { values, caption } of spec.steps) {
      expect(caption).toMatch(/^[A-Z].*\.$/);
      expect(Object.keys(values).sort()).toEqual(controls.map(({ name }) => name).sort());
      for (const { name, read } of controls) expect(read(values[name])).toBe(values[name]);
    }
  });

  it("no id is used twice, by it or by its neighbour, and every reference leads somewhere", () => {
    const all = ["a", "b"].map((prefix) => drawn(spec, { prefix }).element);
    const ids = all.flatMap((element) => [...element.querySelectorAll("[id]")].map((one) => one.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of all) {
      for (const name of ["for", "aria-labelledby", "aria-describedby"]) {
        for (const one of element.querySelectorAll(`[${name}]`)) expect(ids).toContain(one.getAttribute(name));
      }
    }
  });

  it("has no style attribute and no script, so that it runs under a strict policy", () => {
    expect(drawn(spec).element.outerHTML).not.toMatch(/\sstyle=|<script|\son\w+=/);
  });

  it("keeps its state when it is drawn again for another amount of room", () => {
    const scene = drawn(spec, { shape: "wide" });
    scene.reshape("narrow");
    const boxes = [...scene.element.querySelectorAll("svg.chart")].map((svg) => svg.getAttribute("viewBox"));
    expect(boxes.every((box) => box?.startsWith("0 0 380 "))).toBe(true);
    expect(scene.element.querySelectorAll("svg.chart")).toHaveLength(spec.charts.length);
  });
});

import { describe, expect, it } from "vitest";
import { curve } from "../../packages/viz/src/charts/index.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { clipped } from "../../packages/viz/src/still/clip.js";
import { toPNG } from "../../packages/viz/src/still/png.js";
import { style } from "../../packages/viz/src/still/style.js";
import { toSVG } from "../../packages/viz/src/still/svg.js";
import { drawn } from "./page.js";

const family = Object.values(scenes).map((scene) => [scene.id, scene] as const);

describe.each(family)("figure %s as a picture", (_, scene) => {
  it("stands alone: attributes only, nothing that slides or printers do not know", () => {
    const svg = toSVG(scene);
    expect(svg).not.toMatch(
      /class=|style=|<style|clip-path|clipPath|<filter|foreignObject|var\(|light-dark|transparent|NaN|undefined/,
    );
    expect(svg).toContain(`<title id="k-picture-title">`);
    expect(svg).toContain("for teaching, not for patient care");
  });

  it("looks different in the dark, and says the same", () => {
    const [light, dark] = (["light", "dark"] as const).map((theme) => toSVG(scene, {}, { theme }));
    expect(dark).not.toBe(light);
    const words = (svg = "") => /<desc id="k-picture-sentence">([^<]*)/.exec(svg)?.[1];
    expect(words(dark)).toBe(words(light));
  });
});

describe("a picture", () => {
  it("has the curves of the page: the same values, the same paths", () => {
    const { element } = drawn(scenes.dripToMood, { start: { dose: 1 } });
    const d = element.querySelector('[data-column="Ce"]')?.getAttribute("d");
    expect(toSVG(scenes.dripToMood, { dose: "1 mg/kg" })).toContain(`d="${d}"`);
  });

  it("may show a part of a scene, or axes to draw on", () => {
    const all = toSVG(scenes.dripToMood);
    const part = toSVG(scenes.dripToMood, {}, { panels: ["block"] });
    expect(part).toContain("NMDA channels blocked");
    expect(part).not.toContain("ketamine in plasma");
    const blank = toSVG(scenes.dripToMood, {}, { curves: "blank" });
    expect(all).toContain("data-column");
    expect(blank).not.toContain("data-column");
    expect(blank).toContain("ketamine in plasma");
    expect(() => toSVG(scenes.dripToMood, {}, { panels: ["plasme"] })).toThrow(
      'unknown panel "plasme"; did you mean "plasma"',
    );
    expect(() => toSVG(scenes.dripToMood, { dose: "1 mg" })).toThrow(/dose/);
  });

  it("may be of one chart and a scenario", () => {
    const chart = curve({
      id: "levels",
      title: "ketamine in the artery",
      unit: "ng/mL",
      domain: [0, 300],
      span: 240,
      cursor: "hours",
      lines: [{ column: "Cket", name: "artery", label: "ketamine, arterial", ink: "parent" }],
    });
    const svg = toSVG(
      chart,
      { drug: "ketamine", regimen: "0.5 mg/kg over 40 min", span: "4 h", columns: ["Cket"] },
      { cursor: 40 },
    );
    // 253 ng/mL when the drip ends is the published profile of the default
    expect(svg).toMatch(/>253</);
  });

  it("becomes a PNG of twice its size", () => {
    const svg = toSVG(scenes.dripToMood, {}, { panels: ["block"] });
    const png = Buffer.from(toPNG(svg));
    const size = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(svg)?.[1]);
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * size("width"), 2 * size("height")]);
    expect(new Set(png).size).toBeGreaterThan(100);
  });
});

describe("a path cut at a rectangle", () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };

  it("ends where it leaves and begins where it comes back", () => {
    expect(clipped("M-5,5L5,5L5,15L8,15L8,5", box)).toBe("M0,5L5,5L5,10M8,10L8,5");
  });

  it("inside stays as it was; an outline is pressed against the edges", () => {
    expect(clipped("M1,1L9,9", box)).toBe("M1,1L9,9");
    expect(clipped("M1,1L20,5L1,9Z", box)).toBe("M1,1L10,5L1,9Z");
    expect(clipped("M-5,-5L-1,-1", box)).toBe("");
  });
});

describe("colours of a picture", () => {
  it("are those of the style sheet, in the light, in the dark and for the last row", () => {
    expect(style().token("parent")).toBe("#1f5fbf");
    expect(style({ theme: "dark" }).token("parent")).toBe("#7fb2ff");
    expect(style({ theme: "print" }).token("paper")).toBe("#ffffff");
    expect(style({ room: true }).token("line")).toBe("3.25");
  });
});

import { purpose, simulate } from "@ketalab/core";
import { parseHTML } from "linkedom";
import { describe, expect, it, test } from "vitest";
import { curve } from "../../packages/viz/src/charts/index.js";
import { columns } from "../../packages/viz/src/data/columns.js";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { type PictureOptions, toPage, toPicture, toPNG, toSVG } from "../../packages/viz/src/node.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { clipped } from "../../packages/viz/src/still/clip.js";
import { rulesOf } from "../../packages/viz/src/still/rules.js";
import { style } from "../../packages/viz/src/still/style.js";
import { drawn } from "./page.js";

/** The elements of a picture that a selector finds. */
function all(svg: string, selector: string): Element[] {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  return [...document.querySelectorAll(selector)] as unknown as Element[];
}
const texts = (svg: string) => all(svg, "text").map((text) => text.textContent);
const family = Object.values(scenes).map((scene) => [scene.id, scene] as const);

it.each([undefined, null, "drip-to-mood"])("what is no scene is said to be none: %s", async (wrong) => {
  const given = wrong as unknown as typeof scenes.dripToMood;
  expect(() => toSVG(given)).toThrow(/^a picture is of a scene, scenes\.dripToMood for instance, not of /);
  await expect(toPage(given)).rejects.toThrow(/^a page is of a scene, scenes\.dripToMood for instance, not of /);
});

describe.each(family)("figure %s as a picture", (_, scene) => {
  it("stands alone: attributes only, nothing that slides or printers do not know", () => {
    const svg = toSVG(scene);
    expect(svg).not.toMatch(
      /class=|style=|<style|clip-path|clipPath|<filter|foreignObject|var\(|light-dark|transparent|NaN|undefined/,
    );
    expect(svg).toContain(`<title id="k-picture-title">`);
    expect(texts(svg)).toContain(purpose);
    for (const element of all(svg, "svg *")) {
      for (const name of ["fill", "stroke"]) {
        expect(element.getAttribute(name) ?? "none").toMatch(/^(none|#[0-9a-f]{6})$/);
      }
    }
  });

  it("is the same whoever draws it: again, and in another document", () => {
    const { document } = parseHTML("<!doctype html><html><body><p></p></body></html>");
    const svg = toSVG(scene);
    expect(toSVG(scene)).toBe(svg);
    expect(toSVG(scene, {}, { document: document as unknown as Document })).toBe(svg);
  });

  it("has the caption of a step, unless something else was set", () => {
    const told = (values: Values, step: number) => texts(toSVG(scene, values, { step })).join(" ");
    scene.steps.forEach(({ caption }, i) => {
      expect(told({}, i + 1)).toContain(caption);
    });
    const moved = scene.runs.find(({ cursor }) => cursor)?.cursor;
    const [{ values, caption } = { values: {}, caption: "" }] = scene.steps;
    if (moved) expect(told({ [moved.name]: 0.99 * Number(values[moved.name]) }, 1)).not.toContain(caption);
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
    expect(texts(svg)).toContain(purpose);
  });

  it("may be of columns of any kind", () => {
    const x = Float64Array.of(0, 1, 2);
    const chart = curve({
      id: "square",
      title: "a square",
      unit: "mg",
      domain: [0, 4],
      span: { title: "side", unit: "kg", domain: [0, 2] },
      lines: [{ column: "y", name: "y", label: "square", ink: "data" }],
    });
    const svg = toSVG(chart, columns(x, { y: { unit: "mg", values: x.map((one) => one ** 2) } }));
    expect(all(svg, '[data-column="y"]')[0]?.getAttribute("d")?.match(/[ML]/g)).toHaveLength(3);
  });

  it("from a scenario and from its result is the same, and the columns need not be named", () => {
    const scenario = { regimen: "0.5 mg/kg over 40 min", span: "4 h" };
    const chart = curve({
      id: "levels",
      title: "ketamine in the artery",
      unit: "ng/mL",
      domain: [0, 300],
      span: 240,
      lines: [{ column: "Cket", name: "artery", label: "ketamine, arterial", ink: "parent" }],
    });
    expect(toSVG(chart, scenario)).toBe(toSVG(chart, simulate({ ...scenario, columns: ["Cket"] })));
  });

  it("is as wide as asked, in the same proportions", () => {
    const [root] = all(toSVG(scenes.dripToMood, {}, { width: 628 }), "svg");
    const [, , width = 0, height = 0] = root?.getAttribute("viewBox")?.split(" ").map(Number) ?? [];
    expect(Number(root?.getAttribute("width"))).toBe(628);
    expect(Number(root?.getAttribute("height"))).toBeCloseTo((628 * height) / width, 0);
  });

  it("for print has no background, and else one of the theme", () => {
    const backgrounds = (theme: PictureOptions["theme"]) =>
      all(toSVG(scenes.dripToMood, {}, { theme }), "svg > rect").map((rect) => rect.getAttribute("fill"));
    expect(backgrounds("print")).toEqual([]);
    expect(backgrounds("dark")).toEqual(["#14171c"]);
  });

  it("has the forms that kernels ask for, and says in words what was set and what is seen", () => {
    const picture = toPicture(scenes.dripToMood, { dose: 1 });
    const asked = (picture as unknown as Record<symbol, () => object>)[Symbol.for("Jupyter.display")]?.();
    expect(asked).toEqual(picture.forms);
    expect(picture.forms["image/svg+xml"]).toBe(picture.svg);
    const [title, values, ...rest] = picture.forms["text/plain"].replaceAll("\u202f", " ").split("\n");
    expect(title).toBe("From the drip to the mood");
    expect(values).toMatch(/^dose 1 mg\/kg · given over 40 min · .* · drug racemic/);
    expect(rest.at(-1)).toBe(purpose);
    expect(picture.forms["text/html"]).toMatch(/^<figure[^>]*><svg .*<\/svg><\/figure>$/s);
    expect(picture.forms["text/html"]).not.toMatch(/<script|\son\w+=/);
  });

  test.each([
    [{ dos: 1 }, {}, 'unknown control "dos"; did you mean "dose"'],
    [{ dose: "5 mg/kg" }, {}, "dose must be between 0 and 2"],
    [{}, { step: 9 }, "drip-to-mood has steps 1 to 5: 9"],
    [{}, { step: 0.5 }, "drip-to-mood has steps 1 to 5: 0.5"],
  ])("of %j and %j is refused", (values, options, message) => {
    expect(() => toSVG(scenes.dripToMood, values, options)).toThrow(message);
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

describe("rules of a style sheet", () => {
  it("a selector each, the heavier ones last; media and comments are left out", () => {
    const css = `/* { */ .a, b:is(.c, .d) { --ink: light-dark(#111111, #eeeeee); stroke: var(--ink); }
      @media print { .a { stroke: red; } b { x: y; } } b { fill: none }`;
    expect(rulesOf(css).map(({ selector, declarations }) => [selector, ...declarations.map(([name]) => name)])).toEqual(
      [
        ["b", "fill"],
        [".a", "--ink", "stroke"],
        ["b:is(.c, .d)", "--ink", "stroke"],
      ],
    );
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

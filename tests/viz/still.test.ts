import { purpose, simulate } from "@ketalab/core";
import { parseHTML } from "linkedom";
import { describe, expect, it, test } from "vitest";
import { curve } from "../../packages/viz/src/charts/index.js";
import { columns } from "../../packages/viz/src/data/columns.js";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { type PictureOptions, toPage, toPicture, toPNG, toSVG } from "../../packages/viz/src/node.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { type Box, clipped } from "../../packages/viz/src/still/clip.js";
import { rulesOf } from "../../packages/viz/src/still/rules.js";
import { style } from "../../packages/viz/src/still/style.js";
import { unclipped } from "../../packages/viz/src/still/svg.js";
import { drawn } from "./page.js";

/** The elements of a picture that a selector finds. */
function all(svg: string, selector: string): Element[] {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  return [...document.querySelectorAll(selector)] as unknown as Element[];
}

/** How far a shape reaches beyond a rectangle. */
function beyond(shape: Element, { x, y, width, height }: Box): number {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0);
  const corners: (readonly [number, number])[] = {
    line: () => [[number("x1"), number("y1")] as const, [number("x2"), number("y2")] as const],
    rect: () => [
      [number("x"), number("y")] as const,
      [number("x") + number("width"), number("y") + number("height")] as const,
    ],
    circle: () => [[number("cx"), number("cy")] as const],
    path: () => cornersOf(shape.getAttribute("d") ?? ""),
  }[shape.localName as "path"]();
  return Math.max(0, ...corners.flatMap(([px, py]) => [x - px, px - x - width, y - py, py - y - height]));
}

/** Where a path goes, whatever its commands: every number is checked against its own direction. */
function cornersOf(d: string): (readonly [number, number])[] {
  let at: readonly [number, number] = [0, 0];
  const found: (readonly [number, number])[] = [];
  for (const [, command = "", text = ""] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if (command === "H") at = [number, at[1]];
      else if (command === "V") at = [at[0], number];
      else at = [number, numbers[++i] as number];
      found.push(at);
    }
  }
  return found;
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
    // the first child of a drawing is its name; with an id two pictures on a page would share it
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*>\s*<title>[^<]+<\/title>\s*<desc>/);
    expect(svg).not.toMatch(/ (id|aria-labelledby|aria-describedby)=/);
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

  it.each(["wide", "narrow"] as const)("draws nothing beyond what the page shows of it: %s", (shape) => {
    for (const step of scene.steps) {
      const { element } = drawn(scene, { shape, start: step.values });
      for (const drawing of element.querySelectorAll("svg[data-chart]")) {
        for (const group of [...drawing.querySelectorAll("[clip-path]")]) {
          const area = unclipped(drawing, group);
          expect(area).toBeDefined();
          for (const shown of group.querySelectorAll("path, line, rect, circle")) {
            expect(beyond(shown, area as Box), shown.outerHTML.slice(0, 200)).toBeLessThan(0.02);
          }
        }
      }
    }
  });

  it.each(["wide", "medium", "single", "narrow"] as const)("keeps its title on the sheet: %s", (shape) => {
    const svg = toSVG(scene, {}, { shape });
    const sheet = Number(/viewBox="-16 -16 ([\d.]+)/.exec(svg)?.[1]) - 32;
    const lines = all(svg, "svg > text").filter((one) => one.getAttribute("font-size") === "26");
    expect(lines.map((one) => one.textContent).join(" ")).toBe(scene.title);
    // a bold letter is 0.58 of its size wide, in the mean of a title
    for (const one of lines) expect((one.textContent ?? "").length * 26 * 0.58).toBeLessThan(sheet);
  });

  it("looks different in the dark, and says the same", () => {
    const [light, dark] = (["light", "dark"] as const).map((theme) => toSVG(scene, {}, { theme }));
    expect(dark).not.toBe(light);
    const words = (svg = "") => /<desc>([^<]*)/.exec(svg)?.[1];
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
    expect(() => toSVG(scenes.dripToMood, { dose: "1 mg/mL" })).toThrow(/dose/);
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
    // the shade of a drip begins before the axis does, and several doses are one path
    expect(clipped("M-5,2H4V20H-5ZM6,2H7V8H6Z", box)).toBe("M0,2L4,2L4,10L0,10ZM6,2L7,2L7,8L6,8Z");
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

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toPage, toSVG } from "../../packages/viz/src/node.js";
import type { SceneSpec } from "../../packages/viz/src/scene/spec.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { sceneList } from "../../packages/viz/src/scenes/scene-list.js";
import { ketalab, refused } from "./terminal.js";

const folder = mkdtempSync(join(tmpdir(), "ketalab-"));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (name: string) => readFileSync(join(folder, name), "utf8");

describe("render", () => {
  test("SVG to whoever reads, with controls set, as the library draws it", async () => {
    const words = ["render", "drip-to-mood", "--set", "dose=1 mg/kg", "--set", "drug = esketamine", "--theme", "print"];
    expect(await ketalab([...words, "--panels", "plasma, block", "--width", "800"])).toEqual({
      code: 0,
      out: toSVG(
        scenes.dripToMood,
        { dose: 1, drug: "esketamine" },
        { theme: "print", panels: ["plasma", "block"], width: 800 },
      ),
      err: "",
    });
  });

  test("the ending of the file says the format, and a step is told by its caption", async () => {
    const page = join(folder, "new/step.html");
    expect(await ketalab(["render", "drip-to-mood", "--step", "2", "-o", page])).toEqual({
      code: 0,
      out: `${page}\n`,
      err: "",
    });
    expect(read("new/step.html")).toMatch(/^<!doctype html>.*<title>From the drip to the mood<\/title>/s);
    expect(read("new/step.html")).toContain(scenes.dripToMood.steps[1]?.caption);
    expect(read("new/step.html")).not.toContain("<script");
  });

  test("PNG: bytes, into a file or into a pipe, but not onto a terminal", async () => {
    const words = ["render", "drip-to-mood", "--panels", "block", "--format", "png"];
    const { out } = await ketalab(words);
    await ketalab([...words, "-o", join(folder, "block")]);
    expect(readFileSync(join(folder, "block")).subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect(out.length).toBeGreaterThan(1000);
    expect(await ketalab(words, { width: 80 })).toEqual(
      refused("a PNG is not for a terminal: give it a file with -o FILE"),
    );
  });

  test.each([
    [[], 'a figure is needed: ketalab render SCENE; "ketalab list scenes" names all'],
    [["drip-to-mod"], /unknown scene "drip-to-mod"; did you mean "drip-to-mood"/],
    [["drip-to-mood", "again"], "render takes one figure: ketalab render SCENE"],
    [
      ["half-life", "--format", "png"],
      /^ketalab: --format png and the ending of the file exclude each other: .*none\.svg/,
    ],
    [["drip-to-mood", "--set", "dose=much"], 'dose: not a number with a unit: "much"; write for instance "0.5 mg/kg"'],
    [["drip-to-mood", "--set", "dose"], '--set needs control=value, dose="1 mg/kg" for instance: "dose"'],
    [["drip-to-mood", "--set", "dos=1"], /unknown control "dos"; did you mean "dose"/],
    [
      ["drip-to-mood", "--set", "dose=1 mg/mL"],
      /^ketalab: dose: cannot convert mg\/mL.*; write for instance "0\.5 mg\/kg"\n$/,
    ],
    [
      ["drip-to-mood", "--set", "duration=long"],
      /^ketalab: given over: not a number .*; write for instance "40 min"\n$/,
    ],
    [["drip-to-mood", "--set", "dose=9"], "dose must be between 0 and 2\u202fmg/kg: 9\u202fmg/kg"],
    [["drip-to-mood", "--set", "dose=1", "--set", "dose=2"], "dose is set twice"],
    [["drip-to-mood", "--step", "9"], "drip-to-mood has steps 1 to 5: 9"],
    [["drip-to-mood", "--width", "100000"], "width must be between 1 and 4000 CSS pixels: 100000"],
    [["drip-to-mood", "--step", "two"], "--step must be a number above zero: two"],
    [["drip-to-mood", "--theme", "drak"], /unknown theme "drak"; did you mean "dark"/],
    [["drip-to-mood", "--panels", "plasm"], /unknown panel "plasm"; did you mean "plasma"/],
    [["drip-to-mood", "--format", "gif"], /^ketalab: unknown format "gif"; known: svg, html, png\n$/],
    [["drip-to-mood", "--theme", "dark", "--theme", "print"], "--theme is given twice"],
  ] as const)("%j is refused in one line, and nothing is written", async (words, message) => {
    const before = readdirSync(folder);
    expect(await ketalab(["render", ...words, "-o", join(folder, "none.svg")])).toEqual(refused(message));
    expect(readdirSync(folder)).toEqual(before);
  });

  test("a file that cannot be written is named with the reason", async () => {
    writeFileSync(join(folder, "plain"), "");
    const file = join(folder, "plain/a.svg");
    expect(await ketalab(["render", "drip-to-mood", "-o", file])).toEqual(
      refused(/^ketalab: cannot write .*a\.svg: a /),
    );
  });
});

describe("pack", () => {
  const stick = join(folder, "stick");
  const files = sceneList.map(({ id }) => `${id}.html`);
  let answer: Awaited<ReturnType<typeof ketalab>>;
  beforeAll(async () => {
    answer = await ketalab(["pack", "--all", "-o", stick]);
  });

  test("--all writes every figure and a page that leads to them", () => {
    const all = [...files, "index.html"];
    expect(answer).toEqual({ code: 0, out: all.map((name) => `${join(stick, name)}\n`).join(""), err: "" });
    expect(readdirSync(stick).sort()).toEqual(all.sort());
    for (const { id, title } of sceneList) {
      expect(read("stick/index.html")).toContain(`<a href="${id}.html">${title.replaceAll("&", "&amp;")}</a>`);
    }
  });

  // The goal is 150 kB. Two carry a second part of the library, receptors over time and a population, and are held where they are.
  const larger: Readonly<Record<string, number>> = { "during-the-drip.html": 160_000, "virtual-class.html": 160_000 };

  test.each(files)("%s is whole and small: 150 kB gzipped for most, no address, a picture without scripts", (name) => {
    const text = read(`stick/${name}`);
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(larger[name] ?? 150_000);
    expect(text).not.toMatch(/\s(src|href)=|@import|url\((?!#)/);
    expect(text).toMatch(/<keta-scene name="[\w-]+">\n<svg .*<\/svg>\n<\/keta-scene>/s);
    expect(text).toContain("for teaching, not for patient care");
    // One script, which nothing in it ends early.
    expect(text.match(/<\/script/g)).toHaveLength(1);
  });

  test("a figure carries what it fetches of the library, and no other does", () => {
    const held = (part: string) =>
      files.filter((name) => new RegExp(`"\\./${part}\\.js":function`).test(read(`stick/${name}`)));
    const asking = (part: "accounts" | "models") =>
      Object.values(scenes).flatMap(({ id, needs }: SceneSpec) => (needs?.[part] ? [`${id}.html`] : []));
    for (const [part, chunk] of [
      ["accounts", "accounts-in-page"],
      ["models", "baked-published"],
    ] as const) {
      expect(asking(part).length).toBeGreaterThan(1);
      expect(held(chunk).toSorted()).toEqual(asking(part).toSorted());
    }
  });

  test("a figure does not carry the others", () => {
    const [mine, ...others] = ["drip-to-mood", ...sceneList.map(({ id }) => id).filter((id) => id !== "drip-to-mood")];
    const held = (id = "") => new RegExp(`"\\./${id}\\.js":function`).test(read("stick/drip-to-mood.html"));
    expect(held(mine)).toBe(true);
    expect(others.filter(held)).toEqual([]);
  });

  test("opens with what was set, and is written the same every time", async () => {
    const one = join(folder, "one");
    const words = ["pack", "drip-to-mood", "--set", "dose=1000 ug/kg", "--set", "drug=ketamine", "-o", one];
    expect((await ketalab(words)).code).toBe(0);
    // What is as published is not said.
    expect(read("one/drip-to-mood.html")).toContain('<keta-scene name="drip-to-mood" dose="1">');
    expect(read("one/drip-to-mood.html")).toBe(await toPage(scenes.dripToMood, { dose: "1 mg/kg" }));
  });

  test.each([
    [[], 'a figure is needed: ketalab pack SCENE|--all; "ketalab list scenes" names all'],
    [["--all", "drip-to-mood"], 'a figure and --all exclude each other: "drip-to-mood"'],
    [["--all", "--set", "dose=1"], "--set is for one figure, and --all is given"],
    [["drip-to-mod"], /unknown scene "drip-to-mod"; did you mean "drip-to-mood"/],
    [["drip-to-mood", "--set", "dose=9"], /^ketalab: dose must be between/],
  ] as const)("%j is refused, and nothing is written", async (words, message) => {
    const none = join(folder, "none");
    expect(await ketalab(["pack", ...words, "-o", none])).toEqual(refused(message));
    expect(existsSync(none)).toBe(false);
  });

  test("a scene of somebody's own has no file of the library", async () => {
    await expect(toPage({ ...scenes.dripToMood, id: "mine" })).rejects.toThrow(
      "mine is not a scene of the library that is at hand",
    );
  });
});

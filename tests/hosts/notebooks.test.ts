import { cpSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { AUC, Cmax, halfLife, simulate } from "@ketalab/core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { executed, home } from "../../examples/notebooks/make/kernel.mjs";
import { toJupyter } from "../../examples/notebooks/make/lesson.mjs";
import { fileOf, lessonNamed, names } from "../../examples/notebooks/make/lessons.mjs";
import { attacking, harm, NONE } from "../browser/attacked.js";
import { serve } from "../browser/browser.js";
import { drawn, openAt, ownBrowser } from "../browser/page.js";
import { expectNear } from "../near.js";
import { findPrograms } from "../setup/programs.js";
import { inProject } from "./packed.js";

/** Three significant figures are shown, so a number that is read off may be half of the last one away. */
const SHOWN = { relative: 0.005 };

/** A number in an output, the group of a pattern, and what it should be: from a reference sheet or from the library here. */
type Key = readonly [pattern: RegExp, value: number];
const drip = simulate({ regimen: "0.5 mg/kg over 40 min", columns: ["Cket", "release"], span: "4 h", step: "1 min" });
const held = simulate({
  regimen: "target 100 ng/mL for 60 min",
  columns: ["analgesia", "dissociation"],
  span: "60 min",
  step: "1 min",
});
const push = simulate({ model: "kamp-2020", regimen: "35 mg bolus", columns: ["Cket"], span: "24 h", step: "1 min" });

const keys: Readonly<Record<string, readonly Key[]>> = {
  "a-bath-with-a-drain": [
    [/At once ([\d.]+) ng/, 35_000 / 252],
    [/Read off the curve: ([\d.]+) h/, (Math.LN2 * 252) / 79],
    [/says ([\d.]+)\./, 1 / (1 - Math.exp((-79 / 252) * 2))],
    // Kamp 2020: half-lives 2.8, 28.4 and 184 min, 238 L at rest, 84 L/h.
    [/every halving takes ([\d.]+) min/, 184],
    [/every halving takes ([\d.]+) min/, halfLife(push, "Cket").value],
    [/hold ([\d.]+) L/, 238],
    [/area: ([\d.]+) L\/h/, 35_000 / AUC(push, "Cket", { to: "infinity" }).value],
  ],
  "the-lag": [
    [/lag: ([\d.]+) min/, 8.3],
    [/\| artery \| ([\d.]+) ng\/mL \| 40 min/, 252.7],
    [/\| vein of the arm \| ([\d.]+) ng\/mL \| 4/, 210.8],
    [/\| effect site \| ([\d.]+) ng\/mL \| 4/, 216.2],
  ],
  "the-channel": [
    [/\| 0\.71 µmol\/L \| ([\d.]+) %/, 50],
    [/\| -40 mV \| ([\d.]+) µmol/, 1.8],
    [/\| -70 mV \| 4\.45 % \| ([\d.]+) µmol/, 16],
    [/All are on their way to ([\d.]+) %/, 50],
  ],
  "the-surge": [
    [/release reaches ([\d.]+) %/, 120.7],
    [/cells ([\d.]+) %/, 109.2],
    [/\| 40 min \|.*\| ([\d.]+) %/, drip.at("40 min").release as number],
    [/Lost drive: (\d+\.\d+)/, 6.67],
    [/Limit: (\d+\.\d+)/, 1.48],
  ],
  "the-ladder": [
    [/for depression.*?\| ([\d.]+) ng/, 252.7],
    [/for depression.*?\| ([\d.]+) points/, 19.3],
    [/\| 3 h \|.*\| ([\d.]+) points/, 6.157],
    [/\| 24 h \|.*\| ([\d.]+) points/, 9.965],
  ],
  "a-virtual-class": [
    [/\| 40 min \| [\d.]+ ng\/mL \| ([\d.]+) ng/, 157.4],
    [/0\.95²⁰ = ([\d.]+) %/, 100 * (1 - 0.95 ** 20)],
  ],
  "the-window": [
    [/\| 100 ng\/mL \| ([\d.]+) %/, 100 * (held.at("60 min").analgesia as number)],
    [/\| 100 ng\/mL \| [\d.]+ % \| ([\d.]+) %/, (100 / 43) * (held.at("60 min").dissociation as number)],
    [/\| EC50_dissociation \| (\d+) ng/, 121],
  ],
  "nineteen-sentences": [
    // All but the one about approval, which is a date on record.
    [/(\d+) of 19 sentences have a scenario/, 18],
    [/the numbers of (\d+) bear/, 18],
    [/\| airfall \| ([\d.]+) L\/min/, 4.9],
  ],
  "one-hundred-people": [
    [/\| dizziness \| (\d+) of 100/, 29],
    [/\| nausea \| (\d+) of 100/, 28],
    [/\| 20 \| ([\d.]+) %/, 100 * (1 - 0.059) ** 20],
    [/as high as 3\/\*n\*, here ([\d.]+) %/, 15],
  ],
  "one-account-or-the-other": [
    // Set `meets-both` of the reference: 112.6, 121.0, 121.4, 112.8, 74.4.
    [/\| 10 mg\/kg \| up \| .*? \| ([\d.]+) %, right/, 112.6],
    [/\| 200 mg\/kg \| down \| .*? \| ([\d.]+) %, right/, 74.4],
    [/pairs has (\d) of 5/, 2],
    [/\| nbqx \| 0 % \| ([\d.]+) %/, 10],
  ],
  "what-it-hangs-on": [
    [/release reaches ([\d.]+) %/, Cmax(drip, "release").value],
    [/\| 1\.15 µmol\/L \| ([\d.]+) \| yes/, 6.67],
    [/The limit is (\d+\.\d+)/, 1.48],
  ],
};

interface Notebook {
  readonly cells: readonly { outputs?: readonly { data: Readonly<Record<string, string | string[]>> }[] }[];
}
const text = (value: string | string[] = "") => [value].flat().join("");
const outputs = ({ cells }: Notebook) => cells.map(({ outputs: shown = [] }) => shown.map(({ data }) => data));
const markdown = (notebook: Notebook) =>
  outputs(notebook)
    .flat()
    .map((data) =>
      text(data["text/markdown"])
        .replaceAll("−", "-")
        .replaceAll(/[\u2009\u202f\u00a0]/g, " "),
    )
    .join("\n");

const found = findPrograms("jupyter");

/** The folder of the lessons as somebody else has it: copied, and filled by npm with the packages as they are uploaded. */
const copy = inProject(join(inject("outside").folder, "notebooks"));
beforeAll(() => {
  const made = /^(node_modules|dist|\..*)$/;
  cpSync(home, copy.folder, { recursive: true, filter: (path) => path === home || !made.test(basename(path)) });
  const { dependencies, devDependencies, ...rest } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  expect(Object.keys(dependencies).toSorted()).toEqual(["@ketalab/core", "@ketalab/viz"]);
  const { core, viz } = inject("outside").tarballs;
  const packed = { "@ketalab/core": `file:${core}`, "@ketalab/viz": `file:${viz}` };
  // Deno comes from here: it is a program, and a large one.
  const { deno: _, ...others } = devDependencies;
  copy.write("package.json", JSON.stringify({ ...rest, dependencies: packed, devDependencies: others }));
  copy.run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline");
});

describe.skipIf(found.missing)(`in Jupyter ${found.missing ?? ""}`, () => {
  it.each(names)("%s runs from top to bottom and gives the numbers and pictures that are kept", (name) => {
    const run: Notebook = executed(found.paths?.jupyter as string, toJupyter(lessonNamed(name)), copy.folder);
    const kept = JSON.parse(readFileSync(fileOf(name, "ipynb"), "utf8")) as Notebook;
    expect(outputs(run)).toEqual(outputs(kept));
    const said = markdown(run);
    for (const [pattern, value] of keys[name] as readonly Key[]) {
      const found = pattern.exec(said)?.[1];
      expect(found, `${pattern} in ${name}`).toBeDefined();
      expectNear(Number(found), value, SHOWN, String(pattern));
    }
  });
});

/** By lesson: which control of its first figure, and the cell below that must say otherwise. */
const drags: Readonly<Record<string, readonly [control: string, cell: RegExp]>> = {
  "a-bath-with-a-drain": ["dose", /before the eighth push/],
  "the-lag": ["dose", /the artery peaks at/],
  "the-channel": ["", /is held by/], // the first of its sliders, whose logarithmic range has no name
  "the-surge": ["dose", /of baseline at most/],
  "the-ladder": ["dose", /chance of not being roused/],
  "a-virtual-class": ["student", /peaks at/],
  "the-window": ["dose", /Of their largest, relief/],
  "nineteen-sentences": ["", /would need a curve below/], // on a logarithmic range
  "one-hundred-people": ["level", /dizziness is reported by/],
  "one-account-or-the-other": ["", /direct inhibition says/], // on a logarithmic range
  "what-it-hangs-on": ["KI", /^With KI/],
};

describe("in Observable's Notebook Kit", () => {
  const browser = ownBrowser();
  let served: Awaited<ReturnType<typeof serve>>;
  let address: string;

  beforeAll(async () => {
    // What `npm run notebooks` starts.
    served = await serve([], join(copy.folder, "make/serve.mjs"));
    address = served.url;
  });
  afterAll(() => served?.close());

  it.each(names)(
    "%s opens without a complaint, asks nobody, and a dragged control changes a later cell",
    async (name) => {
      const { page, complaints } = await openAt(browser(), `${address}${name}.html`, { ours: address });
      const [control, says] = drags[name] as readonly [string, RegExp];
      const figure = page.locator("keta-scene").first();
      const cell = page.locator(".observablehq--cell p", { hasText: says }).first();
      await cell.waitFor();
      await drawn(page);
      const before = await cell.textContent();
      const slider = figure.locator(`input[type=range]${control && `[name="${control}"]`}`).first();
      await slider.scrollIntoViewIfNeeded();
      const box = await slider.boundingBox();
      if (!box) throw new Error(`no slider ${control} in ${name}`);
      const share = await slider.evaluate((input: HTMLInputElement) => {
        const [least, most] = [Number(input.min), Number(input.max)];
        return (Number(input.value) - least) / (most - least);
      });
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + 12 + share * (box.width - 24), y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.8, y, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => cell.textContent()).not.toBe(before);
      expect(await page.locator(".observablehq--error").count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it.each(names)(
    "%s fits on a phone, says what it is for, and its address runs nothing, whatever is in it",
    async (name) => {
      const viewport = { width: 390, height: 844 };
      const open = `${address}${name}.html?${attacking}#${attacking}`;
      const { page, complaints } = await openAt(browser(), open, { ours: address, viewport });
      await drawn(page);
      expect(await harm(page)).toEqual(NONE);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await page.locator("footer", { hasText: "for teaching, not for patient care" }).count()).toBeGreaterThan(
        0,
      );
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

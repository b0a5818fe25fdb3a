import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { build as vite } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frames, openAt, paths } from "../browser/page.js";
import { block } from "../examples/blocks.js";
import { findPrograms } from "../setup/programs.js";
import { desk, drawn } from "./desk.js";
import { run } from "./packed.js";
import { previewed } from "./previewed.js";

const root = resolve(import.meta.dirname, "../..");
const viz = join(root, "packages/viz");
const notebooks = join(root, "examples/notebooks");
const own = desk();

const FALLBACK = "This text stands where the figure cannot be drawn";

describe("one file", () => {
  const page = "docs/hosts/one-file.md";

  it("opens from a folder, offline, and without scripts shows its picture", async () => {
    own.ketalab(block(page, "sh"));
    const live = await own.open("usb-stick/drip-to-mood.html");
    await drawn(live);
    expect(live.complaints).toEqual([]);
    await live.page.context().close();
    const still = await own.open("usb-stick/drip-to-mood.html", { javaScriptEnabled: false });
    expect(await still.page.getByRole("img", { name: "From the drip to the mood" }).isVisible()).toBe(true);
    await still.page.context().close();
  });
});

describe("a page of one's own", () => {
  const page = "docs/hosts/page.md";
  beforeAll(() => {
    own.copy("ketalab.iife.js");
    own.ketalab("ketalab pack drip-to-mood");
    own.write("page.html", block(page, "html", "<!doctype html>"));
  });

  it("with the script draws the figure; without scripts, or with the tag stripped, shows the text", async () => {
    const live = await own.open("page.html");
    await drawn(live);
    expect(live.complaints).toEqual([]);
    await live.page.context().close();
    const still = await own.open("page.html", { javaScriptEnabled: false });
    expect(await still.page.getByText(FALLBACK).isVisible()).toBe(true);
    await still.page.context().close();
    own.write("stripped.html", block(page, "html", "<!doctype html>").replace(/<script[\s\S]*?<\/script>/g, ""));
    const stripped = await own.open("stripped.html");
    expect(await stripped.page.getByText(FALLBACK).isVisible()).toBe(true);
    await stripped.page.context().close();
  });

  it("a frame without storage takes the height that the figure tells", async () => {
    own.write("frame.html", `<!doctype html>${block(page, "html", 'id="figure"')}`);
    const opened = await own.open("frame.html");
    await drawn(opened, "iframe");
    await opened.page.waitForFunction(() => Number(document.querySelector("iframe")?.getAttribute("height")) > 400);
    await opened.page.context().close();
  });
});

/** Walks a deck with the right arrow and back with the left one: what the captions of the figure say at each stop. */
async function walked(opened: Awaited<ReturnType<typeof openAt>>): Promise<readonly (readonly string[])[]> {
  const { page } = opened;
  await page.locator(".reveal.ready").waitFor();
  const said = async () => (await page.locator(".present .ketalab-caption").allTextContents()).join();
  const walk = async (key: string, from: readonly string[]) => {
    const stops = [...from];
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press(key);
      await frames(page);
      const now = await said();
      if (now !== stops.at(-1)) stops.push(now);
    }
    return stops;
  };
  const forth = await walk("ArrowRight", [await said()]);
  return [forth, await walk("ArrowLeft", forth.slice(-1))];
}

describe("reveal.js", () => {
  const page = "docs/hosts/reveal.md";

  it("a deck by hand is walked forth and back, from a folder", async () => {
    own.copy("deck.css", "deck.iife.js");
    own.write("deck.html", block(page, "html", "deck.iife.js"));
    const opened = await own.open("deck.html");
    const [forth = [], back = []] = await walked(opened);
    // The slide with the title has no figure; then three steps.
    expect(forth).toHaveLength(4);
    expect(back).toEqual([...forth].reverse());
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  describe("with a bundler", () => {
    // Inside the package, so that what it depends on is found.
    const folder = join(viz, "reports/recipes");
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it("the slides are walked forth and back", async () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "index.html"), `<!doctype html>${block(page, "html", "@ketalab/viz/reveal")}`);
      const build = { chunkSizeWarningLimit: 5000, target: "es2022" };
      await vite({ root: folder, configFile: false, logLevel: "silent", build });
      const address = await previewed(folder);
      const opened = await openAt(own.browser(), address, { ours: address });
      const [forth = [], back = []] = await walked(opened);
      expect(forth).toHaveLength(3);
      expect(back).toEqual([...forth].reverse());
      await opened.page.context().close();
    });
  });
});

describe("Marp", () => {
  const page = "docs/hosts/marp.md";

  it("the slide has its picture, and its link leads to the live figure", async () => {
    own.ketalab(block(page, "sh"));
    own.write("slides.md", block(page, "markdown"));
    const marp = ["--yes", "@marp-team/marp-cli@4.5.1", "--no-stdin", "slides.md"];
    execFileSync("npx", marp, { cwd: own.folder, stdio: "pipe" });
    const opened = await own.open("slides.html");
    const picture = opened.page.locator("section img");
    expect(await picture.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
    const [box, slide] = [await picture.boundingBox(), await opened.page.locator("section").boundingBox()];
    const bottom = (one: typeof box) => (one?.y ?? 0) + (one?.height ?? 0);
    expect(bottom(box)).toBeLessThanOrEqual(bottom(slide));
    await opened.page.getByRole("link", { name: "the live figure" }).click();
    await drawn(opened);
    await opened.page.context().close();
  });
});

describe("PowerPoint", () => {
  it("the pictures of a step are drawn", () => {
    own.ketalab(block("docs/hosts/powerpoint.md", "sh", "render"));
    expect(readFileSync(join(own.folder, "step-2.svg"), "utf8")).toContain("<svg");
    expect(readFileSync(join(own.folder, "step-2.png")).subarray(1, 4).toString()).toBe("PNG");
  });
});

const pandoc = findPrograms("pandoc");

describe.skipIf(pandoc.missing)(`Quarto, by Pandoc ${pandoc.missing ?? ""}`, () => {
  beforeAll(() => {
    own.copy("ketalab.iife.js");
    own.write("ketamine.qmd", block("docs/hosts/quarto.md", "markdown"));
  });
  const made = (name: string, ...words: string[]) => {
    run(pandoc.paths?.pandoc as string, ["-f", "markdown", "-s", "ketamine.qmd", "-o", name, ...words], own.folder);
    return name;
  };

  it.each([
    ["a page with the script beside it", "beside.html", []],
    ["a page with everything embedded", "embedded.html", ["--self-contained"]],
  ])("%s draws the figure", async (_, name, words) => {
    const opened = await own.open(made(name, ...words));
    await drawn(opened);
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  it("slides draw the figure, and a slider moves it", async () => {
    const reveal = dirname(createRequire(join(viz, "package.json")).resolve("reveal.js/reveal.css"));
    cpSync(reveal, join(own.folder, "reveal/dist"), { recursive: true });
    // Pandoc looks for the parts of a deck where version 4 had them.
    for (const part of ["notes", "search", "zoom"])
      cpSync(join(reveal, `plugin/${part}.js`), join(own.folder, `reveal/plugin/${part}/${part}.js`));
    const opened = await own.open(made("slides-of-quarto.html", "-t", "revealjs", "-V", "revealjs-url=reveal"));
    await opened.page.locator(".reveal.ready").waitFor();
    await opened.page.keyboard.press("ArrowRight");
    await drawn(opened);
    const before = await paths(opened.page);
    await opened.page.locator("keta-scene input[type=range]").first().focus();
    for (let i = 0; i < 5; i++) await opened.page.keyboard.press("ArrowUp");
    await frames(opened.page);
    expect(await paths(opened.page)).not.toEqual(before);
    await opened.page.context().close();
  });
});

const python = findPrograms("ipython");

describe.skipIf(python.missing)(`Jupyter, with Python ${python.missing ?? ""}`, () => {
  const page = "docs/hosts/jupyter.md";
  /** What a notebook gets for the last line of a cell. */
  const shown = (part: string) => {
    const code = `
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
cell = ${JSON.stringify(block(page, "python", part))}
forms, _ = shell.display_formatter.format(shell.run_cell(cell).result)
import json
print(json.dumps(forms))`;
    return JSON.parse(run("/usr/bin/python3", ["-c", code], own.folder).trim().split("\n").at(-1) as string);
  };

  it("a cell gives the picture, another the live figure in a frame", async () => {
    own.ketalab(block(page, "sh"));
    expect(shown("SVG")["image/svg+xml"]).toContain("<title");
    own.write("notebook.html", `<!doctype html>${shown("IFrame")["text/html"]}`);
    const opened = await own.open("notebook.html");
    await drawn(opened, "iframe");
    await opened.page.context().close();
  });
});

describe("Observable", () => {
  // Inside of what has the kit.
  const folder = join(notebooks, "node_modules/.cache/recipes");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("a cell below follows the figure", async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "lecture.html"), block("docs/hosts/observable.md", "html"));
    const kit = join(notebooks, "node_modules/.bin/notebooks");
    run(kit, ["build", "--root", folder, "--out", "made", "lecture.html"], folder);
    writeFileSync(join(folder, "made/favicon.ico"), "");
    const address = await previewed(folder, "made");
    const opened = await openAt(own.browser(), `${address}lecture.html`, { ours: address });
    const said = opened.page.locator(".observablehq--cell", { hasText: "the artery peaks at" }).last();
    await expect.poll(() => said.textContent()).toContain("After 0.5 mg/kg over 40 min the artery peaks at 253");
    await opened.page.locator('keta-scene input[name="dose"]').press("End");
    await expect.poll(() => said.textContent()).not.toContain("After 0.5 mg/kg");
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });
});

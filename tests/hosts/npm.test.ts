import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { describe, expect, inject, it } from "vitest";
import { drawn, openAt, ownBrowser, paths } from "../browser/page.js";
import { deno as denoPath } from "../setup/programs.js";
import { contents, inProject } from "./packed.js";
import { previewed } from "./previewed.js";
import { alone, app, commonJS, deck, deno, module, scriptTag, typed } from "./programs.js";

const { tarballs: packed, folder } = inject("outside");
const outside = inProject(folder);
const browser = ownBrowser();

describe("the packages as they are uploaded", () => {
  const name = (one: "core" | "viz") => `@ketalab/${one}`;

  it.each(["core", "viz"] as const)("%s has what its package.json promises and nothing else", (one) => {
    const files = contents(packed[one]);
    const rest = files.filter((path) => !path.startsWith("dist/"));
    // A folder for each entry leads bundlers to it that do not read `exports`.
    const fallbacks = rest.filter((path) => /^[\w-]+\/package\.json$/.test(path));
    expect(rest.filter((path) => !fallbacks.includes(path)).sort()).toEqual(["LICENSE", "README.md", "package.json"]);
    expect(files.filter((path) => /\.(ts|tsbuildinfo|map|test\.\w+)$/.test(path) && !/\.d\.c?ts$/.test(path))).toEqual(
      [],
    );
    const text = readFileSync(join(outside.folder, "node_modules", name(one), "package.json"), "utf8");
    const { exports, dependencies } = JSON.parse(text) as { exports: object; dependencies: Record<string, string> };
    const promised = [...JSON.stringify(exports).matchAll(/"\.\/([^"*]+\.\w+)"(?!:)/g)].map(
      ([, path]) => path as string,
    );
    expect(promised.length).toBeGreaterThan(3);
    for (const path of promised) expect(files, path).toContain(path);
    // A version that the registry can resolve, and no word of the workspace.
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it.each(["core", "viz"] as const)("%s names no address of a registry and no place of this machine", (one) => {
    const inside = join(outside.folder, "node_modules", name(one));
    for (const path of contents(packed[one])) {
      const text = readFileSync(join(inside, path), "utf8");
      expect(text.includes(process.cwd()), path).toBe(false);
      if (path === "package.json") expect(text).not.toMatch(/"_?resolved"/);
    }
  });
});

describe("on Node", () => {
  // What the README prints: 253 ng/mL in the artery, 209 in the vein, 416.7 ng*h/mL to infinity.
  const expected = {
    Cket: expect.closeTo(252.7, 0),
    Cketv: expect.closeTo(209, 0),
    AUC: expect.closeTo(416.7, 0),
    affinities: expect.toSatisfy((n: number) => n > 100),
    // The doses with 9 and 91 of 100 lie ten times below and above 10.
    EC50: expect.closeTo(10, 0),
    studied: expect.toSatisfy((n: number) => n > 3),
    median: expect.toSatisfy((n: number) => n > 50 && n < 500),
    inWorkers: true,
    picture: true,
    page: true,
    scenes: expect.toSatisfy((n: number) => n >= 16),
    reveal: "ketalab",
    theme: true,
  };

  describe.each(["20", "22", "24"])("%s", (version) => {
    it.each([
      ["a module", "main.mjs", module],
      ["CommonJS", "main.cjs", commonJS],
    ])("%s finds every entry, and the numbers are right", (_kind, name, text) => {
      outside.write(name, text);
      const out = outside.run("npx", "--yes", `node@${version}`, name);
      expect(JSON.parse(out)).toEqual({ node: expect.stringMatching(`^v${version}\\.`), ...expected });
    });
  });

  it("the command runs a scenario, and every command line of the README", () => {
    outside.write("drip.json", JSON.stringify({ ketalab: 1, drug: "ketamine", regimen: "0.5 mg/kg over 40 min" }));
    const told = outside.run(
      "npx",
      "ketalab",
      "run",
      "drip.json",
      "--columns",
      "Cket",
      "--at",
      "0 min, 40 min",
      "--json",
    );
    expect(JSON.parse(told).rows[1]).toEqual({ time: 40, Cket: expect.closeTo(252.7, 0) });

    const page = readFileSync(join(outside.folder, "node_modules/@ketalab/viz/README.md"), "utf8");
    const lines = page.match(/^npx ketalab .*$/gm) ?? [];
    const [scenes = ""] = lines.map((line) => outside.run("sh", "-c", line));
    expect(scenes).toMatch(/^twice-the-dose /);
    expect(readFileSync(join(outside.folder, "half-life.svg"), "utf8")).toMatch(/^<svg [^>]*viewBox/);
    expect(existsSync(join(outside.folder, "figures/half-life.html"))).toBe(true);
  });

  it("the command packs every figure; each opens from a folder, offline", async () => {
    outside.run("npx", "ketalab", "pack", "--all", "-o", "all");
    const files = readdirSync(join(outside.folder, "all"));
    const ids = outside.run("npx", "ketalab", "list", "scenes").match(/^[\w-]+/gm) ?? [];
    expect(files.toSorted()).toEqual(expect.arrayContaining(ids.map((id) => `${id}.html`).toSorted()));
    const { page, complaints } = await openAt(browser(), "about:blank", { ours: "file:", offline: true });
    for (const id of ids) {
      const path = join(outside.folder, "all", `${id}.html`);
      // Two carry a second part of the library: receptors over time, and a population.
      const most = ["during-the-drip", "virtual-class"].includes(id) ? 160_000 : 150_000;
      expect(gzipSync(readFileSync(path)).length, id).toBeLessThanOrEqual(most);
      await page.goto(pathToFileURL(path).href);
      await page.locator("keta-scene .says").waitFor();
      expect(complaints, id).toEqual([]);
    }
  });
});

describe("TypeScript, strict", () => {
  it.each([
    ["node16", "node16", "main.mts"],
    ["node16", "node16", "main.cts"],
    ["bundler", "esnext", "main.ts"],
  ])("moduleResolution %s with %s modules: %s", (moduleResolution, kind, name) => {
    outside.write(name, typed);
    outside.write(
      "tsconfig.json",
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          target: "es2022",
          lib: ["es2022", "dom"],
          types: [],
          module: kind,
          moduleResolution,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
        },
        files: [name],
      }),
    );
    expect(outside.run("npx", "tsc", "-p", ".")).toBe("");
  });

  it("wrong use is refused by the types", () => {
    outside.write("wrong.mts", 'import { simulate } from "@ketalab/core";\nsimulate({ regimen: 5 });\n');
    expect(() =>
      outside.run("npx", "tsc", "--ignoreConfig", "--strict", "--noEmit", "--module", "node16", "wrong.mts"),
    ).toThrow(/error TS2322/);
  });
});

describe("bundled by itself", () => {
  // An entry that leans on a file which it imports without a name would lose that file here.
  it.each(Object.entries(alone))("%s gives the number that it gives unbundled", async (from, [text, wanted]) => {
    const name = /^\w+/.exec(text)?.[0];
    const entry = outside.write("alone.js", `import { ${name} } from "${from}";\nconsole.log(${text});\n`);
    await build({
      root: outside.folder,
      configFile: false,
      logLevel: "error",
      build: {
        lib: { entry, formats: ["es"], fileName: () => "alone.mjs" },
        outDir: "alone",
        minify: true,
        target: "esnext",
      },
    });
    expect(Number(outside.run("node", "alone/alone.mjs"))).toBeCloseTo(wanted, 1);
  });
});

describe("in a page", () => {
  it("an app of Vite: the figure is drawn, a slider moves it, and nobody is asked", async () => {
    outside.write("index.html", app.html);
    outside.write("app.js", app.script);
    outside.run("npx", "vite", "build", "--base", "./", "--target", "esnext");
    const ours = await previewed(outside.folder);
    const { page, complaints } = await openAt(browser(), ours, { ours });
    await drawn(page);
    const told = JSON.parse(await page.locator("output", { hasText: "own" }).innerText());
    expect(told).toEqual({
      Cket: expect.closeTo(252.7, 0),
      EC50: expect.closeTo(10, 0),
      ligands: expect.toSatisfy((n: number) => n >= 20),
      own: 0.5,
      inWorkers: true,
    });
    const before = await paths(page);
    await page.getByRole("slider").first().press("ArrowRight");
    await expect.poll(() => paths(page)).not.toEqual(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("a script tag in a file: every figure by its name", async () => {
    const script = readFileSync(join(outside.folder, "node_modules/@ketalab/viz/dist/ketalab.iife.js"), "utf8");
    outside.write("tag/ketalab.iife.js", script);
    const file = outside.write("tag/index.html", scriptTag);
    const { page, complaints } = await openAt(browser(), pathToFileURL(file).href, { ours: "file:", offline: true });
    await drawn(page);
    const before = await paths(page);
    expect(before.length).toBeGreaterThan(0);
    await page.getByRole("slider", { name: "dose" }).first().press("ArrowRight");
    await expect.poll(() => paths(page)).not.toEqual(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("in a deck", () => {
  it.each([
    ["6", "reveal.js", "reveal.css"],
    ["5", "reveal-5", "dist/reveal.css"],
  ])(
    "of reveal.js %s: steps forth and back, keys while it has the focus, a page a step in print",
    async (_, name, style) => {
      const place = `deck-${name}`;
      outside.write(`${place}/index.html`, deck.html);
      outside.write(`${place}/deck.js`, deck.script(name, style));
      outside.run("npx", "vite", "build", place, "--base", "./", "--target", "esnext");
      const root = join(outside.folder, place);
      const ours = await previewed(root);
      const { page, complaints } = await openAt(browser(), `${ours}#/1`, { ours });
      const value = () => page.locator("keta-scene").evaluate((one) => (one as HTMLElement & { value: object }).value);
      await page.locator("section.present keta-scene .says").waitFor();
      expect(await value()).toMatchObject({ dose: 0.5, duration: 40 });
      await page.keyboard.press("ArrowRight");
      await expect.poll(value).toMatchObject({ duration: 2 });
      await page.keyboard.press("ArrowLeft");
      await expect.poll(value).toMatchObject({ duration: 40 });
      await page.getByRole("slider", { name: "dose" }).press("ArrowRight");
      await expect.poll(value).toMatchObject({ dose: 0.55, duration: 40 });
      await page.keyboard.press("Escape");
      await page.keyboard.press("ArrowRight");
      await expect.poll(value).toMatchObject({ duration: 2 });
      expect(complaints).toEqual([]);

      await page.goto(`${ours}?view=print`);
      await page.locator(".pdf-page").first().waitFor();
      const figures = page.locator(".pdf-page keta-scene");
      await expect.poll(() => figures.count()).toBe(2);
      for (const one of await figures.all()) await one.locator(".says").waitFor();
      expect(await page.locator(".pdf-page").count()).toBe(3);
      await page.context().close();
    },
  );
});

describe("on Deno", () => {
  it("imports both packages, simulates and draws", () => {
    outside.write("deno.json", JSON.stringify({ nodeModulesDir: "manual" }));
    outside.write("main.deno.ts", deno);
    const out = outside.run(
      denoPath,
      "run",
      "--quiet",
      "--allow-read",
      "--allow-env",
      "--allow-sys",
      "--allow-ffi",
      "main.deno.ts",
    );
    expect(JSON.parse(out)).toEqual({ Cket: expect.closeTo(252.7, 0), picture: true, png: true });
  });
});

import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { drawn, openAt, ownBrowser, paths } from "../browser/page.js";
import { inProject } from "./packed.js";
import { previewed } from "./previewed.js";
import { bundled } from "./programs.js";

const outside = inProject(inject("outside").folder);
const browser = ownBrowser();

const webpack = `
  const path = require("node:path").resolve("bundled/webpack");
  require("webpack")(
    { mode: "development", devtool: false, entry: "./bundled/app.js", output: { path, filename: "app.js" } },
    (error, stats) => {
      if (error) throw error;
      if (!stats.hasErrors()) return;
      console.error(stats.toString({ all: false, errors: true }));
      process.exitCode = 1;
    },
  );
`;

/** What a reader types, as the bundler is set when nobody sets it. Vite has its own test beside the packages. */
const bundlers = {
  "webpack 5": ["webpack", ["node", "-e", webpack]],
  Rollup: [
    "rollup",
    "npx rollup bundled/app.js --format es --dir bundled/rollup --plugin node-resolve --plugin commonjs --silent".split(
      " ",
    ),
  ],
  esbuild: [
    "esbuild",
    "npx esbuild bundled/app.js --bundle --splitting --format=esm --outdir=bundled/esbuild".split(" "),
  ],
  // It reads no `exports`: a folder for each entry leads it there, and `alias` to the parser.
  Parcel: [
    "parcel",
    "npx parcel build bundled/parcel.html --no-cache --no-optimize --no-source-maps --public-url ./ --dist-dir bundled/parcel".split(
      " ",
    ),
  ],
} satisfies Record<string, [folder: string, command: string[]]>;

describe("bundled by a program that a reader has", () => {
  it.each(Object.entries(bundlers))(
    "%s: the scene is drawn, a slider moves it, and nobody is asked",
    async (_, made) => {
      const [folder, [program = "", ...words]] = made as [string, string[]];
      outside.write("bundled/app.js", bundled.script);
      outside.write("bundled/parcel.html", bundled.page("module", "./app.js"));
      outside.run(program, ...words);
      // A bundle of webpack is a plain script, those of the others are modules.
      if (folder !== "parcel") {
        const kind = folder === "webpack" ? "text/javascript" : "module";
        outside.write(`bundled/${folder}/index.html`, bundled.page(kind, "app.js"));
      }
      const ours = await previewed(outside.folder, join("bundled", folder));
      const { page, complaints } = await openAt(browser(), folder === "parcel" ? `${ours}parcel.html` : ours, { ours });
      await drawn(page);
      expect(JSON.parse(await page.locator("output", { hasText: "own" }).innerText())).toEqual({
        Cket: expect.closeTo(252.7, 0),
        own: 0.5,
      });
      const before = await paths(page);
      expect(before.length).toBeGreaterThan(0);
      await page.getByRole("slider").first().press("ArrowRight");
      await expect.poll(() => paths(page)).not.toEqual(before);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

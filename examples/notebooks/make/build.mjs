import { join } from "node:path";
import { config, observable } from "@observablehq/notebook-kit/vite";
import { build } from "vite";
import { home } from "./kernel.mjs";
import { fileOf, names } from "./lessons.mjs";

/**
 * Builds every page into a folder that any server can serve.
 *
 * @param {string} folder
 */
export async function buildPages(folder) {
  await build({
    ...config(),
    root: home,
    base: "./",
    configFile: false,
    logLevel: "warn",
    plugins: [observable({ template: join(home, "make/page.html") })],
    build: {
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { input: ["index", ...names].map((name) => fileOf(name, "html")) },
    },
  });
}

/** `npm run notebooks`: builds the pages, serves them to this machine, and says how the Jupyter ones are opened. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { preview } from "vite";
import { buildPages } from "./build.mjs";
import { home } from "./kernel.mjs";

const { port = "4180" } = parseArgs({ options: { port: { type: "string" } } }).values;
const folder = join(home, "dist");
await buildPages(folder);
const served = await preview({
  root: home,
  configFile: false,
  build: { outDir: folder },
  preview: { port: Number(port), host: "localhost" },
});
console.log(`Six lessons: ${served.resolvedUrls?.local[0]}`);
console.log(
  "As Jupyter notebooks: `pip install jupyterlab`, then `npx deno jupyter --install` and `jupyter lab` in examples/notebooks",
);

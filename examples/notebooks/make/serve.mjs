/** `npm run notebooks`: builds the pages, serves them to this machine, and says how the Jupyter ones are opened. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildPages } from "./build.mjs";
import { home } from "./kernel.mjs";
import { serveFolder } from "./static.mjs";

const { port = "4180" } = parseArgs({ options: { port: { type: "string" } } }).values;
const folder = join(home, "dist");
await buildPages(folder);
try {
  console.log(`Eleven lessons: ${await serveFolder(folder, Number(port))}`);
} catch (error) {
  console.error(error.code === "EADDRINUSE" ? `port ${port} is taken: name another with --port` : error.message);
  process.exit(2);
}
console.log(
  "As Jupyter notebooks: `pip install jupyterlab`, then `npx deno jupyter --install` and `jupyter lab` in examples/notebooks",
);

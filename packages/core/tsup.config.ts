import { readFile } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";

// Entries for browser and Node, the receptor and what was measured by themselves, and fits to data. `splitting` keeps what is imported on demand (the parser and
// mathjs) in chunks of their own. `engine` and `families` are entries only to part the engine from the formulas and effects
// of the sources: a page that names neither leaves the second out.
// All chunks lie beside the module of the worker, which the sources find one folder up. Bundlers ask for the plain address.
const workerBeside = {
  name: "ketalab:worker-beside",
  setup: (on: Parameters<NonNullable<Options["esbuildPlugins"]>[number]["setup"]>[0]) =>
    on.onLoad({ filter: /\/population\/threads\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll('"../population-worker.js"', '"./population-worker.js"'),
      loader: "ts",
    })),
};

export default defineConfig({
  esbuildPlugins: [workerBeside],
  entry: [
    "src/index.ts",
    "src/node.ts",
    "src/library/engine.ts",
    "src/library/families.ts",
    "src/receptor.ts",
    "src/observed.ts",
    "src/effects.ts",
    "src/claims.ts",
    "src/circuit.ts",
    "src/fit.ts",
  ],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: {
    entry: [
      "src/index.ts",
      "src/node.ts",
      "src/receptor.ts",
      "src/observed.ts",
      "src/effects.ts",
      "src/claims.ts",
      "src/circuit.ts",
      "src/fit.ts",
      "src/population-worker.ts",
    ],
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
  splitting: true,
  shims: true,
  clean: true,
});

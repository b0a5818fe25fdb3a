import { defineConfig } from "tsup";

// Entries for browser and Node, the receptor by itself, and the module of a worker; `splitting` keeps what is imported on demand (the parser and mathjs) in a chunk of its own.
export default defineConfig({
  entry: ["src/index.ts", "src/node.ts", "src/receptor.ts", "src/population-worker.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  splitting: true,
  shims: true,
  clean: true,
});

import { defineConfig } from "tsup";

// The module of a worker stands alone: it starts by itself, and shares no chunk with a page that would then carry it.
export default defineConfig({
  entry: ["src/population-worker.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  splitting: true,
  shims: true,
});

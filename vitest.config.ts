import { defineConfig } from "vitest/config";
import { sources } from "./vite.sources.js";

const project = (name: string, test: object) => ({ extends: true as const, test: { name, ...test } });

export default defineConfig({
  plugins: [sources({ core: "node" })],
  test: {
    environment: "node",
    passWithNoTests: true,
    projects: [
      project("unit", {
        include: ["tests/{laws,core,viz,reference}/**/*.test.ts"],
        globalSetup: "tests/setup/baked.ts",
        // The library has no state that a test could spoil for another, and reading it anew for each takes most of the time.
        isolate: false,
      }),
      project("examples", {
        include: ["tests/examples/**/*.test.ts"],
        globalSetup: "tests/setup/built.ts",
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project("hosts", {
        // Programs and folders outside of here: slow, so `pnpm hosts` runs them and `npm test` does not.
        include: ["tests/hosts/**/*.test.ts"],
        globalSetup: ["tests/setup/built.ts", "tests/setup/browser.ts", "tests/setup/outside.ts"],
        fileParallelism: false,
        testTimeout: 240_000,
        hookTimeout: 400_000,
      }),
      project("browser", {
        include: ["tests/browser/**/*.test.ts"],
        globalSetup: ["tests/setup/gallery.ts", "tests/setup/browser.ts"],
        // One page at a time: frame times mean nothing when two browsers share the processor.
        fileParallelism: false,
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});

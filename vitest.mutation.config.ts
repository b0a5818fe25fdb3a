import { defineConfig } from "vitest/config";
import { sources } from "./vite.sources.js";

/** The unit tests as Stryker runs them: one chapter's tests, which `tests/mutation/run.mjs` names, without making anything anew. */
export default defineConfig({
  plugins: [sources({ core: "node" })],
  test: {
    environment: "node",
    include: (process.env.MUTATION_TESTS ?? "tests/core/**/*.test.ts").split(" "),
    testTimeout: 60_000,
    isolate: false,
  },
});

/** How `tests/mutation/run.mjs` has the sources of one chapter mutated. */
export default {
  packageManager: "pnpm",
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  // Two share the machine with everything else.
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  tempDirName: "reports/.stryker",
  ignorePatterns: ["docs", "examples", "reports", "packages/*/dist", "tests/snapshots", "tests/browser", "tests/hosts"],
  ignoreStatic: true,
  // What an error says is a matter of taste; that it is thrown, and where, is not.
  mutator: { excludedMutations: ["StringLiteral"] },
  reporters: ["clear-text", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  htmlReporter: { fileName: `reports/mutation/${process.env.MUTATION_CHAPTER ?? "all"}.html` },
  thresholds: { high: 90, low: 85, break: 85 },
  timeoutMS: 20_000,
};

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

/**
 * Mutation testing: `npx pnpm mutation` for all chapters, `npx pnpm mutation analysis dosing` for some. Small changes are made to
 * the sources of a chapter, one at a time, and its tests should notice each; those that nobody noticed are listed with their
 * place. The page of a chapter is written to `reports/mutation`.
 *
 * A chapter has the tests that are about it, not all: what only a distant test notices, nobody finds again.
 */
const chapters = {
  language: ["units", "equation", "compile", "model", "number", "errors", "expression"],
  dosing: ["regimen", "prescription", "giving", "scenario", "properties"],
  simulation: ["result", "scenario", "linear", "giving", "properties"],
  analysis: ["result", "nca", "formats", "comparison", "flowing", "rows"],
  fitting: ["fit-dose-response", "fit-schild", "fit-table", "line"],
};

/** Generated tables hold no decisions, and `index.ts` only passes names on. */
const mutated = (chapter) => [
  `packages/core/src/${chapter}/**/*.ts`,
  `!packages/core/src/${chapter}/**/baked-*.ts`,
  `!packages/core/src/${chapter}/**/index.ts`,
];

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(chapters, name));
if (unknown !== undefined) {
  console.error(`unknown chapter "${unknown}"; there are ${Object.keys(chapters).join(", ")}`);
  process.exit(2);
}
let worst = 0;
for (const chapter of asked.length > 0 ? asked : Object.keys(chapters)) {
  console.log(`\n${chapter}`);
  const { status } = spawnSync("stryker", ["run", "--mutate", mutated(chapter).join(",")], {
    stdio: "inherit",
    env: {
      ...process.env,
      MUTATION_CHAPTER: chapter,
      MUTATION_TESTS: chapters[chapter].map((name) => `tests/{core,laws}/${name}*.test.ts`).join(" "),
    },
  });
  worst = Math.max(worst, status ?? 1);
}
rmSync("reports/.stryker", { recursive: true, force: true });
process.exit(worst);

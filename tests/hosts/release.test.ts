import { resolve } from "node:path";
import { expect, test } from "vitest";
import { run } from "./packed.js";

const root = resolve(import.meta.dirname, "../..");

test("a dry run of a release tells names, versions and files, publishes nothing and leaves nothing", () => {
  const before = run("git", ["status", "--porcelain"], root);
  const told = run(process.execPath, [".ci/release.mjs", "--dry-run"], root);
  for (const name of ["@ketalab/core", "@ketalab/viz"])
    expect(told).toMatch(
      new RegExp(`^${name} \\d+\\.\\d+\\.\\d+( -> \\d+\\.\\d+\\.\\d+ \\(\\w+\\))?: \\d+ files, \\d+ kB`, "m"),
    );
  for (const file of ["package.json", "README.md", "LICENSE"]) expect(told.split(`  ${file}\n`)).toHaveLength(3);
  expect(told.trimEnd()).toMatch(/Nothing was published\.$/);
  expect(run("git", ["status", "--porcelain"], root)).toBe(before);
});

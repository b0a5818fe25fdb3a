import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { contents, pack, run } from "./packed.js";

const root = resolve(import.meta.dirname, "../..");

test("a dry run of a release tells names, versions, files and sizes, publishes nothing and leaves nothing", () => {
  const before = run("git", ["status", "--porcelain"], root);
  const told = run(process.execPath, [".ci/release.mjs", "--dry-run"], root);
  expect(told.trimEnd()).toMatch(/Nothing was published\.$/);
  expect(run("git", ["status", "--porcelain"], root)).toBe(before);

  const folder = mkdtempSync(join(tmpdir(), "ketalab-release-test-"));
  const files = Object.values(pack(folder)).map(contents);
  rmSync(folder, { recursive: true });
  const heads = told.match(/^@ketalab\/.*$/gm);
  expect(heads).toEqual(
    ["core", "viz"].map((name, k) =>
      expect.stringMatching(
        new RegExp(
          `^@ketalab/${name} \\d+\\.\\d+\\.\\d+( -> \\d+\\.\\d+\\.\\d+ \\(\\w+\\))?: ${files[k]?.length} files, [\\d.]+ kB packed`,
        ),
      ),
    ),
  );
  const listed = [...told.matchAll(/^ +[\d.]+ kB {2}(\S+)$/gm)].map(([, path]) => path);
  expect(listed.toSorted()).toEqual(files.flat().toSorted());
});

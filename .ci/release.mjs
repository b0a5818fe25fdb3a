// `pnpm release` publishes what is built; `pnpm release --dry-run` shows what that would be and publishes nothing.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const dry = process.argv.includes("--dry-run");
const folder = mkdtempSync(join(tmpdir(), "ketalab-release-"));
/** @type {(program: string, words: string[], cwd?: string) => string} */
const run = (program, words, cwd = root) =>
  execFileSync(program, words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

try {
  const pending = planned();
  for (const name of readdirSync(join(root, "packages"))) {
    const { name: full, version } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
    const next = pending.find((one) => one.name === full);
    const home = join(root, "packages", name);
    run("npx", ["--yes", "pnpm@12.21.0", "pack", "--pack-destination", folder], home);
    const tarball = join(folder, readdirSync(folder).find((file) => file.includes(`-${name}-`)) ?? "");
    const files = run("tar", ["-tzf", tarball]).trim().split("\n");
    const kilobytes = Math.round(statSync(tarball).size / 1024);
    const change = next ? ` -> ${next.newVersion} (${next.type})` : "";
    console.log(`${full} ${version}${change}: ${files.length} files, ${kilobytes} kB packed`);
    for (const file of files.filter((one) => !one.startsWith("package/dist/"))) console.log(`  ${file.slice(8)}`);
    console.log(`  dist: ${files.filter((one) => one.startsWith("package/dist/")).length} files`);
  }
  if (pending.length > 0) {
    console.log(
      'Changesets are pending: "npx changeset version" takes them into versions and changelogs; commit that first.',
    );
    if (!dry) process.exitCode = 1;
  } else if (!dry) {
    execFileSync("npx", ["changeset", "publish"], { cwd: root, stdio: "inherit" });
  }
  if (dry) console.log("Nothing was published.");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What the pending changesets make of the versions. */
function planned() {
  const output = join(folder, "status.json");
  run("npx", ["changeset", "status", `--output=${output}`]);
  /** @type {{ releases: { name: string, type: string, newVersion: string }[] }} */
  const { releases } = JSON.parse(readFileSync(output, "utf8"));
  return releases.filter(({ type }) => type !== "none");
}

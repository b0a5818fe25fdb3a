// `pnpm release` publishes what is built; `pnpm release --dry-run` shows what that would be and publishes nothing.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import getReleasePlan from "@changesets/get-release-plan";

const root = resolve(import.meta.dirname, "..");
const dry = process.argv.includes("--dry-run");
const { packageManager } = manifest(root);
const packages = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name));

const { releases } = await getReleasePlan(root);
const pending = releases.filter(({ type }) => type !== "none");
const obstacles = packages
  .map(manifest)
  .filter(({ repository }) => repository === undefined)
  .map(({ name }) => `${name} names no repository, which npm holds the provenance against`);
if (pending.length > 0) {
  obstacles.push(
    'changesets are pending: "npx changeset version" makes versions and changelogs of them; commit those first',
  );
}

if (dry) {
  const folder = mkdtempSync(join(tmpdir(), "ketalab-release-"));
  for (const home of packages) show(home, join(folder, "packed.tgz"));
  rmSync(folder, { recursive: true });
  for (const what of obstacles) console.log(`In the way: ${what}.`);
  console.log("Nothing was published.");
} else if (obstacles.length > 0) {
  for (const what of obstacles) console.error(`release: ${what}`);
  process.exitCode = 1;
} else {
  execFileSync("npx", ["changeset", "publish"], { cwd: root, stdio: "inherit" });
}

function manifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

// Packed by pnpm, as for the registry: with numbers where the workspace has none.
function show(home, file) {
  execFileSync("npx", ["--yes", packageManager, "pack", "--out", file], {
    cwd: home,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const { name, version } = manifest(home);
  const next = pending.find((one) => one.name === name);
  const files = entries(gunzipSync(readFileSync(file)));
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  const change = next ? ` -> ${next.newVersion} (${next.type})` : "";
  console.log(
    `${name} ${version}${change}: ${files.length} files, ${kB(statSync(file).size)} packed, ${kB(whole)} unpacked`,
  );
  for (const { path, size } of files) console.log(`${kB(size).padStart(12)}  ${path}`);
}

// The headers of a tar file: 512 bytes with a name, a size in octal digits and a kind, of which "0" is a file.
function entries(tar) {
  const text = (from, to) => tar.subarray(from, to).toString("utf8").replace(/\0.*$/s, "");
  const found = [];
  for (let at = 0; tar[at]; ) {
    const size = Number.parseInt(text(at + 124, at + 136), 8);
    const path = [text(at + 345, at + 500), text(at, at + 100)].filter(Boolean).join("/");
    if (text(at + 156, at + 157) === "0") found.push({ path: path.replace(/^package\//, ""), size });
    at += 512 + 512 * Math.ceil(size / 512);
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** What is made, what it is made from, and the Node script that makes it; paths from the root. */
interface Rule {
  readonly made: string;
  readonly from: readonly string[];
  readonly script: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
}

/** Makes a file again when it is missing or older than what it is made from, as `make` would. */
export function remake({ made, from, script, args = [], cwd = "." }: Rule): void {
  const target = join(root, made);
  const newest = Math.max(...from.map((path) => touched(join(root, path))));
  if (existsSync(target) && statSync(target).mtimeMs >= newest) return;
  execFileSync(process.execPath, [join(root, script), ...args], { cwd: join(root, cwd), stdio: "inherit" });
  utimesSync(target, new Date(), new Date());
}

// What git ignores among the sources: it is written one file after another, so one of them is always older than the last.
const MADE = /^(node_modules|dist|baked-\w+\.ts|mathml\.ts|scene-list\.ts)$/;

// When anything at or under `path` was last changed, leaving out what is itself made.
function touched(path: string): number {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const names = readdirSync(path).filter((name) => !MADE.test(name));
  return Math.max(0, ...names.map((name) => touched(join(path, name))));
}

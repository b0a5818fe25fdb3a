import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** What makes code of text, which a page under a strict policy refuses. */
export const EVALS = /(?<![\w.$])eval\s*\(|\bnew\s+Function\b|(?<![\w.$])Function\s*\(/g;

/** Every script below a folder, from the root of the repository, with each place in it that makes code of text. */
export function evalsBelow(folder: string): Readonly<Record<string, readonly string[]>> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    files
      .filter((name) => /\.(m|c)?js$|\.html$/.test(name))
      .map((name) => [name, readFileSync(join(root, folder, name), "utf8").match(EVALS) ?? []]),
  );
}

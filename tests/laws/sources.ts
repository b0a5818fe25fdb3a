import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** One import of a source file. */
export interface Import {
  /** The file it leads to, from the root, or the name of a package. */
  readonly to: string;
  /** `type`: gone after compiling. `later`: loaded on demand. */
  readonly kind: "value" | "type" | "later";
}

export interface SourceFile {
  /** From the root: `packages/core/src/language/units.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** Every source file of both packages. What the build writes is left out. */
export const sources: readonly SourceFile[] = ["packages/core/src", "packages/viz/src"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => {
      const path = join(folder, name).replaceAll("\\", "/");
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    })
    .filter(({ text }) => !text.startsWith("// Written by"))
    .sort((a, b) => (a.path < b.path ? -1 : 1)),
);

/** Comments and texts are blanked, so that a law about code does not stumble over prose. */
export const codeOf = (text: string): string =>
  text.replace(
    /\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`/gm,
    (found) => (/^["'`]/.test(found) ? '""' : " "),
  );

/** The imports and re-exports of a file, in its order. */
export function importsOf(path: string, text: string): Import[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found: Import[] = [];
  const target = (name: string) =>
    name.startsWith(".")
      ? relative(root, resolve(root, dirname(path), name.replace(/\.js$/, ".ts"))).replaceAll("\\", "/")
      : name;
  for (const match of bare.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:([^;"']*?)\s+from\s+)?["']([^"']+)["']/gm)) {
    const [, type, names = "", name = ""] = match;
    const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
    const onlyTypes = inner?.split(",").every((one) => one.trim() === "" || one.trim().startsWith("type ")) ?? false;
    found.push({
      to: target(name),
      kind: type !== undefined || (onlyTypes && inner?.trim() !== "") ? "type" : "value",
    });
  }
  for (const [, name = ""] of bare.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g)) {
    found.push({ to: target(name), kind: "later" });
  }
  return found;
}

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const PNPM = ["--yes", "pnpm@12.21.0"];

/** Runs a program to its end; what it said is in the error when it fails. */
export function run(program: string, words: readonly string[], cwd: string): string {
  try {
    return execFileSync(program, words, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 1e8,
      // A project of a reader's own does not know that it is run by ours.
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|VITEST)/i.test(name))),
    });
  } catch (problem) {
    const { stdout, stderr } = problem as { stdout: string; stderr: string };
    throw new Error(`${program} ${words.join(" ")}\n${stdout}\n${stderr}`);
  }
}

/** Both packages as a release would upload them: the paths of their files. */
export function pack(into: string): { core: string; viz: string } {
  mkdirSync(into, { recursive: true });
  for (const name of ["core", "viz"]) {
    run("npx", [...PNPM, "pack", "--pack-destination", into], join(root, "packages", name));
  }
  const file = (name: string) =>
    join(into, readdirSync(into).find((one) => one.startsWith(`ketalab-${name}-`)) as string);
  return { core: file("core"), viz: file("viz") };
}

/** The names of the files in a package, without the folder that all of them share. */
export const contents = (tarball: string): string[] =>
  run("tar", ["-tzf", tarball], dirname(tarball))
    .trim()
    .split("\n")
    .map((path) => path.replace(/^package\//, ""));

/** A project of a reader's own, somewhere else. */
export interface Project {
  readonly folder: string;
  /** Writes a file of the project, gives its path. */
  write(name: string, text: string): string;
  /** Runs a program in the project, gives what it said. */
  run(program: string, ...words: string[]): string;
}

/** The project in a folder, which need not be there yet. */
export const inProject = (folder: string): Project => ({
  folder,
  write(name, text) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  },
  run: (program, ...words) => run(program, words, folder),
});

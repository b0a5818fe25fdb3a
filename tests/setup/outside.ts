import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { inProject, pack } from "../hosts/packed.js";

/** What a reader's project has beside the two packages, by name and version. */
const OTHERS = [
  "typescript@6.0.3",
  "vite@8.3.8",
  "@types/node@20.19.0",
  "reveal.js@6.0.2",
  "reveal-5@npm:reveal.js@5.2.1",
  "webpack@5.113.0",
  "rollup@4.68.8",
  "@rollup/plugin-node-resolve@16.0.3",
  "@rollup/plugin-commonjs@29.0.3",
  "esbuild@0.27.7",
  "parcel@2.16.4",
];

declare module "vitest" {
  export interface ProvidedContext {
    /** The packages as a release would upload them, and a project somewhere else in which npm installed them. */
    readonly outside: { readonly tarballs: { readonly core: string; readonly viz: string }; readonly folder: string };
  }
}

/** Packs both packages once, and installs them once in a project of a reader's own. */
export default function setup({ provide }: TestProject): () => Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "ketalab-outside-"));
  const tarballs = pack(join(home, "tarballs"));
  const project = inProject(join(home, "project"));
  project.write("package.json", JSON.stringify({ name: "outside", private: true, version: "1.0.0" }));
  const { core, viz } = tarballs;
  project.run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", core, viz, ...OTHERS);
  provide("outside", { tarballs, folder: project.folder });
  // Not at one go: the last worker tells meanwhile that it has ended, and nobody would hear it.
  return () => rm(home, { recursive: true, force: true, maxRetries: 5 });
}

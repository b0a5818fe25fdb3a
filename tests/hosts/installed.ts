import { join } from "node:path";
import { inject } from "vitest";
import { run } from "./packed.js";

const modules = join(inject("outside").folder, "node_modules");

/** The folder `dist` of `@ketalab/viz` as npm installed it. */
export const dist = join(modules, "@ketalab/viz/dist");

/** The command as npm installed it, run in a folder; gives what it said. */
export const ketalab = (words: readonly string[], cwd: string) => run(join(modules, ".bin/ketalab"), words, cwd);

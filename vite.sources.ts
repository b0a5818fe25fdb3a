import { execFileSync } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { registry } from "./packages/viz/bundle.js";
import { styleText } from "./packages/viz/style-text.js";

const root = dirname(fileURLToPath(import.meta.url));
const source = (path: string) => resolve(root, "packages", path);
const TEXT = "\0text:";
const BUNDLE = "\0bundle.js";

/**
 * Lets vite and vitest read the packages from their sources, unbuilt, and gives a style sheet that those sources
 * import as its text, which is what the packages' own build does too. (A page's own `<link>` stays a style sheet.)
 * `core` names the entry: `index` as a page gets it, `node` with the parser at hand.
 */
export function sources({ core }: { core: "index" | "node" }): Plugin {
  return {
    name: "ketalab:sources",
    enforce: "pre",
    config: () => ({
      resolve: {
        alias: [
          { find: /^@ketalab\/core$/, replacement: source(`core/src/${core}.ts`) },
          { find: /^@ketalab\/core\/receptor$/, replacement: source("core/src/receptor.ts") },
          { find: /^@ketalab\/core\/effects$/, replacement: source("core/src/effects.ts") },
          { find: /^@ketalab\/core\/claims$/, replacement: source("core/src/claims.ts") },
          { find: /^@ketalab\/core\/observed$/, replacement: source("core/src/observed.ts") },
          { find: /^@ketalab\/core\/circuit$/, replacement: source("core/src/circuit.ts") },
          { find: /^@ketalab\/core\/fit$/, replacement: source("core/src/fit.ts") },
          { find: /^@ketalab\/viz$/, replacement: source("viz/src/index.ts") },
          { find: /^@ketalab\/viz\/define$/, replacement: source("viz/src/define.ts") },
        ],
      },
    }),
    resolveId(id, importer) {
      if (id.endsWith(".bundle")) return BUNDLE;
      const fromSources = importer?.startsWith(source("viz/src"));
      // The ending must not be `.css`, or vite's own style sheet plugin takes the module.
      return fromSources && id.endsWith(".css") ? `${TEXT}${resolve(dirname(importer ?? ""), id)}.js` : undefined;
    },
    // A page reads what is baked of the core's sources, so they are baked again when one changes.
    configureServer({ watcher, ws }) {
      watcher.add(source("core/src"));
      watcher.on("change", (file) => {
        if (!file.startsWith(source("core/src")) || /\/baked-[a-z]+\.ts$/.test(file)) return;
        execFileSync(process.execPath, [source("core/bake.mjs")], { stdio: "inherit" });
        ws.send({ type: "full-reload" });
      });
    },
    async load(id) {
      if (id === BUNDLE) return `export default ${JSON.stringify(await registry())};`;
      if (!id.startsWith(TEXT)) return undefined;
      const file = id.slice(TEXT.length, -".js".length);
      this.addWatchFile(file);
      return `export default ${JSON.stringify(await styleText(file))};`;
    },
  };
}

import { copyFile, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { defineConfig } from "tsup";
import { bundleAt, deck, registry } from "./bundle.js";
import { script } from "./src/download/registry.js";

const shared = { target: "es2022", loader: { ".css": "text" } } as const;

export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts", define: "src/define.ts", node: "src/node.ts", reveal: "src/reveal.ts" },
    format: ["esm", "cjs"],
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    splitting: true,
    shims: true,
    esbuildPlugins: [bundleAt("./registry.js")],
    // Old output goes, but for what the builds below write at the same time.
    clean: ["!cli/**"],
    onSuccess: async () => {
      await copyFile("src/drawing/theme.css", "dist/theme.css");
      const look = [createRequire(import.meta.url).resolve("reveal.js/reveal.css"), "src/slides/deck.css"];
      const texts = await Promise.all(look.map((path) => readFile(path, "utf8")));
      await writeFile("dist/deck.css", texts.join("\n"));
      await writeFile("dist/deck.iife.js", await deck());
      const all = await registry();
      await writeFile("dist/registry.js", `export default ${JSON.stringify(all)};\n`);
      // For a plain script tag: every figure, and the elements defined.
      await writeFile("dist/ketalab.iife.js", `${script(all, Object.keys(all.scenes), "define")};\n`);
    },
  },
  {
    ...shared,
    entry: ["src/cli.ts"],
    format: ["esm"],
    platform: "node",
    // A verb that makes documents fetches what it needs when it is called.
    splitting: true,
    esbuildPlugins: [bundleAt("../registry.js")],
    outDir: "dist/cli",
    clean: true,
    banner: { js: "#!/usr/bin/env node" },
  },
]);

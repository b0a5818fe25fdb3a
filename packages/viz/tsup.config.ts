import { copyFile } from "node:fs/promises";
import { defineConfig } from "tsup";

const shared = {
  target: "es2022",
  loader: { ".css": "text" },
} as const;

export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts", define: "src/define.ts", node: "src/node.ts", reveal: "src/slides/reveal.ts" },
    format: ["esm", "cjs"],
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    splitting: true,
    shims: true,
    // Old output goes, but for the command: it is written by the build below, at the same time.
    clean: ["!cli.js"],
    onSuccess: () => copyFile("src/theme.css", "dist/theme.css"),
  },
  {
    ...shared,
    entry: ["src/cli.ts"],
    format: ["esm"],
    platform: "node",
    splitting: false,
    banner: { js: "#!/usr/bin/env node" },
  },
]);

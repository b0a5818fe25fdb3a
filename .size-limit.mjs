import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const pages = "packages/viz/gallery/dist";

// What the page asks for before anybody touches it: the entry, its style sheets, the first scene, and all they import statically.
function firstPage() {
  const path = join(pages, "manifest.json");
  if (!existsSync(path)) throw new Error("the gallery is not built yet: pnpm build");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  const files = new Set();
  const add = (key) => {
    const { file, css = [], imports = [] } = manifest[key];
    if (files.has(file)) return;
    for (const name of [file, ...css]) files.add(name);
    imports.forEach(add);
  };
  add("index.html");
  add("../src/scenes/drip-to-mood.ts");
  return [...files].map((file) => join(pages, file));
}

// What is imported on demand (the parser, and mathjs behind it) is left out of the engine's size.
const onDemand = {
  name: "on-demand",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

export default [
  {
    // What a page needs to run scenarios. The goal is 33 kB; the limit keeps it from growing until it is reached.
    name: "engine with data, without the parser",
    path: "packages/core/dist/index.js",
    import: "{ prepare }",
    ignore: ["mathjs"],
    modifyEsbuildConfig: (config) => ({ ...config, format: "esm", plugins: [onDemand] }),
    gzip: true,
    limit: "36 kB",
  },
  {
    name: "first page",
    path: firstPage(),
    disablePlugins: ["@size-limit/esbuild"],
    gzip: true,
    limit: "95 kB",
  },
];

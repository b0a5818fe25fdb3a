/**
 * Makes the registry: the library as the texts of functions (`src/pack/registry.ts` says what for). Built once in a
 * process, from the sources of both packages, for whoever imports a name that ends in `.bundle`.
 */
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { build, type Metafile, type Plugin, transform } from "esbuild";
import type { Registry } from "./src/pack/registry.js";

const source = (path: string) => resolve(import.meta.dirname, "src", path);
const core = resolve(import.meta.dirname, "../core/src");

const BUNDLE = /\.bundle$/;

let made: Promise<Registry> | undefined;

export function registry(): Promise<Registry> {
  made ??= make();
  return made;
}

/** Leaves the registry in a file of its own, under this name: one for all builds of the package. */
export const bundleAt = (path: string): Plugin => ({
  name: "ketalab:bundle",
  setup: (on) => on.onResolve({ filter: BUNDLE }, () => ({ path, external: true })),
});

/** An empty registry, for a script in which figures have no button. */
export const withoutBundle: Plugin = {
  name: "ketalab:bundle",
  setup(on) {
    on.onResolve({ filter: BUNDLE }, ({ path }) => ({ path, namespace: "bundle" }));
    const none: Registry = { load: "", modules: {}, scenes: {} };
    on.onLoad({ filter: BUNDLE, namespace: "bundle" }, () => ({ contents: JSON.stringify(none), loader: "json" }));
  },
};

/** The sources as a page gets them, and the registry as a name that stays outside. */
const asPage: Plugin = {
  name: "ketalab:page",
  setup(on) {
    on.onResolve({ filter: /^@ketalab\/core$/ }, () => ({ path: `${core}/index.ts` }));
    on.onResolve({ filter: /^@ketalab\/core\/receptor$/ }, () => ({ path: `${core}/receptor.ts` }));
    on.onResolve({ filter: BUNDLE }, () => ({ path: "registry", external: true }));
    on.onResolve({ filter: /^mathjs\/number$/ }, ({ path }) => ({ path, external: true }));
  },
};

async function make(): Promise<Registry> {
  const { outputFiles, metafile } = await build({
    entryPoints: { page: source("pack/page.ts"), define: source("define.ts") },
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    write: false,
    metafile: true,
    outdir: "/",
    absWorkingDir: import.meta.dirname,
    loader: { ".css": "text" },
    // No module here has an address: what would start a thread beside itself does without.
    define: { "import.meta.url": '""' },
    logLevel: "warning",
    plugins: [asPage],
  });
  const chunks = chunksOf(metafile);
  const texts = await Promise.all(outputFiles.map(async ({ path, text }) => [nameOf(path), await asFunction(text)]));
  const scenes = [...chunks].flatMap(([name, { scene }]) =>
    scene === undefined ? [] : [[scene, reach(chunks, name)]],
  );
  return { load: await loader(), modules: Object.fromEntries(texts), scenes: Object.fromEntries(scenes) };
}

const nameOf = (path: string) => `./${basename(path)}`;

interface Chunk {
  /** The id of the scene that begins here. */
  readonly scene: string | undefined;
  readonly imports: readonly string[];
}

function chunksOf({ outputs }: Metafile): Map<string, Chunk> {
  return new Map(
    Object.entries(outputs).map(([path, { entryPoint = "", imports }]) => [
      nameOf(path),
      {
        scene: /(?:^|\/)src\/scenes\/([\w-]+)\.ts$/.exec(entryPoint)?.[1],
        imports: imports.filter(({ external }) => !external).map((one) => nameOf(one.path)),
      },
    ]),
  );
}

/** All that a page with one scene may come to load; other scenes are named in it and stay away. */
function reach(chunks: ReadonlyMap<string, Chunk>, scene: string): string[] {
  const found = new Set(["./page.js", "./define.js", scene]);
  for (const name of found) {
    for (const next of chunks.get(name)?.imports ?? []) if (chunks.get(next)?.scene === undefined) found.add(next);
  }
  return [...found];
}

/** A module as the text of a function. What would end a script or begin a comment in a page is written another way. */
async function asFunction(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: "cjs",
    minify: true,
    target: "es2022",
    supported: { "dynamic-import": false },
  });
  const safe = code.trim().replaceAll("</script", "<\\/script");
  if (safe.includes("<!--")) throw new Error("a module must not hold the beginning of an HTML comment");
  return `function(require,module,exports){${safe}}`;
}

async function loader(): Promise<string> {
  const text = await readFile(source("pack/load.ts"), "utf8");
  const { code } = await transform(text, { loader: "ts", minify: true, target: "es2022" });
  const [, written] = /^export (function load\(.*\})\s*;?\s*$/s.exec(code) ?? [];
  if (written === undefined) throw new Error("the loader must be one function");
  return written;
}

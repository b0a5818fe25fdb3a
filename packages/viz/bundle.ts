/**
 * Makes the registry: the library as the texts of functions (`src/download/registry.ts` says what for). Built once in a
 * process, from the sources of both packages, for whoever imports a name that ends in `.bundle`.
 */
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type Plugin, transform } from "esbuild";
import { type OutputChunk, build as rolldown } from "rolldown";
import type { Registry } from "./src/download/registry.js";
import type { Formula } from "./src/scene/mathml.js";
import type { SceneSpec } from "./src/scene/spec.js";
import { styleText } from "./style-text.js";

const source = (path: string) => resolve(import.meta.dirname, "src", path);
const core = resolve(import.meta.dirname, "../core/src");

const BUNDLE = /\.bundle$/;
const MATHML = /\/mathml\.js$/;

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
const none = { load: "", modules: {}, scenes: {} } satisfies Registry;

/**
 * A deck in one file, which has no modules to fetch. Made by rolldown: esbuild keeps all of D3 in a file that imports on
 * demand, and `d3-dsv` with it, whose `new Function` a strict page refuses.
 */
export async function deck(): Promise<string> {
  const empty = "\0empty-registry";
  const { output } = await rolldown({
    ...page,
    input: source("slides/standalone.ts"),
    plugins: [
      styles,
      {
        name: "ketalab:deck",
        resolveId: (id: string) => (BUNDLE.test(id) ? empty : MATHML.test(id) ? undefined : asPage.resolveId(id)),
        load: (id: string) => (id === empty ? `export default ${JSON.stringify(none)};` : undefined),
      },
    ],
    write: false,
    output: { format: "iife", minify: true, codeSplitting: false },
  });
  return output[0].code;
}

/** The sources as a page gets them; names that the loader answers stay outside. */
const asPage = {
  name: "ketalab:page",
  resolveId(id: string) {
    const [, entry] = /^@ketalab\/core(?:\/(.+))?$/.exec(id) ?? [id];
    if (id.startsWith("@ketalab/core")) return `${core}/${entry ?? "index"}.ts`;
    if (BUNDLE.test(id)) return { id: "registry", external: true };
    // A page takes along the formulas of its own figure alone.
    if (MATHML.test(id)) return { id: "formulas", external: true };
    return id === "mathjs/number" || id === "scenes" ? { id, external: true } : undefined;
  },
};

const styles = {
  name: "ketalab:style-texts",
  async load(id: string) {
    return id.endsWith(".css")
      ? { code: `export default ${JSON.stringify(await styleText(id))};`, moduleType: "js" }
      : undefined;
  },
} as const;

/** The list of scenes is that of the page: a file with one scene names no others. */
const list = {
  name: "ketalab:scene-list",
  async load(id: string) {
    if (!/\/scenes\/scene-list\.ts$/.test(id)) return undefined;
    const code = await readFile(id, "utf8");
    const own = `import { modules, rows } from "scenes";
      export const sceneList = Object.values(rows).map(({ id, title, as }) => (
        { id, title, load: async () => complete(modules(\`./\${id}.js\`)[as]) }
      ));`;
    return { code: code.replace(/export const sceneList\b.*?\n\];/s, () => own), moduleType: "ts" };
  },
} as const;

/** What a page can run. */
const page = {
  cwd: import.meta.dirname,
  platform: "browser",
  // No module here has an address: what would start a thread beside itself does without.
  transform: { target: "es2022", define: { "import.meta.url": '""' } },
  logLevel: "warn",
} as const;

async function make(): Promise<Registry> {
  const { needs, typeset, fetching, rows } = await formulas();
  const { output } = await rolldown({
    ...page,
    input: {
      page: source("single-file-page.ts"),
      define: source("define.ts"),
      ...Object.fromEntries([...needs.keys()].map((id) => [id, source(`scenes/${id}.ts`)])),
    },
    plugins: [styles, list, asPage],
    write: false,
    output: {
      format: "es",
      minify: true,
      entryFileNames: "[name].js",
      // These names are only for each other, and a hash is what no file can be made smaller by.
      chunkFileNames: "[name].js",
      // What all figures share is one module: a module for each file would say its names twice.
      codeSplitting: { groups: [{ name: "shared", test: /packages.(viz|core).src/, minShareCount: 28 }] },
    },
  });
  const chunks = new Map(output.flatMap((one) => (one.type === "chunk" ? [[nameOf(one.fileName), one] as const] : [])));
  const texts = await Promise.all([...chunks].map(async ([name, { code }]) => [name, await asFunction(code)] as const));
  const ids = Object.keys(rows);
  const scenes = [...chunks].flatMap(([name, chunk]) => {
    const scene = sceneOf(chunk);
    return scene === undefined
      ? []
      : [
          [
            scene,
            [
              ...reach(chunks, name, [
                ...(fetching.get(scene) ?? FETCHED).map(({ chunk }) => chunk),
                ...(needs.get(scene)?.length ? [] : [EXPLAINING]),
                ...(LARGE[scene] ? [LARGE[scene]] : []),
              ]),
              ...(needs.get(scene) ?? []),
              // And the question of the next, which ends the walk.
              ...ids.slice(ids.indexOf(scene), ids.indexOf(scene) + 2).map(rowOf),
            ],
          ] as const,
        ];
  });
  return {
    load: await loader(),
    modules: {
      ...Object.fromEntries(texts),
      ...typeset,
      ...Object.fromEntries(Object.entries(rows).map(([id, row]) => [rowOf(id), whole(JSON.stringify(row))])),
    },
    scenes: Object.fromEntries(scenes),
  };
}

const rowOf = (id: string) => `scene ${id}`;

const nameOf = (path: string) => `./${basename(path)}`;

/** The id of the scene that begins in a chunk. */
const sceneOf = ({ facadeModuleId }: OutputChunk) => /\/src\/scenes\/([\w-]+)\.ts$/.exec(facadeModuleId ?? "")?.[1];

/** Parts of the library that only a scene which fetches them before it is drawn asks for, as `load` calls them. */
const FETCHED = [
  { part: "accounts", chunk: /\/library\/accounts-in-page\.ts$/ },
  { part: "models", chunk: /\/library\/baked-published\.ts$/ },
] as const;

/** What typesets and explains an equation, which only a figure that shows one asks for. */
const EXPLAINING = /\/(?:equation-panel|formula\/authoring|library\/baked-words)\.ts$/;

/**
 * Teaching moves that stay away from the file of a figure that is large already: it says so in their place. In every other
 * host the figure has them.
 */
const LARGE: Readonly<Record<string, RegExp>> = {
  "during-the-drip": /\/moves\/index\.ts$/,
  "virtual-class": /\/moves\/index\.ts$/,
  "trapped-in-the-channel": /\/moves\/index\.ts$/,
  cousins: /\/moves\/index\.ts$/,
  "left-or-right-hand": /\/moves\/guess\.ts$/,
  routes: /\/moves\/guess\.ts$/,
  "drip-to-mood": /\/moves\/guess\.ts$/,
  "fit-your-own": /\/moves\/guess\.ts$/,
  "whose-model": /\/moves\/guess\.ts$/,
  "push-or-drip": /\/moves\/guess\.ts$/,
  "days-after": /\/moves\/guess\.ts$/,
  // What is guessed there is a verdict, and no curve.
  claims: /\/moves\/(guess|keep)\.ts$/,
};

/** All that a page with one scene may come to load; other scenes are named in it and stay away. */
function reach(chunks: ReadonlyMap<string, OutputChunk>, scene: string, without: readonly RegExp[]): string[] {
  const found = new Set(["./page.js", "./define.js", scene]);
  for (const name of found) {
    const { imports = [], dynamicImports = [] } = chunks.get(name) ?? {};
    for (const next of [...imports, ...dynamicImports].map(nameOf)) {
      const chunk = chunks.get(next);
      if (chunk && sceneOf(chunk) === undefined && !without.some((one) => one.test(chunk.facadeModuleId ?? "")))
        found.add(next);
    }
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
  return whole(`function(require,module,exports){${code.trim().replaceAll("</script", "<\\/script")}}`);
}

interface Library {
  readonly scenes: Readonly<Record<string, SceneSpec>>;
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly letters: Readonly<Record<string, string>>;
  readonly sceneList: readonly Pick<SceneSpec, "id" | "title">[];
}

/** The library itself, run here once to ask its figures which formulas they show. */
async function library(): Promise<Library> {
  const entry = "ketalab:library";
  const { output } = await rolldown({
    input: entry,
    platform: "node",
    logLevel: "warn",
    plugins: [
      styles,
      {
        name: "ketalab:library",
        resolveId: (id: string) => (id === entry ? id : MATHML.test(id) ? undefined : asPage.resolveId(id)),
        load: (id: string) =>
          id === entry
            ? `export * as scenes from "${source("scenes/index.ts")}"; export { formulas, letters } from "${source("scene/mathml.ts")}"; export { sceneList } from "${source("scenes/scene-list.ts")}";`
            : undefined,
      },
    ],
    write: false,
    output: { format: "es", codeSplitting: false },
  });
  const code = Buffer.from(output[0].code).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)) as Library;
}

/** Formulas and letters as JSON, the names of those that each figure needs, and what of the library it does not fetch. */
async function formulas() {
  const { scenes, formulas: all, letters, sceneList } = await library();
  const needs = new Map(
    Object.values(scenes).map(({ id, charts }) => {
      const found = new Set(charts.flatMap(({ chart }) => chart.equations));
      // What a formula reads may be worked out from a formula of its own.
      for (const name of found)
        for (const next of [all[name]?.of, ...(all[name]?.reads ?? [])]) if (next) found.add(next);
      const names = [...found].sort();
      return [
        id,
        [
          ...names.flatMap((name) => (all[name] ? [`formula ${name}`] : [])),
          ...names.flatMap((name) => (letters[name] ? [`letter ${name}`] : [])),
        ],
      ] as const;
    }),
  );
  const asJson = (kind: string, family: Readonly<Record<string, unknown>>) =>
    Object.entries(family).map(([name, value]) => [`${kind} ${name}`, whole(JSON.stringify(value))] as const);
  // What a scene does not fetch stays away from its file.
  const fetching = new Map(
    Object.values(scenes).map(({ id, needs: asked }) => [id, FETCHED.filter(({ part }) => !asked?.[part])]),
  );
  /** How the list of a page names each scene, in the order of all: the question, and as what its module has it. */
  const as = new Map(Object.entries(scenes).map(([name, { id }]) => [id, name]));
  const rows = Object.fromEntries(sceneList.map(({ id, title }) => [id, { id, title, as: as.get(id) }]));
  return {
    needs,
    fetching,
    rows,
    typeset: Object.fromEntries([...asJson("formula", all), ...asJson("letter", letters)]),
  };
}

/** A text that may stand in a script as it is. */
function whole(text: string): string {
  if (/<\/script|<!--/.test(text)) throw new Error(`this would end a script: ${text.slice(0, 80)}`);
  return text;
}

async function loader(): Promise<string> {
  const text = await readFile(source("download/load.ts"), "utf8");
  const { code } = await transform(text, { loader: "ts", minify: true, target: "es2022" });
  const [, written] = /^export (function load\(.*\})\s*;?\s*$/s.exec(code) ?? [];
  if (written === undefined) throw new Error("the loader must be one function");
  return written;
}

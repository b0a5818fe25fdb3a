/**
 * Writes `src/scenes/scene-list.ts` from `src/scenes/index.ts`: the id and title of every scene, and how to fetch it. A
 * page names all scenes and loads the one that is looked at.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const bundle = `${here}node_modules/.cache/scene-list/scenes.mjs`;
const target = `${here}src/scenes/scene-list.ts`;

mkdirSync(`${here}node_modules/.cache/scene-list`, { recursive: true });
await build({
  stdin: {
    contents: `export * as scenes from "./src/scenes/index.ts"; export { told } from "./src/scenes/shared/chapters.ts";`,
    resolveDir: here,
  },
  bundle: true,
  format: "esm",
  platform: "node",
  outfile: bundle,
  logLevel: "warning",
  alias: {
    "@ketalab/core/receptor": `${here}../core/src/receptor.ts`,
    "@ketalab/core/fit": `${here}../core/src/fit.ts`,
    "@ketalab/core/effects": `${here}../core/src/effects.ts`,
    "@ketalab/core/claims": `${here}../core/src/claims.ts`,
    "@ketalab/core/observed": `${here}../core/src/observed.ts`,
    "@ketalab/core/circuit": `${here}../core/src/circuit.ts`,
    "@ketalab/core": `${here}../core/src/node.ts`,
  },
  external: ["mathjs", "d3"],
});
const { scenes, told } = await import(pathToFileURL(bundle).href);
const index = readFileSync(`${here}src/scenes/index.ts`, "utf8");
/** The order of the chapters; a scene that stands in none comes last. */
const order = told.map(({ lesson }) => lesson.scene);
const turnOf = (file) => (order.includes(file) ? order.indexOf(file) : order.length);
const members = [...index.matchAll(/^export \{ (\w+) \} from "\.\/([\w-]+)\.js";$/gm)];
const rows = members
  .sort((a, b) => turnOf(a[2]) - turnOf(b[2]))
  .map(([, name, file]) => {
    const { id, title } = scenes[name];
    if (id !== file) throw new Error(`scenes/${file}.ts: the id of a scene is the name of its file, not "${id}"`);
    const texts = [id, title].map((text) => JSON.stringify(text));
    return `  { id: ${texts[0]}, title: ${texts[1]}, load: async () => complete((await import("./${file}.js")).${name}) },`;
  });
const page = `// Written by scene-list.mjs; do not edit.
import { load, lookup } from "@ketalab/core";
import type { SceneSpec } from "../scene/spec.js";

/** A scene in the list of all: what it asks, and how it is fetched. */
export interface SceneEntry extends Pick<SceneSpec, "id" | "title"> {
  /** Fetches the scene with all that it stands on. */
  readonly load: () => Promise<SceneSpec>;
}

/** A scene with all that it stands on. */
async function complete(spec: SceneSpec): Promise<SceneSpec> {
  if (spec.needs) await load(spec.needs);
  return spec;
}

/** Every scene, in the order in which they are told. */
export const sceneList: readonly SceneEntry[] = [
${rows.join("\n")}
];

const family: Readonly<Record<string, SceneEntry>> = Object.fromEntries(sceneList.map((entry) => [entry.id, entry]));

/**
 * A scene by its id, not yet fetched.
 * @throws RangeError for a name that no scene has, with the nearest ones.
 */
export const sceneNamed = (name: string): SceneEntry => lookup("scene", family, name);
`;
let before = "";
try {
  before = readFileSync(target, "utf8");
} catch {
  // The first time there is none.
}
if (page !== before) writeFileSync(target, page);
console.log(`scenes: ${rows.length}`);

/**
 * Reads every formula of the library with the parser, once, and writes the trees to `src/baked.ts`, so that a page need
 * not load a parser. Units are checked on the way, because formulas come in through the same door as a user's.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const bundle = `${here}node_modules/.cache/bake/library.mjs`;

/** The library as it is without a table: every text then goes through the parser. */
const unbaked = {
  name: "unbaked",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/baked(-\w+)?\.js$/ }, () => ({ path: "baked", namespace: "unbaked" }));
    onLoad({ filter: /.*/, namespace: "unbaked" }, () => ({ contents: "export const baked = {};" }));
  },
};

mkdirSync(`${here}node_modules/.cache/bake`, { recursive: true });
await build({
  stdin: {
    contents:
      'import "./workshop-now.ts"; export { equations, models } from "./chain.ts"; export { publishedModels } from "./published.ts"; export { receptorEquations } from "./receptor-equations.ts"; export { parseFresh } from "./language.ts";',
    resolveDir: `${here}src`,
  },
  bundle: true,
  format: "esm",
  platform: "node",
  external: ["mathjs"],
  outfile: bundle,
  logLevel: "warning",
  plugins: [unbaked],
});
const { equations, models, publishedModels, receptorEquations, parseFresh } = await import(pathToFileURL(bundle).href);

/** Every formula of some models. */
const textsOf = (family) =>
  Object.values(family).flatMap(({ equations, flows, inputs, initial }) => [
    ...equations.map(({ expr }) => expr),
    ...flows.map(({ rate }) => rate),
    ...inputs.flatMap(({ amount, over }) => (over === undefined ? [amount] : [amount, over])),
    ...Object.values(initial),
  ]);

const exprs = (family) => Object.values(family).map(({ expr }) => expr);
const first = new Set([...exprs(equations), ...textsOf(models)]);
const later = (texts) => new Set(texts.filter((text) => !first.has(text)));
write("baked", "every formula of the default chain", first);
write("baked-published", "the formulas that only published sets have", later(textsOf(publishedModels)));
write("baked-receptor", "the formulas of the receptor by itself", later(exprs(receptorEquations)));

function write(name, what, texts) {
  const target = `${here}src/${name}.ts`;
  const rows = [...texts].sort().map((text) => `  ${JSON.stringify(text)}: ${JSON.stringify(parseFresh(text))},`);
  const page = `// Written by bake.mjs; do not edit.
import type { Tree } from "./tree.js";

/** The trees of ${what}, by its text. */
export const baked: Readonly<Record<string, Tree>> = {
${rows.join("\n")}
};
`;
  let before = "";
  try {
    before = readFileSync(target, "utf8");
  } catch {
    // The first time there is none.
  }
  if (page !== before) writeFileSync(target, page);
  console.log(`${name}: ${texts.size} formulas`);
}

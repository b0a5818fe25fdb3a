/**
 * Makes what a page reads in place of the sources. Every formula of the library is read with the parser, once; its units are
 * checked on the way, because formulas come in through the same door as a user's. Written are, in `src`:
 *
 * - tables of trees, by the text of the formula, one for each chapter beside what asks for it: `equations/trees/baked-*.ts`,
 *   `gating/baked-schemes.ts`, and `language/formula/baked-models.ts` for what stands in models alone, which Node reads;
 * - `baked-library.ts` and `baked-words.ts`: drugs, subjects and the default's models as tables, and what people read about them;
 * - `baked-published.ts`: the same for the published sets, which a page loads on demand;
 * - `baked-accounts.ts`: the same for the rival accounts of glutamate.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const bundle = `${here}node_modules/.cache/bake/library.mjs`;

/** The library as it is without a table: every text then goes through the parser. */
const unbaked = {
  name: "unbaked",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/baked-[a-z]+\.js$/ }, () => ({ path: "baked", namespace: "unbaked" }));
    onLoad({ filter: /.*/, namespace: "unbaked" }, () => ({ contents: "export const trees = {};" }));
  },
};

mkdirSync(`${here}node_modules/.cache/bake`, { recursive: true });
await build({
  stdin: {
    contents: `import "./language/formula/authoring-now.ts"; export { library } from "./library/drip-to-mood.ts"; export { equations } from "./library/families.ts";
      export { accounts, accountEquations } from "./library/accounts.ts"; export { rat } from "./kinetics/rat.ts";
      export { publishedModels } from "./library/published-sets.ts"; export { receptorEquations } from "./receptors/all-equations.ts";
      export { allEffects } from "./effects/all-effects.ts"; export { effectEquations } from "./effects/all-equations.ts"; export { schemes } from "./gating/all-schemes.ts"; export { pack } from "./library/pack.ts"; export { parseFresh } from "./language/formula/mathjs-parser.ts";`,
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
const {
  library,
  equations,
  publishedModels,
  receptorEquations,
  allEffects,
  effectEquations,
  accounts,
  accountEquations,
  rat,
  schemes,
  pack,
  parseFresh,
} = await import(pathToFileURL(bundle).href);

const accountModels = Object.fromEntries(
  Object.values(accounts).flatMap(({ people, rats }) => [people, rats].map((one) => [one.id, one])),
);
const models = [
  ...[library.models, publishedModels, accountModels].flatMap((family) => Object.values(family)),
  ...Object.values(allEffects).map((effect) => effect.model),
];
const families = [equations, receptorEquations, effectEquations, accountEquations];
/** The chapter of each formula by its id: the folder of its file, as the lists of formulas name it. */
const chapters = Object.fromEntries(
  readdirSync(`${here}src/equations`)
    .filter((name) => name.endsWith("index.ts"))
    .flatMap((name) =>
      [...readFileSync(`${here}src/equations/${name}`, "utf8").matchAll(/"\.\/(\w+)\/([\w-]+)\.js"/g)].map(
        ([, chapter, id]) => [id, chapter],
      ),
    ),
);
const textsOf = ({ equations, flows, inputs, initial }) => [
  ...equations.map(({ expr }) => expr),
  ...flows.map(({ rate }) => rate),
  ...inputs.flatMap(({ amount, over }) => (over === undefined ? [amount] : [amount, over])),
  ...Object.values(initial),
];
const written = (chapter) =>
  families.flatMap((family) =>
    Object.values(family).flatMap(({ id, expr }) => (chapters[id] === chapter ? [expr] : [])),
  );
/** The tables of trees, each beside what asks for it: where it goes, and the formulas in it. */
const parts = {
  ...Object.fromEntries(
    [...new Set(Object.values(chapters))].map((chapter) => [`equations/trees/baked-${chapter}`, written(chapter)]),
  ),
  "gating/baked-schemes": Object.values(schemes).flatMap(({ transitions, conducts }) => [
    ...transitions.map(({ rate }) => rate),
    conducts,
  ]),
};
parts["equations/trees/baked-effects"].push(...Object.values(allEffects).flatMap(({ model }) => textsOf(model)));
// What stands in models alone is for Node, which reads the sources: a page has them as tables.
const known = new Set(Object.values(parts).flat());
parts["language/formula/baked-models"] = models.flatMap(textsOf).filter((text) => !known.has(text));
for (const [path, texts] of Object.entries(parts)) {
  const rows = [...new Set(texts)]
    .sort()
    .map((text) => `  ${JSON.stringify(text)}: ${JSON.stringify(parseFresh(text))},`);
  const from = path.startsWith("language/formula/")
    ? "./"
    : `${"../".repeat(path.split("/").length - 1)}language/formula/`;
  write(
    `${path}.ts`,
    `import type { Trees } from "${from}parse.js";

/** The tree of every formula of a chapter, by its text. */
export const trees: Trees = {
${rows.join("\n")}
};
`,
  );
}

const first = pack(library);
const rival = pack({ drugs: {}, subjects: { rat }, models: accountModels });
const stories = Object.values(accounts).map(({ model: _, people, rats, ...words }) => ({
  ...words,
  people: people.id,
  rats: rats.id,
}));
const later = pack({ drugs: {}, subjects: {}, models: publishedModels });

const table = (packed) => `export const baked: Packed = ${lined(packed)};\n`;
const said = (words) => `export const words: Words = ${JSON.stringify(words, null, 2)};\n`;
write("library/baked-library.ts", `import type { Packed } from "./unpack.js";\n\n${table(first.packed)}`);
write("library/baked-words.ts", `import type { Words } from "./unpack.js";\n\n${said(first.words)}`);
write(
  "library/baked-published.ts",
  `import type { Packed, Words } from "./unpack.js";\n\n${table(later.packed)}\n${said(later.words)}`,
);
write(
  "library/baked-accounts.ts",
  `import type { Account } from "../circuit/account.js";
import type { Packed, Words } from "./unpack.js";

${table(rival.packed)}
${said(rival.words)}
/** The accounts, with the ids of their models. */
export const stories: readonly (Omit<Account, "model"> & { readonly people: string; readonly rats: string })[] = ${JSON.stringify(stories, null, 2)};
`,
);
console.log(`baked ${new Set(Object.values(parts).flat()).size} formulas, ${models.length} models`);

/** JSON in which a table keeps its lines. */
function lined(packed) {
  const lines = (text) =>
    text.includes("\\n") ? `\`\n${JSON.parse(text).replace(/[\\`]|\$(?=\{)/g, "\\$&")}\`` : text;
  return JSON.stringify(packed, null, 2).replace(/"(?:[^"\\\n]|\\.)*"/g, lines);
}

/** Writes a module, when it differs from the one that is there. */
function write(path, page) {
  const target = `${here}src/${path}`;
  const whole = `// Written by bake.mjs; do not edit.\n${page}`;
  let before = "";
  try {
    before = readFileSync(target, "utf8");
  } catch {
    // The first time there is none.
  }
  if (whole !== before) writeFileSync(target, whole);
}

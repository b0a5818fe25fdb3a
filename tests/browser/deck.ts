import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { sources } from "../../vite.sources.js";

const root = resolve(import.meta.dirname, "../..");
const viz = join(root, "packages/viz");
/** Inside the package, so that what it depends on is found. */
const made = join(viz, "reports/decks");
const style = readFileSync(createRequire(join(viz, "package.json")).resolve("reveal.js/reveal.css"), "utf8");

/** The scripts of a deck in one text: reveal.js, its Markdown and notes, and the figures, read from the sources. */
async function script(): Promise<string> {
  const entry = join(made, "entry.js");
  mkdirSync(made, { recursive: true });
  writeFileSync(
    entry,
    `import Reveal from "reveal.js";
     import Markdown from "reveal.js/plugin/markdown";
     import { ketalab } from "${join(root, "packages/viz/src/slides/reveal.ts")}";
     globalThis.deck = new Reveal({ plugins: [Markdown, ketalab], hash: true, pdfSeparateFragments: true, width: 1280, height: 720, ...globalThis.settings });
     globalThis.ready = globalThis.deck.initialize();`,
  );
  const built = await build({
    configFile: false,
    root,
    logLevel: "silent",
    plugins: [sources({ core: "index" })],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entry, output: { format: "iife", codeSplitting: false } },
    },
  });
  const [first] = [built].flat() as { output: { code: string }[] }[];
  return first?.output[0]?.code ?? "";
}

let code: Promise<string> | undefined;

/** Writes a deck as one file that needs no network, and gives its address. */
export async function deck(name: string, slides: string): Promise<string> {
  code ??= script();
  const path = join(made, `${name}.html`);
  const text = (await code).replaceAll("</script", "<\\/script");
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><style>${style}</style></head>
<body><div class="reveal"><div class="slides">${slides}</div></div><script>${text}</script></body></html>`,
  );
  return pathToFileURL(path).href;
}

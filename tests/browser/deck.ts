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
const slides = join(viz, "src/slides");
const style = readFileSync(createRequire(join(viz, "package.json")).resolve("reveal.js/reveal.css"), "utf8");
const look = readFileSync(join(slides, "deck.css"), "utf8");

/** The plugin in a deck as somebody else would make it. */
function byHand(): string {
  const entry = join(made, "entry.js");
  mkdirSync(made, { recursive: true });
  writeFileSync(
    entry,
    `import Reveal from "reveal.js";
     import Markdown from "reveal.js/plugin/markdown";
     import { ketalab } from "${join(slides, "reveal.ts")}";
     globalThis.deck = new Reveal({ plugins: [Markdown, ketalab], hash: true, pdfSeparateFragments: true, width: 1280, height: 720, ...globalThis.settings });
     globalThis.ready = globalThis.deck.initialize();`,
  );
  return entry;
}

/** The scripts of a deck in one text: reveal.js, its Markdown and notes, and the figures, read from the sources. */
async function script(entry: string): Promise<string> {
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

const scripts = new Map<string, Promise<string>>();

/** Writes a deck as one file that needs no network, and gives its address. */
export const deck = (name: string, sections: string): Promise<string> => written(name, sections, byHand(), style);

/** The same as the deck that `ketalab lecture` makes. */
export const wholeDeck = (name: string, sections: string): Promise<string> =>
  written(name, sections, join(slides, "standalone.ts"), style + look);

async function written(name: string, sections: string, entry: string, css: string): Promise<string> {
  const code = scripts.get(entry) ?? script(entry);
  scripts.set(entry, code);
  const path = join(made, `${name}.html`);
  const text = (await code).replaceAll("</script", "<\\/script");
  mkdirSync(made, { recursive: true });
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><style>${css}</style></head>
<body><div class="reveal"><div class="slides">${sections}</div></div><script>${text}</script></body></html>`,
  );
  return pathToFileURL(path).href;
}

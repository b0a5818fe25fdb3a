import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { registry } from "../../packages/viz/bundle.js";
import { script } from "../../packages/viz/src/download/registry.js";

const made = resolve(import.meta.dirname, "../../reports/pages");

/** Writes a page into a folder with the script of all figures beside it, as a reader's own page has it; gives its address. */
export async function pageWithScript(
  name: string,
  { head = "", body }: { head?: string; body: string },
): Promise<string> {
  mkdirSync(made, { recursive: true });
  const all = await registry();
  writeFileSync(join(made, "ketalab.iife.js"), script(all, Object.keys(all.scenes), "define"));
  return writePage(
    name,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>${head}</head>
<body>${body}<script src="ketalab.iife.js"></script></body></html>`,
  );
}

/** Writes a page and gives its address. */
export function writePage(name: string, text: string): string {
  mkdirSync(made, { recursive: true });
  const path = join(made, `${name}.html`);
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}

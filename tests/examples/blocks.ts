import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** A piece of code of a page. */
export interface Block {
  readonly page: string;
  readonly language: string;
  readonly code: string;
  /** Why it cannot run here, after the language: "```sh cannot run here: it is what runs the tests". */
  readonly excuse?: string;
}

/** The READMEs and the pages of `docs`; the pieces of CONTRIBUTING are whole files, and another test follows them. */
const pages = [
  "README.md",
  "packages/core/README.md",
  "packages/viz/README.md",
  ...readdirSync(resolve(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** Every piece of code in every page that people read. */
export const blocks: readonly Block[] = pages.flatMap((page) =>
  [...readFileSync(resolve(root, page), "utf8").matchAll(/^```(\w*)([^\n]*)\n([\s\S]*?)^```/gm)].map(
    ([, language = "", rest = "", code = ""]) => {
      const [, excuse] = /^ cannot run here: (.+)$/.exec(rest) ?? [];
      if (rest.trim() !== "" && excuse === undefined)
        throw new RangeError(`${page}: after the language stands nothing or "cannot run here: why": ${rest}`);
      return { page, language, code, ...(excuse !== undefined && { excuse }) };
    },
  ),
);

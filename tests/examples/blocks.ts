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
  /** What it prints: the piece of text that follows it. */
  readonly prints?: string;
}

/** The READMEs and the pages of `docs`; the pieces of CONTRIBUTING are whole files, and another test follows them. */
const pages = [
  "README.md",
  "packages/core/README.md",
  "packages/viz/README.md",
  ...["docs", "docs/hosts"].flatMap((folder) =>
    readdirSync(resolve(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
];

const PIECE = /^( *)```(\w*)([^\n]*)\n([\s\S]*?)^\1```\n(?=(?:\n\1```text\n([\s\S]*?)^\1```)?)/gm;

/** Every piece of code in every page that people read. */
export const blocks: readonly Block[] = pages.flatMap((page) =>
  [...readFileSync(resolve(root, page), "utf8").matchAll(PIECE)].map(
    ([, indent = "", language = "", rest = "", code = "", prints]) => {
      const [, excuse] = /^ cannot run here: (.+)$/.exec(rest) ?? [];
      if (rest.trim() !== "" && excuse === undefined)
        throw new RangeError(`${page}: after the language stands nothing or "cannot run here: why": ${rest}`);
      // A piece in a step of a list stands in as far as the step.
      const flush = (text: string) => text.replace(new RegExp(`^${indent}`, "gm"), "");
      return {
        page,
        language,
        code: flush(code),
        ...(excuse !== undefined && { excuse }),
        ...(prints !== undefined && { prints: flush(prints) }),
      };
    },
  ),
);

/** The piece of a page in a language that holds some text. */
export function block(page: string, language: string, part = ""): string {
  const found = blocks.filter((one) => one.page === page && one.language === language && one.code.includes(part));
  if (found.length !== 1) throw new RangeError(`${page}: ${found.length} pieces in ${language} with ${part}`);
  return (found[0] as Block).code;
}

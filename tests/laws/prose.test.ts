import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const made = new Set(["node_modules", "dist", "reports", ".git"]);

/** Every file that people wrote or that is kept beside what they wrote. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return [];
    const path = join(folder, entry.name);
    // What the compiler remembers of its last run is nothing that people wrote.
    return entry.isDirectory() ? filesOf(path) : entry.isFile() && extname(path) !== ".tsbuildinfo" ? [path] : [];
  });
}

const files = filesOf(root);
const named = (path: string) => relative(root, path).replaceAll("\\", "/");
const pages = files.filter((path) => extname(path) === ".md");
const pictures = [".png", ".jpg", ".ico", ".woff2", ".tgz"];

/** The address that a heading gets on the usual hosts. */
const anchor = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

/** A page without what is code in it. */
const prose = (text: string) => text.replace(/^( *)```[\s\S]*?^\1```/gm, "").replace(/`[^`\n]*`/g, "");

describe.each(pages.map((path) => [named(path), path]))("%s", (_, path) => {
  const text = readFileSync(path, "utf8");

  it("every link inside the repository leads somewhere", () => {
    for (const [, target = ""] of prose(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file = "", part] = target.split("#");
      const to = file === "" ? path : resolve(dirname(path), file);
      expect(existsSync(to), `${target} is not there`).toBe(true);
      if (part === undefined) continue;
      const headings = [...readFileSync(to, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchor(heading));
      expect(headings, target).toContain(part);
    }
  });

  it("says what it is for", () => {
    expect(text.toLowerCase()).toContain("for teaching, not for patient care");
  });

  it("speaks calmly: no exclamation mark, no advice", () => {
    expect(prose(text)).not.toMatch(/[a-z]!(\s|$)/im);
    expect(prose(text)).not.toMatch(/\b(patients|you) should (take|receive|be given)\b/i);
  });
});

describe.each(["docs/implementation-notes.md", "CONTRIBUTING.md"])("%s", (page) => {
  it("names source files that are there", () => {
    const there = files.map(named);
    // What a recipe adds is no file yet.
    const added = /three-to-one|ideal-blocker|pulse\.ts|gauge\.ts|held-back|two-speeds/;
    for (const [, name = ""] of readFileSync(join(root, page), "utf8").matchAll(/`([\w./-]+\.(?:ts|mjs|css))`/g)) {
      if (added.test(name)) continue;
      const made = /baked-|mathml\.ts|scene-list\.ts/.test(name);
      expect(made || there.some((path) => path === name || path.endsWith(`/${name}`)), name).toBe(true);
    }
  });
});

// The traces are put together from pieces, so that this file does not find itself.
const of = (...pieces: string[]) => new RegExp(pieces.join(""), "i");
const traces: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a path of one machine", of("(^|[^\\w.\\]/-])/(wo", "rk|t", "mp|ho", "me|ro", "ot)/\\w")],
  ["a folder of one user", of("[A-Z]:\\\\Us", "ers\\\\|/Us", "ers/\\w")],
  ["the address of a package server", of("regis", "try\\s*=|regis", "try\\.\\w+\\.\\w|npm", "mirror|_auth", "token")],
  ["an address without a name", of("https?://\\d+\\.\\d+\\.\\d+", "\\.\\d+")],
  ["the number of a task", of("\\biss", "ue\\s+#?\\d")],
  [
    "who wrote it",
    of("\\b(co-?auth", "ored-by|assis", "tants?\\b|chat ?b", "ot|language mo", "del|artificial int", "elligence)"),
  ],
  [
    "how it was written",
    of("\\b(chat|coding|working) ses", "sion|\\bsub-?ag", "ents?\\b|\\bai[- ](ag", "ent|gen", "erated)"),
  ],
  ["a program that writes", of("\\b(cla", "ude|anth", "ropic|open", "ai|co", "pilot|g", "pt-\\d)")],
  ["a credential", of("-----BE", "GIN|\\bgh", "p_\\w{20}|\\bAK", "IA\\w{12}")],
];

describe("no file carries traces of how it was made", () => {
  const texts = files
    .filter((path) => !pictures.includes(extname(path)))
    .map((path) => [named(path), readFileSync(path, "utf8")] as const);

  it.each(traces)("%s", (_, pattern) => {
    const found = texts.flatMap(([name, text]) =>
      text.split("\n").flatMap((line, i) => (pattern.test(line) ? [`${name}:${i + 1}: ${line.slice(0, 120)}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it("the patterns would find one", () => {
    const samples = [`in /${"wo"}rk/main`, `see iss${"ue"} 12`, `as an assis${"tant"}`];
    for (const sample of samples) expect(traces.some(([, pattern]) => pattern.test(sample))).toBe(true);
  });
});

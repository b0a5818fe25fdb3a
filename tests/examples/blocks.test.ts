import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fields } from "../../packages/viz/src/lecture/fields.js";
import { blocks } from "./blocks.js";

const root = resolve(import.meta.dirname, "../..");
const cli = resolve(root, "packages/viz/dist/cli/cli.js");
const folder = mkdtempSync(join(tmpdir(), "ketalab-"));
afterAll(() => rmSync(folder, { recursive: true }));

const of = (language: string) =>
  blocks
    .filter((one) => one.language === language && one.excuse === undefined)
    .map(({ page, code, prints }) => [`${page}: ${code.split("\n")[0]}`, code, prints ?? null] as const);

// The two files that the commands of the pages name.
writeFileSync(join(folder, "scenario.json"), of("json")[0]?.[1] ?? "");
copyFileSync(resolve(root, "examples/decks/ten-minutes.yaml"), join(folder, "ten-minutes.yaml"));

/** The words of a line as a shell sees them. */
const words = (line: string) => [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ""));

describe("what the pages print", () => {
  it.each(of("js"))("%s runs in Node with the built packages, and prints what the page says", (_, code, prints) => {
    // The viz package sees both.
    const cwd = resolve(root, "packages/viz");
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd, encoding: "utf8" });
    if (prints !== null) expect(printed).toBe(prints);
    else if (code.includes("console.log")) expect(printed.trim()).not.toBe("");
  });

  it.each(of("yaml"))("%s is a piece of a lecture file", (_, code) => {
    const piece: unknown = parse(code);
    expect(piece).toBeTypeOf("object");
    const known: readonly string[] = fields.map(({ name }) => name);
    for (const name of Object.keys(piece as object)) expect(known).toContain(name);
  });

  it.each(of("json"))("%s is JSON", (_, code) => expect(() => JSON.parse(code)).not.toThrow());

  it.each(
    of("sh").flatMap(([name, code]) =>
      code
        .trim()
        .split("\n")
        .map((line) => [`${name.split(":")[0]}: ${line}`, line]),
    ),
  )("%s answers", (_, line = "") => {
    // What is installed so is tried with the packed packages; then npx finds the command.
    if (/^npm install( @ketalab\/(core|viz))+$/.test(line)) return;
    const [command, ...rest] = words(line.replace(/^npx (?=ketalab )/, ""));
    expect(command, "only the command ketalab runs here; mark others").toBe("ketalab");
    const { status, stderr } = spawnSync(process.execPath, [cli, ...rest], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("what cannot run here is marked, and is no more than this", () => {
    const excused = blocks.filter(({ excuse }) => excuse !== undefined);
    expect(excused.map(({ page, excuse }) => `${page}: ${excuse}`)).toEqual([
      "README.md: it does not end by itself",
      "README.md: it is what runs the tests",
      "README.md: it does not end by itself",
    ]);
  });

  it("no piece is in a language that nobody checks", () => {
    // Pages, Marp, Pandoc and Python are run by the tests of the hosts; the text that follows a piece is what it prints.
    const known = ["js", "json", "sh", "html", "markdown", "python", "yaml", "text"];
    expect(blocks.filter(({ language }) => !known.includes(language)).map(({ page, code }) => [page, code])).toEqual(
      [],
    );
  });
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const readme = readFileSync(resolve(root, "README.md"), "utf8");
const block = (page: string, language: string) => {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "m").exec(page)?.[1];
  if (found === undefined) throw new Error(`no ${language} block`);
  return found;
};
const run = (code: string) =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: root, encoding: "utf8" });

describe("README", () => {
  it("the ten lines run in Node and print what the page says", () => {
    const code = block(readme, "js");
    expect(code.split("\n").filter((line) => line.trim() !== "")).toHaveLength(10);
    expect(run(code)).toBe(block(readme, "text"));
  });

  it("the scenario is one that runs", () => {
    const scenario = JSON.stringify(JSON.parse(block(readme, "json")));
    const code = `import { simulate } from "@ketalab/core"; console.log(simulate(${scenario}).at("40 min").Cket.toFixed(1));`;
    expect(run(code)).toBe("252.7\n");
  });

  it("the lines in the README of the core run", () => {
    const page = readFileSync(resolve(root, "packages/core/README.md"), "utf8");
    expect(run(block(page, "js"))).toContain("ng/mL");
  });
});

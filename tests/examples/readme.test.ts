import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { blocks } from "./blocks.js";

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
  it("the ten lines are ten", () => {
    const code = block(readme, "js");
    expect(code.split("\n").filter((line) => line.trim() !== "")).toHaveLength(10);
  });

  it("the scenario is one that runs", () => {
    const scenario = JSON.stringify(JSON.parse(block(readme, "json")));
    const code = `import { simulate } from "@ketalab/core"; console.log(simulate(${scenario}).at("40 min").Cket.toFixed(1));`;
    expect(run(code)).toBe("252.7\n");
  });
});

describe.each(["core", "viz"])("README of %s", (name) => {
  const home = resolve(root, "packages", name);
  const page = readFileSync(resolve(home, "README.md"), "utf8");
  const examples = blocks.filter((one) => one.page === `packages/${name}/README.md` && one.language === "js");

  it("names every entry, and has lines for those that a reader imports", () => {
    const { exports } = JSON.parse(readFileSync(resolve(home, "package.json"), "utf8")) as { exports: object };
    for (const entry of Object.keys(exports).filter((one) => one !== "./package.json")) {
      const from = `@ketalab/${name}${entry.slice(1)}`;
      expect(page).toContain(`\`${from}\``);
      if (!/\.css$|worker$/.test(from)) expect(examples.map(({ code }) => code).join()).toContain(`"${from}"`);
    }
  });
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const page = readFileSync(resolve(root, "docs/kinetics.md"), "utf8");
const examples = [...page.matchAll(/^```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```/gm)];

// What stands in the table of regimens, without those that begin with an ellipsis.
const table = page.slice(page.indexOf("| text |"), page.indexOf("The default knows"));
const texts = [...table.matchAll(/`([^`\n…]+)`/g)]
  .map(([, text = ""]) => text)
  .filter((text) => /^(\d|target)/.test(text));
const { regimen } = (await import(resolve(root, "packages/core/dist/node.js"))) as typeof import("@ketalab/core");

describe("kinetics in class", () => {
  it("has a table of regimens", () => expect(texts.length).toBeGreaterThan(8));

  it.each(texts)("%s can be read", (text) => expect(regimen(text).text()).toBe(text));

  it("has an example for sets, pump, class and analysis", () => expect(examples).toHaveLength(4));

  it.each(examples.map(([, code = "", wanted = ""]) => [code.split("\n")[0], code, wanted]))(
    "%s: the lines run in Node and print what the page says",
    (_, code = "", wanted) => {
      const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
        cwd: root,
        encoding: "utf8",
      });
      expect(printed).toBe(wanted);
    },
  );
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { blocks } from "./blocks.js";

const root = resolve(import.meta.dirname, "../..");
const page = readFileSync(resolve(root, "docs/kinetics.md"), "utf8");
const examples = blocks.filter((one) => one.page === "docs/kinetics.md" && one.prints !== undefined);

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
});

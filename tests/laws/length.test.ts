import { expect, it } from "vitest";
import { sources } from "./sources.js";

/** Tables of data, which may be long: citations, and sets of numbers. */
const data: readonly string[] = ["sources/receptor.ts", "circuit/ensemble-sets.ts"];

const core = "packages/core/src/";
const lengths = sources
  .filter(({ path }) => path.startsWith(core) && !/\/baked-[a-z]+\.ts$/.test(path))
  .map(({ path, text }) => [path.replace(core, ""), text.trimEnd().split("\n").length] as const);

it("a file of the core has at most 300 lines, unless it is a table of data", () => {
  const long = lengths.filter(([, lines]) => lines > 300).map(([path]) => path);
  expect(long.filter((path) => !data.includes(path))).toEqual([]);
});

it("tables that are let in are long, and hold no function", () => {
  for (const name of data) {
    const { text } = sources.find(({ path }) => path === core + name)!;
    expect(lengths.find(([path]) => path === name)?.[1], name).toBeGreaterThan(300);
    expect(text, name).not.toMatch(/\bfunction\b|=>/);
  }
});

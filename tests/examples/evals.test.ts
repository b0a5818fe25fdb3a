import { describe, expect, it } from "vitest";
import { EVALS, evalsBelow } from "./evals.js";

describe("no shipped file makes code of text", () => {
  it.each(["packages/core/dist", "packages/viz/dist"])("%s", (folder) => {
    const found = evalsBelow(folder);
    expect(Object.keys(found).length).toBeGreaterThan(5);
    expect(Object.entries(found).filter(([, places]) => places.length > 0)).toEqual([]);
  });

  it("the deck in one file is among them", () => {
    expect(Object.keys(evalsBelow("packages/viz/dist"))).toContain("deck.iife.js");
  });

  it.each([
    ["new Function('d', 'return d')", 1],
    ["eval (text)", 1],
    ["x = Function(text)", 1],
    ["a.eval(1); evaluate(2); isFunction(3); const f = function (a) {}", 0],
  ])("%s counts as %i", (code, count) => {
    expect(code.match(EVALS) ?? []).toHaveLength(count);
  });
});

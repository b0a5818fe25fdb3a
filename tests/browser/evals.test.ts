import { expect, test } from "vitest";
import { evalsBelow } from "../examples/evals.js";

test("no script of the gallery makes code of text", () => {
  const found = evalsBelow("packages/viz/gallery/dist");
  expect(Object.keys(found).length).toBeGreaterThan(5);
  expect(Object.entries(found).filter(([, places]) => places.length > 0)).toEqual([]);
});

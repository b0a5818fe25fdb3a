import { drugs, equations, models, subjects } from "@ketalab/core";
import { afterAll, beforeAll, expect } from "vitest";

// Tests share the library, so that it is read once: whatever a test registers, it takes away again.
const names = () => [drugs, subjects, models, equations].map((family) => Object.keys(family));
let before: string[][] = [];

beforeAll(() => {
  before = names();
});
afterAll(() => {
  expect(names(), "what a test has registered").toEqual(before);
});

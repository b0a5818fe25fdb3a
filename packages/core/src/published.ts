import "./published-trees.js";
import type { Model } from "./model.js";
import * as sets from "./models/published.js";

/** Every published set, by its id. A page loads this file with `loadModels()`, or not at all. */
export const publishedModels: Readonly<Record<string, Model>> = Object.fromEntries(
  Object.values(sets).map((one: Model) => [one.id, one]),
);

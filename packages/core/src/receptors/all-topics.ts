import type { Topic } from "./topic.js";
import * as family from "./topics/index.js";

/** What was published about the receptor and its surroundings, by topic. */
export const topics: Readonly<Record<string, Topic>> = Object.fromEntries(
  Object.values(family).map((one: Topic) => [one.id, one]),
);

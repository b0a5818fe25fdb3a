import type { Words } from "./words/en.js";

/** What a drawing needs from the world: a document to make elements in, the words, and ids that are unique per instance. */
export interface Context {
  readonly document: Document;
  readonly words: Words;
  /** The same name gives the same id within one instance, and another one in the next. */
  id(name: string): string;
}

let instances = 0;

/** @param prefix the start of every id; left out, each call counts one up, so that two scenes on a page never share one. */
/** What charts and controls draw into: a document, and ids of their own. */
export function context({
  document,
  words,
  prefix = `keta-${++instances}`,
}: {
  document: Document;
  words: Words;
  prefix?: string;
}): Context {
  return { document, words, id: (name) => `${prefix}-${name}` };
}

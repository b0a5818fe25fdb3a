import type { Words } from "../text/en.js";

/** What a drawing needs from the world: a document to make elements in, the words, and ids that are unique per instance. */
export interface Context {
  /** Where elements are made. */
  readonly document: Document;
  /** Every sentence on screen. */
  readonly words: Words;
  /** The same name gives the same id within one instance, and another one in the next. */
  id(name: string): string;
}

let instances = 0;

/** What charts and controls draw into: a document, and ids of their own. */
export function context({
  document,
  words,
  prefix = `keta-${++instances}`,
}: {
  /** Where elements are made. */
  document: Document;
  /** Every sentence on screen, `en` for instance. */
  words: Words;
  /** The start of every id; left out, each call counts one up, so that two scenes on a page never share one. */
  prefix?: string;
}): Context {
  return { document, words, id: (name) => `${prefix}-${name}` };
}

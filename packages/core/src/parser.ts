import { baked } from "./baked.js";
import type { Tree } from "./tree.js";
import type * as workshop from "./workshop.js";

/**
 * The one seam to the parser and to what goes with it: checking units, typesetting, working a line out. Formulas that
 * ship with the library were read and checked when it was built, so a page that only simulates loads none of it. In Node
 * and Deno the workshop is there from the start; in a browser `await loadParser()` brings it.
 */
let loaded: typeof workshop | undefined;

/** Without a prototype, so that no formula is called "constructor". */
const trees: Record<string, Tree> = Object.assign(Object.create(null), baked);

/** Puts the workshop in place; the entry for Node does this. */
export function useWorkshop(made: typeof workshop): void {
  loaded = made;
}

/** Loads what typesets and explains formulas, without the parser. */
export async function loadWorkshop(): Promise<typeof workshop> {
  loaded ??= await import("./workshop.js");
  return loaded;
}

/** Loads the parser too. Needed in a browser before an equation with a new text is written; harmless elsewhere. */
export async function loadParser(): Promise<void> {
  await (await loadWorkshop()).loadMathjs();
}

/**
 * The workshop, when it is there.
 * @throws Error that says how to load it.
 */
export function inWorkshop(what: string): typeof workshop {
  if (loaded === undefined) throw new Error(`${what}: call "await loadParser()" first, in a browser`);
  return loaded;
}

/** True when a text was read at build time. */
export const isBaked = (text: string): boolean => trees[text] !== undefined;

/** Adds formulas that were read at build time and are loaded on demand. */
export const addBaked = (more: Readonly<Record<string, Tree>>): void => void Object.assign(trees, more);

/**
 * True when units must be checked: wherever the workshop is, because a known text may have been given other units. A
 * page without it can only repeat what the build has checked.
 */
export const isUnchecked = (text: string): boolean => loaded !== undefined || !isBaked(text);

const read = new Map<string, Tree>();

/**
 * Reads a formula: from the table of the build when it is there, else with the parser.
 * @throws SyntaxError for what is not in the language, naming it and saying what is.
 */
export function parse(text: string): Tree {
  const known = trees[text];
  if (known !== undefined) return known;
  let tree = read.get(text);
  if (tree === undefined) {
    tree = inWorkshop(`the formula "${text}" is new`).parseFresh(text);
    read.set(text, tree);
  }
  return tree;
}

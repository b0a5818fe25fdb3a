import { KetalabError, quoted } from "../errors.js";
import type { Unit } from "../units.js";
import { type Tree, text } from "./expression.js";

/** A formula as far as it is checked, typeset and worked out. */
interface Formula {
  readonly id: string;
  readonly of: string;
  readonly kind: "assignment" | "rate";
  readonly tree: Tree;
  readonly reads: readonly string[];
  unit(symbol: string): string;
}

/** What is needed only where formulas are written, typeset or explained. */
export interface Authoring {
  loadMathjs(): Promise<void>;
  parseFresh(text: string): Tree;
  equationTex(formula: Pick<Formula, "of" | "kind" | "tree">): string;
  explain(formula: Formula, values: readonly number[], result: number): string;
  checkEquation(formula: Formula): void;
  checkUnits(of: string, wanted: string, tree: Tree, units: (symbol: string) => string, where: string): void;
  unitOf(tree: Tree, units: (symbol: string) => string, where: string): Unit;
}

/**
 * The one seam to the parser and to what goes with it: checking units, typesetting, working a line out. Formulas that
 * ship with the library were read and checked when it was built, so a page that only simulates loads none of it. In Node
 * and Deno the authoring tools are there from the start; in a browser `await load({ parser: true })` brings it.
 */
export const tools: { readonly authoring?: Authoring } = {};

/** Formulas that have been read, by their text. Without a prototype, so that none is called "constructor". */
const trees: Record<string, Tree> = Object.create(null);

/**
 * The authoring tools where they are there. Units are checked then, because a known text may have been given other units; a page
 * without it can only repeat what the build has checked.
 */
export const authoringAtHand = (): Authoring | undefined => tools.authoring;

/**
 * The authoring tools, which must be there.
 * @param what cannot be done without it.
 * @param need what `load` must be asked for.
 * @throws KetalabError `missing` that says how to load it.
 */
export function authoringFor(what: string, need: "formulas" | "parser"): Authoring {
  if (tools.authoring === undefined)
    throw new KetalabError("missing", `${what}: call "await load({ ${need}: true })" first, in a browser`);
  return tools.authoring;
}

/** Keeps a formula that comes as a tree. @returns its text, by which `parse` finds it. */
export function keep(tree: Tree): string {
  const written = text(tree);
  trees[written] = tree;
  return written;
}

/**
 * Reads a formula, with the parser where it is new.
 * @throws SyntaxError for what is not in the language, naming it and saying what is.
 */
export function parse(text: string): Tree {
  trees[text] ??= authoringFor(`the formula ${quoted(text)} is new`, "parser").parseFresh(text);
  return trees[text];
}

/** The trees of formulas by their texts, as the build has read them. */
export type Trees = Readonly<Record<string, Tree>>;

/** Formulas that were read at build time, a table a chapter. A page has those of the chapters that it runs. */
export const baked: Trees = Object.create(null);

/** True when a text was read at build time, in a chapter that is here. */
export const isBaked = (text: string): boolean => text in baked;

/** Reads a formula where it is written; the library's own are in the tables of the build. */
export function parseSource(text: string): Tree {
  trees[text] ??= baked[text] ?? parse(text);
  return trees[text];
}

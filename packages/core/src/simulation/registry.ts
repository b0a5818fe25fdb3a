import type { Drug } from "../kinetics/drug.js";
import type { Subject } from "../kinetics/subject.js";
import type { Model } from "../model/model.js";

/** Drugs, subjects and models by their ids. */
export interface Library {
  /** What is given. */
  readonly drugs: Readonly<Record<string, Drug>>;
  /** Whom it is given to. */
  readonly subjects: Readonly<Record<string, Subject>>;
  /** What takes it. */
  readonly models: Readonly<Record<string, Model>>;
}

// Where a scenario finds what it names. In Node these are filled from the sources, in a page from what the build made of them.
/** Every drug by its id. */
export const drugs: Library["drugs"] = {};
/** Every kind of body by its id. */
export const subjects: Library["subjects"] = {};
/** Every model that is here: the default and its parts, and the published sets once they are loaded. */
export const models: Library["models"] = {};

/** What an account of glutamate reads of a scenario. */
export interface Asking {
  /** By id. */
  readonly account?: string;
  /** What is done to it, by id. */
  readonly experiments?: readonly string[];
  /** What would be run in its place. */
  readonly model?: unknown;
  /** In whom. */
  readonly subject?: string | { readonly kind?: string };
  /** Other values for parameters, by symbol. */
  readonly set?: Readonly<Record<string, string | number>>;
}

/** What an account of glutamate makes of a scenario: its model, its body, and what its experiments set. */
export interface Asked {
  /** The account behind the kinetics of those in whom it is run. */
  readonly model: Model;
  /** An animal, where it is no kind of person. */
  readonly subject?: Subject;
  /** What the experiments set; it is done to what the scenario sets, and goes before it. */
  readonly set: Readonly<Record<string, string | number>>;
}

/** Reads accounts of glutamate, once they are here: in Node at once, in a page with `load({ accounts: true })`. */
export const readers: { readonly account?: (given: Asking) => Asked | undefined } = {};

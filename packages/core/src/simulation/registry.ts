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

// The shelf, where a scenario finds what it names. In Node the sources stand on it, in a page what the build made of them.
/** Every drug by its id. */
export const drugs: Library["drugs"] = {};
/** Every kind of body by its id. */
export const subjects: Library["subjects"] = {};
/** Every model that is here: the default and its parts, and the published sets once they are loaded. */
export const models: Library["models"] = {};

/** Puts a library on the shelf. */
export function stock(library: Library): void {
  Object.assign(drugs, library.drugs);
  Object.assign(subjects, library.subjects);
  addModels(library.models);
}

/**
 * Puts models on the shelf, where a scenario finds them by their id.
 * @param more models by their ids.
 */
export function addModels(more: Library["models"]): void {
  Object.assign(models, more);
}

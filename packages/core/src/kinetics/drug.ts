import type { Parameter } from "../language/parameter.js";

/** A drug answers for itself: its symbols in the models, with their sources. */
export interface Drug {
  /** What a scenario calls it. */
  readonly id: string;
  /** In a sentence. */
  readonly name: string;
  /** As it is written on a button. */
  readonly short: string;
  /** What it is, in a sentence or two. */
  readonly about: string;
  /** By symbol; they go before those of a body and of a model. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Columns for which no number was published for this drug, and why; they are left out. */
  readonly without: Readonly<Record<string, string>>;
}

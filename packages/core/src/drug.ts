import type { Parameter } from "./parameter.js";

/** A drug answers for itself: its symbols in the models, with their sources. */
export interface Drug {
  readonly id: string;
  readonly name: string;
  /** As it is written on a button. */
  readonly short: string;
  readonly about: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Columns for which no number was published for this drug, and why; they are left out. */
  readonly without: Readonly<Record<string, string>>;
}

import type { Evidence } from "../language/source.js";
import type { Model } from "../model/model.js";

/** An experiment as the model sees it: one parameter that is set, scaled, or made equal to another. */
export interface Knob {
  /** In words, as the button says it. */
  readonly title: string;
  /** The parameter, by symbol. */
  readonly symbol: string;
  /** What it is set to, as text with its unit or a pure number. */
  readonly to?: string;
  /** What it is multiplied by, without a unit. */
  readonly times?: number;
  /** The parameter whose value it takes, by symbol. */
  readonly as?: string;
  /** How well it is known that the experiment is this change of a number. */
  readonly evidence: Evidence;
}

/** One story from blocked receptors to glutamate and to what lasts: an account is one file and one line in the list. */
export interface Account {
  /** What a scenario calls it. */
  readonly id: string;
  /** For a heading. */
  readonly title: string;
  /** What it claims, in a sentence. */
  readonly about: string;
  /** What it leaves out, in a sentence. */
  readonly leavesOut: string;
  /** Rows of the data that speak against it, by id. */
  readonly against: readonly string[];
  /** What it works out from the free drug, `Cu`. */
  readonly model: Model;
  /** The experiments that can be done on it, by id; any other is refused by name. */
  readonly knobs: Readonly<Record<string, Knob>>;
}

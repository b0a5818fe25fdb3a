import type { Parameter } from "../language/parameter.js";

/** Whom the drug is given to. */
export interface Subject {
  /** What a scenario calls it. */
  readonly id: string;
  /** In words. */
  readonly title: string;
  /** By symbol; they go before those of a model. */
  readonly parameters: Readonly<Record<string, Parameter>>;
}

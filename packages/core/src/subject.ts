import type { Parameter } from "./parameter.js";

/** Whom the drug is given to. */
export interface Subject {
  readonly id: string;
  readonly title: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

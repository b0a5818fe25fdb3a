import type { Model } from "./model.js";

/** Something that ketamine does to a person: a column, and the part of a model that works it out. */
export interface Effect {
  readonly id: string;
  readonly title: string;
  /** The column that shows it. */
  readonly column: string;
  /** `wanted`, `unwanted`, or `both` where it depends on why the drug is given. */
  readonly kind: "wanted" | "unwanted" | "both";
  readonly model: Model;
  /** The value in a plain sentence. */
  says(value: number): string;
}

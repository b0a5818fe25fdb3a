import type { Model } from "../model/model.js";

/** Something that ketamine does to a person: a column, and the part of a model that works it out. */
export interface Effect {
  /** Of all effects alone, in kebab-case. */
  readonly id: string;
  /** What is measured of a person. */
  readonly title: string;
  /** The column that shows it. */
  readonly column: string;
  /** `wanted`, `unwanted`, or `both` where it depends on why the drug is given. */
  readonly kind: "wanted" | "unwanted" | "both";
  /** Its part of the model: what it reads and the column that it gives. */
  readonly model: Model;
  /** The value, in the base unit of the column, in a plain sentence. */
  says(value: number): string;
}

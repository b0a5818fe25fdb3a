import type { Measurement, Observation } from "./measurement.js";

/** What was published about the receptor and its surroundings, and not about one ligand. */
export interface Topic {
  /** Of all topics alone. */
  readonly id: string;
  /** For a heading. */
  readonly title: string;
  /** What it matters for. */
  readonly about: string;
  /** Every published number. */
  readonly measurements: readonly Measurement[];
  /** What was published without a number. */
  readonly observations: readonly Observation[];
}

import type { Measurement, Observation } from "./measurement.js";

/** What was published about the receptor and its surroundings, and not about one ligand. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly measurements: readonly Measurement[];
  readonly observations: readonly Observation[];
}

import type { Evidence, Model, Result, Scenario } from "@ketalab/core";
import type { Place } from "./frame.js";
import type { Chart, Control, Values } from "./view.js";

/** One span of time that is simulated, with a time cursor of its own. */
export interface RunSpec {
  readonly id: string;
  readonly span: string;
  readonly step: string;
  readonly columns: readonly string[];
  /** The control that moves the cursor of this run; it is said in minutes. */
  readonly cursor: Control;
}

export interface PlacedChart {
  readonly chart: Chart;
  readonly run: string;
  readonly place: Place;
}

/** A few numbers that a sentence compares: peaks, times, levels. */
export type Summary = Readonly<Record<string, number>>;

export interface Said {
  /** Before the gesture, or nothing when the scene has just been opened. */
  readonly before?: { readonly values: Values; readonly summary: Summary };
  readonly values: Values;
  readonly summary: Summary;
}

/** What people write: a question, what is simulated, what can be changed, what is shown, what is said. */
export interface SceneSpec {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly model: Model;
  readonly scenario: Scenario;
  readonly runs: readonly RunSpec[];
  readonly controls: readonly Control[];
  /** Regimens by the names clinicians use; each sets several controls at once. */
  readonly presets?: readonly { readonly label: string; readonly detail: string; readonly values: Values }[];
  readonly charts: readonly PlacedChart[];
  summary(results: Readonly<Record<string, Result>>): Summary;
  says(said: Said): string;
  readonly liberties: readonly { readonly text: string; readonly evidence?: Evidence }[];
}

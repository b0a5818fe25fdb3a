import type { Evidence, Parameter } from "@ketalab/core";
import type { Columns } from "./columns.js";
import type { Place } from "./frame.js";
import type { Formula } from "./mathml.js";
import type { Chart, Control, Values } from "./view.js";

/** One thing that is worked out, with a cursor of its own. */
export interface RunSpec {
  readonly id: string;
  /** The control that moves the cursor along the abscissa, in its unit (minutes of time); left out where nothing is read off. */
  readonly cursor?: Control;
  /** The control of the scene that runs along the abscissa, where it is no time: the cursor then stands at its value. */
  readonly follows?: string;
  /** Makes ready, once a scene, what a slider does not change. What it returns is called in every frame in which a control moved. */
  ready(): (values: Values) => Columns;
  /** The numbers behind the equations at the cursor; left out where no chart of the run shows an equation. */
  explain?(asked: Asked): (values: Values) => Known;
}

/** What the equations of a panel read, and every formula of the library by its symbol or id. */
export interface Asked {
  readonly symbols: readonly string[];
  readonly formulas: Readonly<Record<string, Formula>>;
}

/** What is known when a scene is put into words. */
export interface Known {
  /** By symbol, in the unit of the glossary. What follows from these by a formula may be left out. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** A chart with the run that it shows and its place in the scene. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly run: string;
  readonly place: Place;
  /** The height of its plot on a wide screen, in the units of the viewBox; 88 where nothing is said. */
  readonly plot?: number;
}

/** A few numbers that a sentence compares: peaks, times, levels. */
export type Summary = Readonly<Record<string, number>>;

/** What a sentence of a scene is made from. */
export interface Said {
  /** Before the gesture, or nothing when the scene has just been opened. */
  readonly before?: { readonly values: Values; readonly summary: Summary };
  readonly values: Values;
  readonly summary: Summary;
}

/** One step of a lesson: what is set, and the sentence for it. */
export interface Step {
  readonly values: Values;
  readonly caption: string;
}

/** What people write: a question, what is worked out, what can be changed, what is shown, what is said. */
export interface SceneSpec {
  /** As its file is called. */
  readonly id: string;
  /** A question, as a title. */
  readonly title: string;
  readonly lead: string;
  /** Fetches what the scene stands on before it is drawn: the published sets, say. */
  readonly needs?: () => Promise<unknown>;
  readonly runs: readonly RunSpec[];
  readonly controls: readonly Control[];
  /** Regimens by the names clinicians use; each sets several controls at once. */
  readonly presets?: readonly { readonly label: string; readonly detail: string; readonly values: Values }[];
  /** What the presets are, where they are no regimens. */
  readonly shelf?: string;
  readonly charts: readonly PlacedChart[];
  /** The lesson in a few steps, for slides; each is complete, whatever came before. */
  readonly steps: readonly Step[];
  summary(runs: Readonly<Record<string, Columns>>, values: Values): Summary;
  says(said: Said): string;
  readonly liberties: readonly { readonly text: string; readonly evidence?: Evidence }[];
}

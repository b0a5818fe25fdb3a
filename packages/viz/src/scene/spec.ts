import type { Evidence, OnDemand, Parameter } from "@ketalab/core";
import type { Columns } from "../data/columns.js";
import type { SheetPlace } from "../drawing/frame.js";
import type { Chart, Control, Values } from "../drawing/view.js";
import type { Claim } from "../text/claim.js";
import type { Formula } from "./mathml.js";

/** One thing that is worked out, with a cursor of its own. */
export interface RunSpec {
  /** In the scene alone. */
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
  /** What the equations read. */
  readonly symbols: readonly string[];
  /** By symbol or id. */
  readonly formulas: Readonly<Record<string, Formula>>;
}

/** What is known when a scene is put into words. */
export interface Known {
  /** By symbol, in the unit of the glossary. What follows from these by a formula may be left out. */
  readonly numbers: Readonly<Record<string, number>>;
  /** By symbol. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The symbols of the amounts that stay at nothing through the whole run; their terms are left out. */
  readonly idle?: readonly string[];
}

/** A chart with the run that it shows and its place in the scene. */
export interface PlacedChart {
  /** The picture. */
  readonly chart: Chart;
  /** What it shows, by the id of a run. */
  readonly run: string;
  /** Where it stands on a sheet that shows all panels at once: a picture, a handout. */
  readonly place: SheetPlace;
  /** The height of its plot there, beside others, px of the view box, where 88 is the usual one. */
  readonly plot?: number;
}

/** A few numbers that a sentence compares, in the units of their columns: peaks, times, levels. */
export type Summary = Readonly<Record<string, number>>;

/** What a sentence of a scene is made from. */
export interface Said {
  /** Before the gesture, or nothing when the scene has just been opened. */
  readonly before?: {
    /** The state. */
    readonly values: Values;
    /** Its numbers. */
    readonly summary: Summary;
  };
  /** The state now. */
  readonly values: Values;
  /** Its numbers. */
  readonly summary: Summary;
}

/** One step of a lesson: what is set, and the sentence for it. */
export interface Step {
  /** What is set. */
  readonly values: Values;
  /** A sentence. */
  readonly caption: string;
  /** The panels that are open while it is walked, by their ids, the first of them in front; as they stand by default. */
  readonly panels?: readonly string[];
  /** Where its arrow points; the first line of the panel in front, at the cursor, by default. */
  readonly point?: {
    /** The panel, by its id; the one in front by default. */
    readonly panel?: string;
    /** The line, by its column. */
    readonly column: string;
    /** On the abscissa, in its unit; at the cursor by default. */
    readonly at?: number;
  };
  /** Whether the caption is true of its own picture, and of the other steps of the scene, in their order, where it names them. */
  holds?(said: Said, steps: readonly Said[]): boolean;
}

/** What people write: a question, what is worked out, what can be changed, what is shown, what is said. */
export interface SceneSpec {
  /** As its file is called. */
  readonly id: string;
  /** A question, as a title. */
  readonly title: string;
  /** A short line over it. */
  readonly lead: string;
  /** The panel in front, by its id, with most of the width; the first by default. */
  readonly main?: string;
  /** The control that matters most, by its name, right under the panel in front; the first by default. */
  readonly hand?: string;
  /** The panels that are open at first, by their ids, the main one among them; all by default. One press shows the rest. */
  readonly opens?: readonly string[];
  /** The readings that matter, by their columns, at most four; the first four by default. The rest unfolds. */
  readonly tells?: readonly string[];
  /** What of the library the scene stands on and a page does not carry, as `load` of core takes it; fetched before it is drawn. */
  readonly needs?: OnDemand;
  /** What is worked out. */
  readonly runs: readonly RunSpec[];
  /** What can be changed. */
  readonly controls: readonly Control[];
  /** Regimens by the names clinicians use; each sets several controls at once. */
  readonly presets?: readonly {
    /** On the button. */
    readonly label: string;
    /** Below it: the regimen. */
    readonly detail: string;
    /** What it sets. */
    readonly values: Values;
  }[];
  /** What the presets are, where they are no regimens. */
  readonly shelf?: string;
  /** What is shown, column by column from the top. */
  readonly charts: readonly PlacedChart[];
  /** The lesson in a few steps, for slides; each is complete, whatever came before. */
  readonly steps: readonly Step[];
  /** The numbers that its sentence compares. */
  summary(runs: Readonly<Record<string, Columns>>, values: Values): Summary;
  /** What is seen, in a sentence or two: claims, each with what makes it true, which are joined as they stand. */
  says(said: Said): readonly Claim<Said>[];
  /** What is uncertain, simplified or left out. */
  readonly liberties: readonly {
    /** A sentence. */
    readonly text: string;
    /** How well the number in it is known, where there is one. */
    readonly evidence?: Evidence;
  }[];
}

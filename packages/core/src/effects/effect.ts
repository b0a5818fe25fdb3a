import type { Evidence, Source } from "../language/source.js";
import type { Model } from "../model/model.js";

/** What an effect follows: the blood, the site of action, block of the channel, the doses, or months of use. */
export type Driver = "plasma" | "effect site" | "block" | "dose" | "use";

/** From which value on a word holds. */
export interface EffectLevel {
  /** The least value, in the base unit of the column. */
  readonly from: number;
  /** What people say of it. */
  readonly word: string;
}

/** How far a curve may lie to either side, as other values for some of its parameters. */
export interface EffectBand {
  /** The lower edge: values by symbol, as `set` of a scenario takes them. */
  readonly low: Readonly<Record<string, string>>;
  /** The upper edge. */
  readonly high: Readonly<Record<string, string>>;
  /** Where the edges were published. */
  readonly source: Source;
  /** How well they are known. */
  readonly evidence: Evidence;
  /** What the band is of. */
  readonly of: string;
}

/** One point that the curve was held against. */
export interface FitResidual {
  /** Who, what dose, when. */
  readonly of: string;
  /** What was seen, in `unit`. */
  readonly observed: number;
  /** What the curve gives, in `unit`. */
  readonly model: number;
  /** Of both numbers. */
  readonly unit: string;
  /** How well the seen number is known. */
  readonly evidence: Evidence;
  /** False where the point helped to place the curve. */
  readonly independent: boolean;
}

/** How far the driver was studied; beyond lies a guess, and beyond that nothing. */
export interface StudiedRange {
  /** What is meant, in words: `S-ketamine in plasma`. */
  readonly of: string;
  /** Of the numbers. */
  readonly unit: string;
  /** The least and the most that were studied, in `unit`. */
  readonly range: readonly [least: number, most: number];
  /** Beyond this nothing is drawn, in `unit`. */
  readonly hard: number;
}

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
  /** What it follows. */
  readonly driver: Driver;
  /** The drugs, by id, for which the curve was measured; for others it is refused by name. */
  readonly forms: readonly string[];
  /** In words, from the least value up; set by definition, no source has them. */
  readonly levels: readonly EffectLevel[];
  /** Nothing where no source gives one. */
  readonly band?: EffectBand;
  /** The points that the curve was held against; empty where the source gave a parameter and no point. */
  readonly residuals: readonly FitResidual[];
  /** What the curve is known to get wrong; empty where nothing is known. */
  readonly misfits: readonly string[];
  /** How far it was studied; nothing where the source does not say. */
  readonly studied?: StudiedRange;
  /** True where a person must answer questions: the curve ends where the person cannot be roused. */
  readonly asked?: boolean;
  /** The value, in the base unit of the column, in a plain sentence. */
  says(value: number): string;
}

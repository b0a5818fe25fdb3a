import { shareOfResponse } from "../equations/effects-index.js";
import { parameter } from "../language/parameter.js";
import type { Evidence, Source } from "../language/source.js";
import { symbols } from "../language/symbols/known.js";
import { model } from "../model/model.js";
import { thisWork } from "../sources/default-chain.js";
import type { Effect, FitResidual } from "./effect.js";

/** An effect size that a trial or a pool of trials gives, without a course over time of its own. */
interface EffectSize {
  /** Of all effects alone. */
  readonly id: string;
  /** What gets better. */
  readonly title: string;
  /** The column, in small letters. */
  readonly column: string;
  /** The unit of it in words: `standardised difference`. */
  readonly unit: string;
  /** At the peak of one dose of 0.5 mg/kg. */
  readonly largest: string;
  /** Where it was read. */
  readonly source: Source;
  /** How well it is known. */
  readonly evidence: Evidence;
  /** What it is of. */
  readonly note: string;
  /** The lower and upper edge. */
  readonly band: readonly [low: string, high: string];
  /** What the band is of. */
  readonly bandOf: string;
  /** Points that it was held against. */
  readonly residuals?: readonly FitResidual[];
  /** What it gets wrong. */
  readonly misfits: readonly string[];
  /** The value in a sentence. */
  says(value: number): string;
}

/**
 * A scenario of an effect size: the number of the trial, carried along the course of the antidepressant response, because no course
 * of its own was found.
 */
export function effectSize(given: EffectSize): Effect {
  const { id, title, column, unit, source, evidence, note, band, bandOf } = given;
  symbols({ [column]: [`${title}, ${unit}`, `d_{\\mathrm{${column}}}`, "1", "1", "any"] });
  const largest = `largest_${column}`;
  return {
    id,
    title,
    column,
    kind: "wanted",
    driver: "dose",
    forms: ["ketamine"],
    model: model({
      id,
      equations: [shareOfResponse.as({ size: column, largest }, id)],
      parameters: {
        [largest]: parameter(given.largest, { source, evidence, range: [-3, 3], note }),
        shareatpeak: parameter("0.451", {
          source: thisWork,
          evidence: "derived",
          range: [0.1, 1],
          note: "the peak of the antidepressant response to one dose of 0.5 mg/kg, 9.97 of 22.1 points",
        }),
      },
      columns: [column],
    }),
    levels: [
      { from: 0, word: "little or nothing" },
      { from: 0.2, word: "small" },
      { from: 0.5, word: "medium" },
      { from: 0.8, word: "large" },
    ],
    band: { low: { [largest]: band[0] }, high: { [largest]: band[1] }, source, evidence, of: bandOf },
    residuals: given.residuals ?? [],
    misfits: ["Its course over time is borrowed from the mood: only the size was read.", ...given.misfits],
    studied: { of: "dose", unit: "mg/kg", range: [0.2, 1], hard: 2 },
    says: given.says,
  };
}

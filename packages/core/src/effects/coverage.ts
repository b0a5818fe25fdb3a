import { argument, listArgument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { significant } from "../language/number-text.js";
import type { Effect } from "./effect.js";

/** For whom and with what an effect is asked. */
export interface EffectQuestion {
  /** The drug by its id; `ketamine` by default. */
  readonly drug?: string;
  /** Probability that the person cannot be roused, as a fraction; 0 by default. */
  readonly unarousable?: number;
  /** The opioid that is given beside it, by its name; none by default. */
  readonly opioid?: string;
}

/** The opioids that the surfaces were measured with. */
export const surfaceOpioids = ["morphine", "oxycodone", "remifentanil"] as const;

const listed = (words: readonly string[]) => words.join(", ");

/**
 * Refuses what an effect does not cover, instead of a curve that nobody measured.
 *
 * @param effect one of all effects.
 * @param question for whom it is asked.
 * @throws KetalabError `unsupported` for a drug that was not measured, for a scale where the person cannot answer, and for an opioid
 * that is in no surface; it names what would do.
 */
export function covered(effect: Effect, question: EffectQuestion): void {
  argument(effect, "an effect", "forms", "title");
  const { drug = "ketamine", unarousable = 0, opioid } = argument(question, "a question");
  if (!effect.forms.includes(drug))
    throw new KetalabError(
      "unsupported",
      `${effect.title} was not measured for ${drug}; it holds for ${listed(effect.forms)}`,
      { path: "drug", given: drug, nearest: [...effect.forms] },
    );
  if (effect.asked && unarousable > 0.5)
    throw new KetalabError(
      "unsupported",
      `${effect.title} is told by the person, and here ${significant(100 * unarousable)} of 100 could not be roused to answer`,
      { path: effect.column, given: unarousable },
    );
  if (opioid !== undefined && !surfaceOpioids.some((one) => one === opioid))
    throw new KetalabError(
      "unsupported",
      `${opioid} is in none of the surfaces; measured were ${listed(surfaceOpioids)}`,
      { path: "opioid", given: opioid, nearest: [...surfaceOpioids] },
    );
}

/**
 * The values of a scale with a gap wherever the person could not answer.
 *
 * @param values of the scale, one for each moment, in any unit.
 * @param unarousable the probability of being unarousable, as a fraction for each of the same moments.
 * @returns one value for each moment, in the unit of `values`; `NaN` for a gap.
 * @throws KetalabError `conflict` when the two are not of one length.
 */
export function whileAwake(values: ArrayLike<number>, unarousable: ArrayLike<number>): number[] {
  listArgument(values, "values");
  listArgument(unarousable, "unarousable");
  if (values.length !== unarousable.length)
    throw new KetalabError(
      "conflict",
      `a scale of ${values.length} moments cannot be held against ${unarousable.length} others`,
      { path: "unarousable", given: unarousable.length },
    );
  return Array.from(values, (value, i) => ((unarousable[i] as number) > 0.5 ? Number.NaN : value));
}

/**
 * Whether a value of the driver lies where an effect was studied, or beyond.
 *
 * @param effect one of all effects.
 * @param value of what drives it, in the unit of `effect.studied`.
 * @returns `extrapolated` outside of the studied range, `studied` within and where no range is known.
 * @throws KetalabError `range` beyond the hard range, and for what is not a finite number of at least 0.
 */
export function reach(effect: Effect, value: number): "studied" | "extrapolated" {
  const { title, studied } = argument(effect, "an effect", "title");
  if (studied === undefined) return "studied";
  const { of, unit, range, hard } = studied;
  const shown = unit === "1" ? "" : ` ${unit}`;
  if (!(value >= 0 && value <= hard))
    throw new KetalabError(
      "range",
      `${title} is drawn for ${of} between 0 and ${hard}${shown}: ${significant(value, 6)}${shown}`,
      { path: of, given: value },
    );
  return value < range[0] || value > range[1] ? "extrapolated" : "studied";
}

/**
 * The word for a value of an effect.
 *
 * @param effect one of all effects.
 * @param value in the base unit of its column.
 * @throws TypeError for what is no effect.
 */
export const levelWord = (effect: Effect, value: number): string =>
  (argument(effect, "an effect", "levels").levels.findLast(({ from }) => value >= from) ?? effect.levels[0])?.word ??
  "";

import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";

const share = (name: string, value: number) => {
  if (!(value >= 0 && value <= 1))
    throw new KetalabError("range", `${name} is a share of people between 0 and 1: ${value}`, {
      path: name,
      given: value,
    });
  return value;
};

/** How many people must be treated for one more to have the outcome. */
export interface NumberNeeded {
  /** How many treated people bring one more with the outcome; infinite where the drug makes no difference. */
  readonly people: number;
  /** `treat` where the drug makes the outcome more frequent, `none` where it makes no difference, `fewer` where it makes it rarer. */
  readonly more: "treat" | "none" | "fewer";
}

/**
 * The number needed to treat, or to harm where the outcome is unwanted: one over the difference of two shares.
 *
 * @param withDrug share of people with the outcome, as a fraction.
 * @param without the same without the drug, as a fraction.
 * @throws KetalabError for what is no share between 0 and 1.
 * @example numberNeeded(0.55, 0.3).people // 4
 */
export function numberNeeded(withDrug: number, without: number): NumberNeeded {
  const difference = share("withDrug", withDrug) - share("without", without);
  if (difference === 0) return { people: Number.POSITIVE_INFINITY, more: "none" };
  return { people: 1 / Math.abs(difference), more: difference > 0 ? "treat" : "fewer" };
}

/** A curve of concentration: half effect and steepness. */
export interface ConcentrationCurve {
  /** Of half effect, ng/mL. */
  readonly EC50: number;
  /** Steepness, without a unit. */
  readonly gamma: number;
}

/**
 * The concentration at which a sigmoid reaches a share of its largest effect, ng/mL: equation `emax`, turned round.
 *
 * @param curve half effect and steepness.
 * @param part of the largest effect, a fraction above 0 and below 1.
 * @throws KetalabError for a share outside of that.
 */
export function concentrationFor(curve: ConcentrationCurve, part: number): number {
  const { EC50, gamma } = argument(curve, "a curve", "EC50", "gamma");
  if (!(part > 0 && part < 1))
    throw new KetalabError("range", `a sigmoid reaches shares above 0 and below 1: ${part}`, {
      path: "part",
      given: part,
    });
  return EC50 * (part / (1 - part)) ** (1 / gamma);
}

/** What counts as enough and as too much. */
export interface WindowLimits {
  /** The least benefit, as a fraction; 0.2 by default. */
  readonly benefit?: number;
  /** The largest harm, as a fraction; 0.05 by default. */
  readonly harm?: number;
}

/** Where benefit is enough and harm is small. */
export interface TherapeuticWindow {
  /** ng/mL */
  readonly from: number;
  /** ng/mL */
  readonly to: number;
}

/**
 * The concentrations at which a wanted effect is large enough and an unwanted one still small, ng/mL; nothing where they do not overlap.
 *
 * @param wanted the curve of benefit.
 * @param unwanted the curve of harm.
 * @param limits the least benefit and the largest harm, as fractions.
 * @throws KetalabError for fractions that a sigmoid does not reach.
 */
export function therapeuticWindow(
  wanted: ConcentrationCurve,
  unwanted: ConcentrationCurve,
  limits: WindowLimits = {},
): TherapeuticWindow | undefined {
  argument(wanted, "the wanted effect", "EC50", "gamma");
  argument(unwanted, "the unwanted effect", "EC50", "gamma");
  const { benefit = 0.2, harm = 0.05 } = argument(limits, "limits");
  const from = concentrationFor(wanted, benefit);
  const to = concentrationFor(unwanted, harm);
  return from < to ? { from, to } : undefined;
}

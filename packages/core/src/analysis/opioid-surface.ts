import { combinedEffect, independentEffect, opioidRequirement } from "../equations/effects-index.js";
import { KetalabError } from "../language/errors.js";

/** What an opioid and ketamine do together, by the two usual rules. */
export interface CombinedRelief {
  /** By the surface of Greco, which is additivity of Loewe where the bend is 0; a fraction. */
  readonly additive: number;
  /** By independence of Bliss; a fraction. */
  readonly independent: number;
}

/** The steepness of relief, as of the effect `analgesia`. */
const gamma = 1.5;

const amount = (name: string, value: number, least: number) => {
  if (!(value >= least && value <= 1000))
    throw new KetalabError("range", `${name} must be between ${least} and 1000: ${value}`, {
      path: name,
      given: value,
    });
  return value;
};

/**
 * Relief by two drugs: equation `combined-effect` beside equation `independent-effect`.
 *
 * @param ketamine in units of its half effect, without a unit.
 * @param opioid in units of its half effect, without a unit.
 * @param bend of the lines of equal effect, without a unit: 0 is additive, above 0 they help each other.
 * @throws KetalabError for negative amounts and for a bend below -1.
 */
export function combinedRelief(ketamine: number, opioid: number, bend = 0): CombinedRelief {
  const [unitK, unitO] = [amount("ketamine", ketamine, 0), amount("opioid", opioid, 0)];
  const shared = { bend: amount("bend", bend, -1), gamma };
  const alone = combinedEffect.value({ unitK, unitO: 0, ...shared });
  const other = combinedEffect.value({ unitK: 0, unitO, ...shared });
  return {
    additive: combinedEffect.value({ unitK, unitO, ...shared }),
    independent: independentEffect.value({ alone, other }),
  };
}

/**
 * The opioid that gives half of the largest relief beside so much ketamine: equation `opioid-requirement`.
 *
 * @param ketamine in units of its half effect, without a unit.
 * @param bend of the line, without a unit; 0 for a straight one.
 * @returns in units of the half effect of the opioid.
 * @throws KetalabError for a negative amount and for a bend below -1.
 */
export const isobole = (ketamine: number, bend = 0): number =>
  opioidRequirement.value({ C: amount("ketamine", ketamine, 0), EC50: 1, bend: amount("bend", bend, -1) });

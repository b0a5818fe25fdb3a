import { argument } from "../language/argument.js";
import { defaultChain, withEffects } from "../simulation/effect-chain.js";
import type { Result } from "../simulation/result.js";
import { simulate } from "../simulation/simulate.js";
import type { Claim, Shown } from "./claim.js";

/** What the demonstration of a claim gave. */
export interface Demonstrated {
  /** By name, each in the unit that the sentence says. */
  readonly numbers: Shown;
  /** Whether they bear the verdict out. */
  readonly holds: boolean;
  /** In a sentence. */
  readonly sentence: string;
}

/**
 * Runs what demonstrates a claim.
 *
 * @param claim one of all claims.
 * @returns nothing for a claim that is a fact without a model.
 * @throws KetalabError for a scenario that cannot be run.
 */
export function demonstrate(claim: Claim): Demonstrated | undefined {
  const { demonstration } = argument(claim, "a claim", "demonstration");
  if (typeof demonstration === "string") return undefined;
  const { effects, scenarios, measure, holds, says } = demonstration;
  const model = effects.length > 0 ? withEffects(...effects) : defaultChain();
  const runs: Record<string, Result> = {};
  for (const [name, scenario] of Object.entries(scenarios)) runs[name] = simulate({ model, ...scenario });
  const numbers = measure(runs);
  return { numbers, holds: holds(numbers), sentence: says(numbers) };
}

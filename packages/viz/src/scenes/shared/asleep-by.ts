import { drugs, type Effect, effects, quantity } from "@ketalab/core";
import { type Sigmoid, sigmoidOf } from "./effect-curves.js";

/**
 * Who cannot be roused depends on the drug; the edge of the band is that of the racemate.
 * @param drug by its id.
 * @param edge of the band, in place of the middle.
 */
export const asleepBy = (drug: string, edge?: "low" | "high"): Sigmoid => {
  const { model, band } = effects.hypnosis as Effect;
  const sigmoid = sigmoidOf({ ...model.parameters, ...drugs[drug]?.parameters }, "hypnosis");
  const bound = edge && band?.[edge].EC50_hypnosis;
  return bound ? { ...sigmoid, EC50: quantity(bound).value } : sigmoid;
};

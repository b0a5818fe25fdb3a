/**
 * What ketamine does to a person, as curves with their sources: an entry of its own (`@ketalab/core/effects`), because a page loads
 * only the effects that it draws.
 */
export {
  type ConcentrationCurve,
  concentrationFor,
  type NumberNeeded,
  numberNeeded,
  type TherapeuticWindow,
  therapeuticWindow,
  type WindowLimits,
} from "./analysis/benefit-and-harm.js";
export { allEffects } from "./effects/all-effects.js";
export { effectEquations } from "./effects/all-equations.js";
export {
  covered,
  type EffectQuestion,
  levelWord,
  reach,
  surfaceOpioids,
  whileAwake,
} from "./effects/coverage.js";
export type { Driver, EffectBand, EffectLevel, FitResidual, StudiedRange } from "./effects/effect.js";
export { withEffects } from "./simulation/effect-chain.js";

/**
 * What ketamine does to a person, as curves with their sources, and the facts of the clinic: an entry of its own (`@ketalab/core/effects`), because a page loads
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
export { type CombinedRelief, combinedRelief, isobole } from "./analysis/opioid-surface.js";
export { type GentlerArms, gentlerArms } from "./clinic/arms.js";
export { type ClinicDose, clinicDoses } from "./clinic/doses.js";
export {
  approvals,
  type ClinicFact,
  contraindications,
  type DatedFact,
  products,
} from "./clinic/products.js";
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
export * from "./effects/members/further/index.js";
export { combinedEffect, independentEffect, normalShare } from "./equations/effects-index.js";
export { emax } from "./equations/index.js";
export { chainWith, withEffects } from "./simulation/effect-chain.js";

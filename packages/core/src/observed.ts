/** Kinetics as people have published them, each with who was measured: an entry of its own, because nothing that is simulated needs it. */
export { type InfusionConcentration, infusionConcentrations } from "./observed/infusion-concentrations.js";
export {
  bioavailabilities,
  clearances,
  concentrations,
  halfLives,
  type ObservedConcentration,
  type ObservedValue,
} from "./observed/kinetics.js";
export type { Conditions, Measurement } from "./receptors/measurement.js";

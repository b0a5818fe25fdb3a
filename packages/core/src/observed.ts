/** Kinetics as people have published them, each with who was measured: an entry of its own, because nothing that is simulated needs it. */
export { type DripLevel, dripLevels } from "./observed/infusion-levels.js";
export {
  bioavailabilities,
  clearances,
  halfLives,
  levels,
  type Measured,
  type MeasuredLevel,
} from "./observed/kinetics.js";
export type { Conditions, Measurement } from "./receptors/measurement.js";

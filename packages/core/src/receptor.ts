export { gatings, schemes } from "./gating/all-schemes.js";
export type { BlockerSpec, Rates } from "./gating/blocker-rates.js";
export { eachPulse, type Pulsed, type PulseReading } from "./gating/pulse-readings.js";
export type { Gating } from "./gating/rate-set.js";
export {
  type Held,
  type Needed,
  type Scheme,
  type SchemeSpec,
  type State,
  scheme,
  type Transition,
  type TransitionSpec,
} from "./gating/scheme.js";
export type { Channel, ChannelSpec, Outside, SumName } from "./gating/scheme-with-rates.js";
export {
  type Arrow,
  arrows,
  type Relaxation,
  relaxation,
  type Settled,
  type SteadySpec,
  type Still,
  steadyState,
} from "./gating/steady-state.js";
export {
  type Protocol,
  type PulsePiece,
  type PulseSpec,
  type PulseTrain,
  protocol,
  pulses,
  type Steps,
} from "./gating/stimulus.js";
export { type Synapse, type SynapseSpec, synapse } from "./gating/synapse.js";
export { type Drive, type Gated, type GateSpec, gate } from "./gating/time-course.js";
export type { Given } from "./language/units.js";
export type { Medium } from "./numerics/markov/constant-conditions.js";
export { receptorEquations } from "./receptors/all-equations.js";
export { topics } from "./receptors/all-topics.js";
export type { Antagonism, AntagonismConstant } from "./receptors/antagonism.js";
export {
  type CurrentSpec,
  type Currents,
  type CurrentVoltage,
  chargeTransferred,
  currentDefaults,
  currents,
  currentVoltage,
} from "./receptors/current-voltage.js";
export {
  type Antagonised,
  type AntagonisedSpec,
  affinityFromIC50,
  antagonised,
  antagonism,
  antagonisms,
  competitiveDoseRatio,
  pA2,
  schildLine,
} from "./receptors/dose-ratio.js";
export { ligand, ligands } from "./receptors/find-ligand.js";
export { glutamatePlaces } from "./receptors/glutamate-exposure.js";
export type { Kinetics, Ligand, LigandParameters, Mechanism, Site } from "./receptors/ligand.js";
export { magnesiumForm, magnesiumForms, withMagnesium } from "./receptors/magnesium-block.js";
export type { Conditions, Measurement, Observation, Receptor } from "./receptors/measurement.js";
export { type Assay, type Bound, occupancy, type Shared, sharedOccupancy } from "./receptors/occupancy.js";
export {
  type Around,
  apparentIC50,
  type Blocker,
  magnesiumAffinity,
  magnesiumGate,
  mostPotentVoltage,
  type Pores,
  pores,
  poresAlong,
  thermalVoltage,
  woodhull,
} from "./receptors/pore-block.js";
/**
 * The NMDA receptor by itself: its ligands with every number that was found about them, occupancy of a site, block of the
 * pore with voltage and magnesium, the currents that are left, the ways in which an antagonist stands to an agonist, and receptors over time by
 * kinetic schemes. An entry of its own (`@ketalab/core/receptor`), so that a page which simulates the whole way from the drip to the mood does not carry it.
 *
 * Numbers are in the units of the field, µmol/L, mV, mM, pA; text may have any unit of the same kind.
 */
export {
  type Band,
  kineticsOf,
  type Level,
  levels,
  measurementsOf,
  subunitBand,
  type Where,
} from "./receptors/published-constants.js";
export type { Topic } from "./receptors/topic.js";

/**
 * Rival accounts of glutamate with what can be done to them, the sets of the circuit, and how much a curve hangs on each number. An
 * entry of its own, `@ketalab/core/circuit`, so that a page which shows one account does not carry the others.
 */
export { type Ensemble, type EnsembleOptions, ensemble } from "./analysis/ensemble.js";
export {
  type Reading,
  type Sensitivity,
  type SensitivityOptions,
  type Swing,
  sensitivity,
} from "./analysis/sensitivity.js";
export type { Account, Knob } from "./circuit/account.js";
export { agreesWith, type RatDose, ratDoseSeries, ratDoseWindow } from "./circuit/dose-series.js";
export { experimentFindings, type Tried, type Verdict } from "./circuit/experiment-findings.js";
export type { Finding, Sign } from "./circuit/finding-row.js";
export { glutamateFindings } from "./circuit/findings.js";
export { type Lasting, lasting } from "./circuit/lasting.js";
export { circuitRanges } from "./circuit/ranges.js";
export { type CircuitSet, circuitEnsemble, circuitSet, circuitSetNames, type Whose } from "./circuit/sets.js";
export { type Settled, settledCircuit } from "./circuit/settled.js";
export { accounts, type ReadyAccount } from "./simulation/accounts.js";

/**
 * Ketalab teaches the pharmacology of ketamine by simulation. For teaching, not for patient care.
 *
 * The story is told in this order: where a number comes from, what it is measured in, formulas, models, what is given
 * to whom, the run, what can be read off it.
 */

export { type Change, type Comparison, comparison } from "./analysis/compare-models.js";
export { type Compartments, compartments } from "./analysis/compartments.js";
export { flowing } from "./analysis/flow-rates.js";
export { AUC, Cmax, halfLife, timeAbove, tmax } from "./analysis/metrics.js";
export { type Finding, type Nca, type NcaOptions, nca } from "./analysis/noncompartmental.js";
export { purpose, type Table, type TableOptions, table } from "./analysis/result-table.js";
export { type Amount, type InfusionPlan, type InfusionSpec, infusionPlan, pumpLimits } from "./dosing/infusion-pump.js";
export { bolus, byRoute, continuous, infusion, type RouteName, staircase } from "./dosing/kinds/index.js";
export { cappedAt, delayedBy, startingAt, stoppedAt } from "./dosing/modifiers.js";
export { regimen, regimens, sequence, together } from "./dosing/read-regimen.js";
export type { DoseEvent, Regimen, RegimenKind, RegimenParameter, Setting } from "./dosing/regimen.js";
export { type Before, repeat } from "./dosing/schedule.js";
export type { Effect } from "./effects/effect.js";
export { toCSV } from "./exports/csv.js";
export { toJSON } from "./exports/json.js";
export { toMarkdown } from "./exports/markdown.js";
export type { Drug } from "./kinetics/drug.js";
export type { Subject } from "./kinetics/subject.js";
export { type ErrorCode, type ErrorDetails, KetalabError } from "./language/errors.js";
export { compile, type Program } from "./language/formula/compile.js";
export { type Equation, type EquationSpec, equation } from "./language/formula/equation.js";
export type { Operation, Tree } from "./language/formula/expression.js";
export { lookup, nearest } from "./language/names.js";
export { type DecimalMark, type NumberContext, readNumber, splitList } from "./language/number.js";
export { significant, text, withUnit } from "./language/number-text.js";
export { type Parameter, type ParameterOptions, parameter } from "./language/parameter.js";
export { register } from "./language/registry.js";
export type { Evidence, Source } from "./language/source.js";
export { glossary, type Term, term } from "./language/symbols/glossary.js";
export { symbolUnit } from "./language/symbols/known.js";
export {
  baseFromSalt,
  convert,
  type Given,
  type Quantity,
  quantity,
  saltFactor,
  saltFromBase,
  type Unit,
  unit,
} from "./language/units.js";
export { effects, equations } from "./library/families.js";
export {
  type Correlation,
  compose,
  type Flow,
  freeSymbols,
  type Input,
  type Measured,
  type Model,
  type ModelSpec,
  model,
  type Residual,
  type Variability,
} from "./model/model.js";
export { type Randomness, randomness } from "./numerics/random.js";
export type { Spread } from "./population/between-subject-draw.js";
export type { PopulationSpec } from "./population/plan.js";
export {
  type Population,
  type PopulationChange,
  type PreparedPopulation,
  population,
  preparePopulation,
} from "./population/population.js";
export type { WebWorker } from "./population/threads.js";
export type { RunOptions, Signal } from "./population/time-slices.js";
export {
  type PopulationWorkers,
  populationInWorkers,
  populationWorkers,
  type WorkerOptions,
} from "./population/worker-pool.js";
export { documentKey } from "./simulation/document-key.js";
export { drugs, type Library, models, subjects } from "./simulation/registry.js";
export type { Result } from "./simulation/result.js";
export type { LongRow, RowOptions, WideRow } from "./simulation/rows.js";
export { type ReadScenario, type Scenario, schemaVersion, toScenario } from "./simulation/scenario.js";
export { type Changeable, type Prepared, prepare, type SolverOptions, simulate, sweep } from "./simulation/simulate.js";

/**
 * Curves through data: a four-parameter dose–response curve and Schild's regression, from a table that somebody pasted. An
 * entry of its own (`@ketalab/core/fit`), because the library behind it is needed only where there are data.
 */
export type { CurveColumns, CurveOptions } from "./fit/band.js";
export {
  type DoseResponse,
  type DoseResponseOptions,
  fitDoseResponse,
} from "./fit/dose-response.js";
export type { DosePoint, DoseResponseFit } from "./fit/dose-response-fit.js";
export type { CurveName } from "./fit/four-parameter.js";
export type { Heading } from "./fit/heading.js";
export type { Layout, Separator } from "./fit/layout.js";
export type { Decimal } from "./fit/number.js";
export { dosePoints, type Points, type SchildMeasure, schildPoints } from "./fit/points.js";
export { type Problem, type Reading, type Row, readTable } from "./fit/reading.js";
export type { Estimate, Remark } from "./fit/remark.js";
export {
  fitSchild,
  type Schild,
  type SchildOptions,
} from "./fit/schild.js";
export type { SchildFit, SchildLine, SchildPoint } from "./fit/schild-fit.js";
export { studentQuantile } from "./fit/student.js";
export {
  type DoseResponseOfText,
  type DoseResponseTextOptions,
  type FromText,
  fitText,
  type SchildOfText,
  type SchildTextOptions,
  type TextOptions,
} from "./fit/text.js";

/**
 * Curves through data: a four-parameter dose–response curve and Schild's regression, from a table that somebody pasted. An
 * entry of its own (`@ketalab/core/fit`), because it is needed only where there are data.
 */

export type { CurveColumns, CurveOptions } from "./fitting/band.js";
export { type ColumnUse, columnsInWords } from "./fitting/column-use.js";
export {
  type DoseResponse,
  type DoseResponseOptions,
  fitDoseResponse,
} from "./fitting/dose-response.js";
export type { DosePoint, DoseResponseFit } from "./fitting/dose-response-fit.js";
export type { CurveName } from "./fitting/four-parameter.js";
export type { Heading, Scale } from "./fitting/heading.js";
export type { Layout, Separator } from "./fitting/layout.js";
export type { Decimal } from "./fitting/number.js";
export { dosePoints, type Points, type SchildMeasure, schildPoints } from "./fitting/points.js";
export { type Problem, type Reading, type Row, readTable } from "./fitting/reading.js";
export type { Estimate, Remark } from "./fitting/remark.js";
export {
  fitSchild,
  type Schild,
  type SchildOptions,
} from "./fitting/schild.js";
export type { SchildFit, SchildLine, SchildPoint } from "./fitting/schild-fit.js";
export { studentQuantile } from "./fitting/student.js";
export {
  type DoseResponseOfText,
  type DoseResponseTextOptions,
  type FromText,
  fitText,
  type SchildOfText,
  type SchildTextOptions,
  type TextOptions,
} from "./fitting/text.js";

export { type CurveSpec, curve, type LineSpec } from "./curve.js";
export { type RowsSpec, rows } from "./rows.js";

export { type CurveSpec, curve, type LineSpec } from "./curve.js";

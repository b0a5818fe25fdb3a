export { type BoxesSpec, type BoxSpec, boxes } from "./boxes.js";
export {
  type Curve,
  type CurveSpec,
  curve,
  type LineSpec,
  type SomeCurve,
  type SomeLine,
  type ValueAxisSpec,
} from "./curve.js";
export { type Called, type FanSpec, fan } from "./fan.js";
export { type IconArraySpec, type IconShare, iconArray } from "./icon-array.js";
export { type PoreSpec, pore } from "./pore.js";
export { type RowsSpec, rows } from "./rows.js";
export { type StackLayer, type StackSpec, stack } from "./stack.js";
export { type Refusal, type Station, type StationsSpec, stations } from "./stations.js";
export { type TableRow, type TableSpec, table } from "./table.js";

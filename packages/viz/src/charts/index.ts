export type { Diagram } from "./base/diagram.js";
export type { Axes, Setting, Settings, ValueAxisSpec } from "./base/settings.js";
export { type Boxes, type BoxesSpec, type BoxSpec, boxes } from "./boxes.js";
export { type Card, type CardScale, type CardSpec, type CardText, card } from "./card.js";
export { type CellSpec, type Cells, type CellsSpec, cells } from "./cells.js";
export {
  type Curve,
  type CurveSpec,
  curve,
  type LineSpec,
  type SomeCurve,
  type SomeLine,
} from "./curve.js";
export { type Called, type Fan, type FanSpec, fan, type SomeCalled, type SomeFan } from "./fan.js";
export { type IconArray, type IconArraySpec, type IconShare, iconArray } from "./icon-array.js";
export {
  type Matrix,
  type MatrixCell,
  type MatrixGroup,
  type MatrixHead,
  type MatrixName,
  type MatrixSpec,
  matrix,
} from "./matrix.js";
export { type Mirror, type MirrorHand, type MirrorSpec, mirror, type Skeleton } from "./mirror.js";
export { type Pore, type PoreSpec, pore } from "./pore.js";
export { type Rows, type RowsSpec, rows } from "./rows.js";
export { type SomeLayer, type SomeStack, type Stack, type StackLayer, type StackSpec, stack } from "./stack.js";
export { type Refusal, type Station, type Stations, type StationsSpec, stations } from "./stations.js";
export { type Table, type TableRow, type TableSpec, table } from "./table.js";
export { type Tornado, type TornadoBar, type TornadoSpec, tornado } from "./tornado.js";

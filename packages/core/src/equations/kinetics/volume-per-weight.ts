import { equation } from "../../language/formula/equation.js";
import { convention } from "../../sources/default-chain.js";

/** A volume that grows in proportion to the body. */
export const volumePerWeight = equation({
  id: "volume-per-weight",
  of: "V",
  kind: "assignment",
  expr: "Vkg*WT",
  source: convention,
  title: "volume from body weight",
});

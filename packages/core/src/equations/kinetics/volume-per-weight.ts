import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** A volume that grows in proportion to the body. */
export const volumePerWeight = equation({
  id: "volume-per-weight",
  of: "V",
  kind: "assignment",
  expr: "Vkg*WT",
  source: convention,
  title: "volume from body weight",
});

import { modaSava2019 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** Spines wait about half a day for what mTOR has begun. */
export const spineDelayFirst = equation({
  id: "spine-delay-first",
  of: "M1",
  kind: "rate",
  expr: "kT*((1 - rM)*mTOR - M1)",
  source: modaSava2019,
  title: "first step towards spines",
});

import { li2010 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** The mTOR index follows BDNF. */
export const mtor = equation({
  id: "mtor",
  of: "mTOR",
  kind: "rate",
  expr: "kM*(BDNF - 1 - mTOR)",
  source: li2010,
  title: "mTOR index",
});

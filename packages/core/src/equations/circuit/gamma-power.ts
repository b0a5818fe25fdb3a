import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** A stand-in for gamma power: it has no frequency, and falls under anaesthesia, which real gamma does not. */
export const gammaPower = equation({
  id: "gamma-power",
  of: "gammaPower",
  kind: "assignment",
  expr: "max(0, rE)^pgamma",
  source: convention,
  title: "gamma power",
});

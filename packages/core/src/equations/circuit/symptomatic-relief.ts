import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Relief that lasts as long as glutamate is down, and so no longer than the drug. */
export const symptomaticRelief = equation({
  id: "symptomatic-relief",
  of: "relief",
  kind: "assignment",
  expr: "1 - G",
  source: convention,
  title: "relief while glutamate is low",
});

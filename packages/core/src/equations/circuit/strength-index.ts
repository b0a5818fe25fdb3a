import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** An index scaled to 1 at its highest after 0.5 mg/kg; no score of depression. */
export const strengthIndex = equation({
  id: "strength-index",
  of: "strength",
  kind: "assignment",
  expr: "gainY*(cF*Wfast + cW*Wslow)",
  source: convention,
  title: "synaptic strength",
});

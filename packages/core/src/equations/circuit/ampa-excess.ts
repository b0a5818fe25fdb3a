import { maeng2008 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** What goes through AMPA receptors beyond the usual; an AMPA antagonist takes it away. */
export const ampaExcess = equation({
  id: "ampa-excess",
  of: "xA",
  kind: "assignment",
  expr: "max(0, (1 - bA)*release - 1)",
  source: maeng2008,
  title: "excess through AMPA receptors",
});

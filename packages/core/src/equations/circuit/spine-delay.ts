import { modaSava2019 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** One more step of the delay. */
export const spineDelay = equation({
  id: "spine-delay",
  of: "Mnext",
  kind: "rate",
  expr: "kT*(Mbefore - Mnext)",
  source: modaSava2019,
  title: "next step towards spines",
});

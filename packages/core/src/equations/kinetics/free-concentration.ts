import { thisWork } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** Only unbound drug reaches a receptor; by moles, because receptors count molecules. */
export const freeConcentration = equation({
  id: "free-concentration",
  of: "Cu",
  kind: "assignment",
  expr: "fu*Ce/MW",
  source: thisWork,
  title: "free concentration",
});

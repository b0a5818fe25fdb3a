import { equation } from "../../language/formula/equation.js";
import { thisWork } from "../../sources/default-chain.js";

/** Only unbound drug reaches a receptor; by moles, because receptors count molecules. */
export const freeConcentration = equation({
  id: "free-concentration",
  of: "Cu",
  kind: "assignment",
  expr: "fu*Ce/MW",
  source: thisWork,
  title: "free concentration",
});

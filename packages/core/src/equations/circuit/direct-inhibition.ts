import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** The lay sentence as a formula: fewer open receptors, less glutamate, at every dose. */
export const directInhibition = equation({
  id: "direct-inhibition",
  of: "G",
  kind: "assignment",
  expr: "1 - kappa*Ceq/(Ceq + Kdirect)",
  source: convention,
  title: "glutamate under direct inhibition",
});

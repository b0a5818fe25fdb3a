import { schoepp1999 } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** How much of the autoreceptor is occupied without drug. */
export const autoreceptorBaseline = equation({
  id: "autoreceptor-baseline",
  of: "a0",
  kind: "assignment",
  expr: "G0/(G0 + Ka)",
  source: schoepp1999,
  title: "autoreceptor at rest",
});

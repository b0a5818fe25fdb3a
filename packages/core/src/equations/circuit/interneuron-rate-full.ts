import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** The same with the time constant of the membrane. */
export const interneuronRateFull = equation({
  id: "interneuron-rate-full",
  of: "rI",
  kind: "rate",
  expr: "(max(0, AI*(JIE*rE + PI) - JII*rI) - rI)/tauRI",
  source: convention,
  title: "interneurons, in milliseconds",
});

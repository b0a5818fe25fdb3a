import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** The rate of the interneurons, which pyramidal cells drive and which restrain each other. */
export const interneuronRate = equation({
  id: "interneuron-rate",
  of: "rI",
  kind: "assignment",
  expr: "max(0, AI*(JIE*rE + PI))/(1 + JII)",
  source: convention,
  title: "interneurons",
});

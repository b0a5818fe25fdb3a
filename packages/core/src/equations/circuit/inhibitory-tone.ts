import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Inhibition follows the interneurons slowly. */
export const inhibitoryTone = equation({
  id: "inhibitory-tone",
  of: "zI",
  kind: "rate",
  expr: "(rI - zI)/tauz",
  source: convention,
  title: "inhibitory tone",
});

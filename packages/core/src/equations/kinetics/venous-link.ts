import { thisWork } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** The arm vein lags behind the artery. For infusions of 20 minutes and longer, not for the first minutes after a push. */
export const venousLink = equation({
  id: "venous-link",
  of: "Cv",
  kind: "rate",
  expr: "kv*(C - Cv)",
  source: thisWork,
  title: "venous blood",
});

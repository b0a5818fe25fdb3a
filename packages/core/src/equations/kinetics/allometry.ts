import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** A flow or a volume for a body of another size: flows grow with weight to the 3/4, volumes in proportion. */
export const allometry = equation({
  id: "allometry",
  of: "Pi",
  kind: "assignment",
  expr: "P*(WT/WTref)^n",
  source: convention,
  title: "size of the body",
});

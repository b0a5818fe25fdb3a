import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** It falls to 1 - mB and no further. */
export const largestResponsePartial = equation({
  id: "largest-response-partial",
  of: "pmax",
  kind: "assignment",
  expr: "1 - mB*antagonist/(antagonist + KB)",
  source: convention,
  title: "largest response beside a partial antagonist",
});

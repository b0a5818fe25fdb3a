import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** What any amount of agonist can still reach. */
export const largestResponse = equation({
  id: "largest-response",
  of: "pmax",
  kind: "assignment",
  expr: "1/(1 + antagonist/KB)",
  source: convention,
  title: "largest response that is left",
});

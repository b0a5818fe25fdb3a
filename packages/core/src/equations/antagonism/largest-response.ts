import { equation } from "../../language/formula/equation.js";
import { convention } from "../../sources/default-chain.js";

/** What any amount of agonist can still reach. */
export const largestResponse = equation({
  id: "largest-response",
  of: "pmax",
  kind: "assignment",
  expr: "1/(1 + antagonist/KB)",
  source: convention,
  title: "largest response that is left",
});

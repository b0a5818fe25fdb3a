import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** How many times as much agonist is needed for the same response. */
export const doseRatio = equation({
  id: "dose-ratio",
  of: "DR",
  kind: "assignment",
  expr: "1 + antagonist/KB",
  source: convention,
  title: "dose ratio of a competitive antagonist",
});

import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** The antagonist binds with and without agonist, alphaB times as weakly with it. */
export const mixedAntagonism = equation({
  id: "mixed-antagonism",
  of: "response",
  kind: "assignment",
  expr: "agonist/(KA*(1 + antagonist/KB) + agonist*(1 + antagonist/(alphaB*KB)))",
  source: convention,
  title: "response beside a mixed antagonist",
});

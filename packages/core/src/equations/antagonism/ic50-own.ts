import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** Where agonist and antagonist do not meet, the IC50 is the constant itself. */
export const ic50Own = equation({
  id: "ic50-own",
  of: "IC50",
  kind: "assignment",
  expr: "KB",
  source: convention,
  title: "IC50 that no agonist changes",
});

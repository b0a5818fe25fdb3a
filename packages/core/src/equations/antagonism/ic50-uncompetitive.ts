import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/antagonism.js";

/** It falls as the agonist rises, because there are more receptors to bind to. */
export const ic50Uncompetitive = equation({
  id: "ic50-uncompetitive",
  of: "IC50",
  kind: "assignment",
  expr: "KB*(1 + KA/agonist)",
  source: convention,
  title: "IC50 of an uncompetitive antagonist",
});

import { ebert1997 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** What one ligand holds of a site that it shares. */
export const ligandShare = equation({
  id: "ligand-share",
  of: "B",
  kind: "assignment",
  expr: "Cu/KB/(1 + S)",
  source: ebert1997,
  title: "share of one ligand",
});

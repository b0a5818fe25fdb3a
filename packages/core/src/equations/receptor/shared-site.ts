import { ebert1997 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** Ligands of one site share it: their occupancies neither add nor multiply. */
export const sharedSite = equation({
  id: "shared-site",
  of: "theta",
  kind: "assignment",
  expr: "S/(1 + S)",
  source: ebert1997,
  title: "several ligands at one site",
});

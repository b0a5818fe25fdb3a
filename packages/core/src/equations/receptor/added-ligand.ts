import { ebert1997 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** Ligands of one site are summed, each over its own constant, before anything is occupied. */
export const addedLigand = equation({
  id: "added-ligand",
  of: "S",
  kind: "assignment",
  expr: "S0 + Cu/KB",
  source: ebert1997,
  title: "one more ligand at the site",
});

import { ebert1997 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** Equal parts of two ligands of one site act like one ligand of this affinity. */
export const racemateAffinity = equation({
  id: "racemate-affinity",
  of: "Ki",
  kind: "assignment",
  expr: "2/(1/KS + 1/KR)",
  source: ebert1997,
  title: "affinity of a racemate",
});

import { ebert1997 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** Each ligand counts as much as its concentration exceeds its own affinity. */
export const summedLigands = equation({
  id: "summed-ligands",
  of: "S",
  kind: "assignment",
  expr: "CS/KS + CR/KR",
  source: ebert1997,
  title: "summed ligands",
});

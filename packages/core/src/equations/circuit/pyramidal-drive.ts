import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Chosen so that every rate is 1 without drug. */
export const pyramidalDrive = equation({
  id: "pyramidal-drive",
  of: "PE",
  kind: "assignment",
  expr: "1 - JEE + JEI",
  source: convention,
  title: "outside drive of pyramidal cells",
});

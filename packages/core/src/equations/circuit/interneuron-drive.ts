import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Chosen so that every rate is 1 without drug. */
export const interneuronDrive = equation({
  id: "interneuron-drive",
  of: "PI",
  kind: "assignment",
  expr: "1 + JII - JIE",
  source: convention,
  title: "outside drive of interneurons",
});

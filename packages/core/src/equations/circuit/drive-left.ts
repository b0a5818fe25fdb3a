import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** What is left of the excitatory drive of a cell class when some of its receptors are blocked. */
export const driveLeft = equation({
  id: "drive-left",
  of: "AX",
  kind: "assignment",
  expr: "1 - nX*bX",
  source: convention,
  title: "drive left",
});

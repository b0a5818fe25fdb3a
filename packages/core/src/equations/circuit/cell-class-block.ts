import { sermeor } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** Receptors of a cell class are blocked with a delay, because a channel must open to be blocked. */
export const cellClassBlock = equation({
  id: "cell-class-block",
  of: "bX",
  kind: "rate",
  expr: "((Ceq/KX)^h/(1 + (Ceq/KX)^h) - bX)/tauX",
  source: sermeor,
  title: "block of a cell class",
});

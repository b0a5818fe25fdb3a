import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/circuit.js";

/** The brake, as a factor that is 1 without drug. */
export const releaseLeft = equation({
  id: "release-left",
  of: "fa",
  kind: "assignment",
  expr: "(1 - alpha*a)/(1 - alpha*a0)",
  source: convention,
  title: "release left by the autoreceptor",
});

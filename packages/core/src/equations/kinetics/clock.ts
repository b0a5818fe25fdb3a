import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** Time as a state, for what changes with the hours of treatment. */
export const clock = equation({
  id: "clock",
  of: "clock",
  kind: "rate",
  expr: "1",
  source: convention,
  title: "time since the start",
});

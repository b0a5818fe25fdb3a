import { symbols } from "../../language/symbols/known.js";
import { glue2018 } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  practised: ["dissociation left after practice, share", "T", "1", "%", "fraction"],
  floor: ["share that practice does not remove", "T_{min}", "1", "1", "fraction"],
  habit: ["loss for each weekly session", "\\lambda", "1"],
  sessions: ["number of this session", "n", "1"],
  pause: ["time without the drug", "t_{pause}", "min", "d"],
  comeback: ["half-life of the return", "t_{1/2,back}", "min", "d"],
});

/** Dissociation wears off with practice, down to a floor, and comes back in the weeks without. */
export const practice = equation({
  id: "practice",
  of: "practised",
  kind: "assignment",
  expr: "1 - (1 - max(floor, exp(-habit*(sessions - 1))))*exp(-log(2)*pause/comeback)",
  source: glue2018,
  title: "dissociation left after practice",
});

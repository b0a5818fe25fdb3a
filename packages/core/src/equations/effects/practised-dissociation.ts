import { symbols } from "../../language/symbols/known.js";
import { glue2018 } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  practiced: ["dissociation after practice", "E_{practised}", "point", "points", "any"],
  practised: ["dissociation left after practice, share", "T", "1", "%", "fraction"],
  dissociation: ["dissociation, CADSS points", "E_{dissociation}", "point", "points", "any"],
});

/** What is left of a dissociation after practice. */
export const practisedDissociation = equation({
  id: "practised-dissociation",
  of: "practiced",
  kind: "assignment",
  expr: "practised*dissociation",
  source: glue2018,
  title: "dissociation after practice",
});

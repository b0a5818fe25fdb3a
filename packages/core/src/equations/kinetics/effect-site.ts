import { olofsen2022 } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** The place of action fills and empties with a lag: half of a step is there after ln 2 / ke0. */
export const effectSite = equation({
  id: "effect-site",
  of: "Ce",
  kind: "rate",
  expr: "ke0*(C1 - Ce)",
  source: olofsen2022,
  title: "effect site",
});

import { su2017 } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

/** How much response a dose sets off, in units of what 0.5 mg/kg sets off. */
export const responseTrigger = equation({
  id: "response-trigger",
  of: "trigger",
  kind: "assignment",
  expr: "D/(D + D50)*(Dref + D50)/Dref",
  source: su2017,
  title: "dose trigger",
});

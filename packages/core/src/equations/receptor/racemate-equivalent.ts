import { ebert1997 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** An enantiomer as the concentration of racemate that would block as much. */
export const racemateEquivalent = equation({
  id: "racemate-equivalent",
  of: "Ceq",
  kind: "assignment",
  expr: "potency*Cu",
  source: ebert1997,
  title: "as the racemate",
});

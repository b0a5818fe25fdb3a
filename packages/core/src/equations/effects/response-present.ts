import { an2021 } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

/** Response appears over hours and is lost over days. The gain kon - koff makes one dose a difference of two exponentials. */
export const responsePresent = equation({
  id: "response-present",
  of: "R",
  kind: "rate",
  expr: "(kon - koff)*X - koff*R",
  source: an2021,
  title: "response present",
});

import { ascher1988 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** What leaves over what enters: the magnesium that blocks half of the channels. */
export const magnesiumFromRates = equation({
  id: "magnesium-from-rates",
  of: "KMg",
  kind: "assignment",
  expr: "koffMg/konMg",
  source: ascher1988,
  title: "magnesium block from its rates",
});

import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  slope: ["rise of the effect with concentration", "s", "mL/ng"],
  cap: ["highest value that was seen", "E_{cap}", "1", "%"],
});

/** A straight line as far as it was measured; beyond that the highest value that was seen. */
export const cappedLine = equation({
  id: "capped-line",
  of: "E",
  kind: "assignment",
  expr: "min(slope*C, cap)",
  source: convention,
  title: "straight line with a cap",
});

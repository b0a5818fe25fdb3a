import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  joint: ["effect of two drugs together, share of the largest", "E_{KO}", "1", "%", "fraction"],
  alone: ["effect of ketamine alone", "E_K", "1", "%", "fraction"],
  other: ["effect of the opioid alone", "E_O", "1", "%", "fraction"],
});

/** What two drugs do when each acts on what the other leaves: Bliss independence. */
export const independentEffect = equation({
  id: "independent-effect",
  of: "joint",
  kind: "assignment",
  expr: "alone + other - alone*other",
  source: convention,
  title: "Bliss independence",
});

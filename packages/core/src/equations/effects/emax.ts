import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

/** An effect that rises with concentration to a ceiling: half of it at the EC50, the steeper the larger gamma. */
export const emax = equation({
  id: "emax",
  of: "E",
  kind: "assignment",
  expr: "Emax*(C/EC50)^gamma/(1 + (C/EC50)^gamma)",
  source: convention,
  title: "sigmoid effect",
});

import { an2021 } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

/** Response that was set off and has not yet appeared. */
export const responseOnset = equation({
  id: "response-onset",
  of: "X",
  kind: "rate",
  expr: "-kon*X",
  source: an2021,
  title: "onset of the response",
});

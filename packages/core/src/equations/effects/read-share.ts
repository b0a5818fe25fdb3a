import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  probability: ["probability", "P", "1", "%", "fraction"],
  readshare: ["share as it was read", "p", "1", "1", "fraction"],
});

/** A share that was read and that no dose was told of. */
export const readShare = equation({
  id: "read-share",
  of: "probability",
  kind: "assignment",
  expr: "readshare",
  source: convention,
  title: "share as it was read",
});

import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** What is in a volume, per volume. */
export const concentration = equation({
  id: "concentration",
  of: "C",
  kind: "assignment",
  expr: "A/V",
  source: convention,
  title: "amount over volume",
});

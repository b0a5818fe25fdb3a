import { equation } from "../../language/formula/equation.js";
import { convention } from "../../sources/default-chain.js";

/** What is in a volume, per volume. */
export const concentration = equation({
  id: "concentration",
  of: "C",
  kind: "assignment",
  expr: "A/V",
  source: convention,
  title: "amount over volume",
});

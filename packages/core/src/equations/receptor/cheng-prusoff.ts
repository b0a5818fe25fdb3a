import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** What a competitor needs for half inhibition when the agonist is there too. */
export const chengPrusoff = equation({
  id: "cheng-prusoff",
  of: "IC50",
  kind: "assignment",
  expr: "Ki*(1 + agonist/KA)",
  source: convention,
  title: "IC50 from Ki",
});

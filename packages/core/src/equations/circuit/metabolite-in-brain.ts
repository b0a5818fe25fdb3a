import { zanos2018 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** The metabolite forms from the free drug and leaves more slowly. */
export const metaboliteInBrain = equation({
  id: "metabolite-in-brain",
  of: "HNKb",
  kind: "rate",
  expr: "kfH*Cu - khH*HNKb",
  source: zanos2018,
  title: "hydroxynorketamine in the brain",
});

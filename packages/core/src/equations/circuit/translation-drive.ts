import { autry2011 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** Translation that is no longer held back drives plasticity. */
export const translationDrive = equation({
  id: "translation-drive",
  of: "uP",
  kind: "assignment",
  expr: "(1 - pEF2)/(1 - pEF2 + p50)",
  source: autry2011,
  title: "drive of plasticity by translation",
});

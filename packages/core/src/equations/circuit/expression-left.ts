import { maeng2008 } from "../../sources/circuit.js";
import { equation } from "../trees/circuit.js";

/** Where no surge is needed, an AMPA antagonist still hides what has been gained. */
export const expressionLeft = equation({
  id: "expression-left",
  of: "gP",
  kind: "assignment",
  expr: "1 - bA",
  source: maeng2008,
  title: "expression left",
});

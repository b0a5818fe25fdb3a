import { dms1998 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** A gate that is open now and then passes as much charge as one that is fully open for the summed time. */
export const charge = equation({
  id: "charge",
  of: "Qch",
  kind: "assignment",
  expr: "Iopen*topen",
  source: dms1998,
  title: "charge transferred at a held voltage",
});

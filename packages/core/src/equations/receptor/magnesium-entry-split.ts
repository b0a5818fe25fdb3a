import { kampa2004 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** Two charges cross their share of the field on the way in. */
export const magnesiumEntrySplit = equation({
  id: "magnesium-entry-split",
  of: "konMg",
  kind: "assignment",
  expr: "konMg0*exp(-zMg*deltaMg*(Vm - V0Mg)/VTMg)",
  source: kampa2004,
  title: "magnesium enters across its share of the field",
});

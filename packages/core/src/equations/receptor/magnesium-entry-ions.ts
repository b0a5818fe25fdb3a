import { clarke2008 } from "../../sources/receptor.js";
import { equation } from "../trees/receptor.js";

/** Permeant ions stand in the way: sodium outside and caesium inside slow magnesium down. */
export const magnesiumEntryIons = equation({
  id: "magnesium-entry-ions",
  of: "konMg",
  kind: "assignment",
  expr: "konMg0*exp(-Vm/VonMg)/((1 + Na/KNa)*(1 + Na/KNa + Cs/KCs))",
  source: clarke2008,
  title: "magnesium enters a pore that other ions use",
});

import { jahrStevens1990 } from "../../sources/default-chain.js";
import { equation } from "../trees/receptor.js";

/** How much magnesium blocks half of the channels at this voltage. */
export const magnesiumAffinity = equation({
  id: "magnesium-affinity",
  of: "KMg",
  kind: "assignment",
  expr: "KMg0*exp(kMg*Vm)",
  source: jahrStevens1990,
  title: "magnesium block",
});

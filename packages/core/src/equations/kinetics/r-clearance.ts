import { wang2019 } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** R-ketamine is cleared a little more slowly than S-ketamine, by a measured ratio. */
export const rClearance = equation({
  id: "r-clearance",
  of: "CLR",
  kind: "assignment",
  expr: "rho*CLS",
  source: wang2019,
  title: "clearance of R-ketamine",
});

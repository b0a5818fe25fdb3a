import { wang2019 } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** The clearance of S-ketamine from that of the racemate, which is the harmonic mean of the two. */
export const sClearance = equation({
  id: "s-clearance",
  of: "CLS",
  kind: "assignment",
  expr: "CL*(1 + 1/rho)/2",
  source: wang2019,
  title: "clearance of S-ketamine",
});

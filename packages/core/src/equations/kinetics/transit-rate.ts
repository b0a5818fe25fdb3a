import { simons2022 } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** A delay made of equal compartments in a row: the rate of each from the mean time through all. */
export const transitRate = equation({
  id: "transit-rate",
  of: "ktr",
  kind: "assignment",
  expr: "nT/MTT",
  source: simons2022,
  title: "transit rate",
});

import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/kinetics.js";

/** A metabolite that is carried in the model as mass of parent, as the mass of its own molecules. */
export const molarCorrection = equation({
  id: "molar-correction",
  of: "C",
  kind: "assignment",
  expr: "A/V*MWH/MW",
  source: convention,
  title: "concentration of a metabolite carried as parent",
});

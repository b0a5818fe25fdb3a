import { herd2007 } from "../../sources/kinetic-sets.js";
import { fromCV } from "../between-subject.js";
import { mammillary } from "../mammillary.js";

const cv = fromCV({ source: herd2007, evidence: "read" });

/** Children in an emergency department, given into a vein or a muscle. */
export const herd2007Model = mammillary({
  id: "herd-2007",
  title: "Herd and Anderson 2007, children",
  about: "Venous sampling is unverified. Intravenous and intramuscular doses were pooled.",
  measured: {
    population: "children of 1.5 to 14 years in an emergency department",
    site: "venous",
    forms: ["ketamine"],
  },
  source: herd2007,
  values: { CL: "90 L/h", V1: "38.7 L", Q2: "215 L/h", V2: "102 L" },
  variability: { CL: cv(38.1), V1: cv(64), Q2: cv(19), V2: cv(51.7) },
});

import { elkomy2015 } from "../../sources/kinetic-sets.js";
import { mammillary } from "../mammillary.js";

/** Children with heart disease. */
export const elkomy2015Model = mammillary({
  id: "elkomy-2015",
  title: "Elkomy 2015, children with heart disease",
  measured: { population: "children with heart disease", site: "not read", forms: ["ketamine"] },
  source: elkomy2015,
  values: { CL: "60.6 L/h", V1: "57.3 L", Q2: "73.2 L/h", V2: "152 L" },
});

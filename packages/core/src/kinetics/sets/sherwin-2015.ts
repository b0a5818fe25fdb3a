import { sherwin2015 } from "../../sources/kinetic-sets.js";
import { mammillary } from "../mammillary.js";

/** Children in an emergency department. */
export const sherwin2015Model = mammillary({
  id: "sherwin-2015",
  title: "Sherwin 2015, children",
  about: "Between-subject variability of 34 to 98 % over the parameters; which belongs to which was not read.",
  measured: { population: "children in an emergency department", site: "not read", forms: ["ketamine"] },
  source: sherwin2015,
  values: { CL: "87.9 L/h", V1: "20.5 L", Q2: "87.3 L/h", V2: "220 L" },
});

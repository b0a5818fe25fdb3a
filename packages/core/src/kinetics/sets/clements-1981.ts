import { clements1981 } from "../../sources/kinetic-sets.js";
import { mammillary } from "../mammillary.js";

/** Two compartments from the arm that had 0.25 mg/kg. */
export const clements1981Model = mammillary({
  id: "clements-1981",
  title: "Clements and Nimmo 1981, two compartments",
  about: "The 0.25 mg/kg arm. Number of volunteers and venous sampling are known second-hand only.",
  measured: { population: "healthy adult volunteers (5, unverified)", site: "venous", forms: ["ketamine"] },
  source: clements1981,
  values: { Vkg: "1.752 L/kg", k10: "0.0109 1/min", k12: "0.0186 1/min", k21: "0.0137 1/min" },
});

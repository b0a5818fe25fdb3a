import { parameter } from "../../language/parameter.js";
import { hornik2018 } from "../../sources/kinetic-sets.js";
import { mammillary } from "../mammillary.js";

/** Children sampled when blood was drawn anyway. Its clearance is half of every other. */
export const hornik2018Model = mammillary({
  id: "hornik-2018",
  title: "Hornik 2018, children",
  about: "Clearance half of every other source; not a default.",
  measured: {
    population: "113 children (unverified), opportunistic sampling",
    site: "not read",
    forms: ["ketamine"],
  },
  source: hornik2018,
  more: {
    F_im: parameter("0.41", {
      source: hornik2018,
      evidence: "read",
      range: [0, 1],
      note: "no rate of absorption was read, so the route cannot be run",
    }),
  },
  values: { CL: "38.9 L/h", V1: "32.8 L", Q2: "54.9 L/h", V2: "152 L" },
});

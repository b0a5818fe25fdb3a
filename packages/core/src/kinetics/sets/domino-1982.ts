import { domino1982 } from "../../sources/kinetic-sets.js";
import { mammillary } from "../mammillary.js";

/** The set of most pumps: three compartments as rate constants, linear in weight. */
export const domino1982Model = mammillary({
  id: "domino-1982",
  title: "Domino 1982, three compartments",
  about: "Clearance 47 % above the mean of 18 studies; a very small central volume, so the first minutes are high.",
  measured: {
    population: "adult surgical patients and volunteers (number not read)",
    site: "not read",
    forms: ["ketamine"],
    declared: { clearance: "115.9 L/h at 70 kg, above liver flow" },
  },
  source: domino1982,
  values: {
    Vkg: "0.063 L/kg",
    k10: "0.4381 1/min",
    k12: "0.5921 1/min",
    k21: "0.247 1/min",
    k13: "0.59 1/min",
    k31: "0.0146 1/min",
  },
});

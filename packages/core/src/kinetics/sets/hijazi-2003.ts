import { hijazi2003 } from "../../sources/kinetic-sets.js";
import { mammillary } from "../mammillary.js";

/** Intensive care: clearance almost twice that of healthy people. Not a general model. */
export const hijazi2003Model = mammillary({
  id: "hijazi-2003",
  title: "Hijazi 2003, intensive care",
  about: "Intensive care only. Clearance 36 mL/min/kg (SD 13.3), half-life 4.9 h (SD 1.6).",
  measured: {
    population: "12 adult intensive-care patients with brain or spinal cord injury",
    site: "not read",
    forms: ["ketamine"],
    declared: { clearance: "151 L/h at 70 kg, intensive care" },
  },
  source: hijazi2003,
  values: { Vkg: "1.08 L/kg", k10: "0.0333 1/min", k12: "0.0088 1/min", k21: "0.003 1/min" },
});

import { kamp2020 } from "../../sources/default-chain.js";
import { mammillary } from "../mammillary.js";

/** The published arterial model of ketamine: three compartments, the enantiomers pooled, 14 raw data sets. */
export const kamp2020Model = mammillary({
  id: "kamp-2020",
  title: "Kamp 2020, three compartments",
  about:
    "Ketamine, enantiomers pooled. The venous delay of the paper was not found. Mean of 18 studies: CL 79 L/h (69 to 90), V 252 L (200 to 304), per 70 kg.",
  measured: {
    population: "14 raw data sets (their populations were not read)",
    site: "arterial",
  },
  source: kamp2020,
  values: { CL: "84 L/h", V1: "25 L", Q2: "161 L/h", V2: "56 L", Q3: "79 L/h", V3: "157 L" },
});

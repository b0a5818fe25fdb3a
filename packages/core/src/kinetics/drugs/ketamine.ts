import { parameter } from "../../language/parameter.js";
import {
  convention,
  gilling2009,
  herd2008,
  kotermanski2009,
  safetySheet,
  thisWork,
} from "../../sources/default-chain.js";
import type { Drug } from "../drug.js";

/** The racemate: equal parts of S- and R-ketamine. */
export const ketamine: Drug = {
  id: "ketamine",
  name: "ketamine (racemate)",
  short: "racemic",
  about: "Equal parts of S- and R-ketamine; what most vials hold.",
  parameters: {
    fS: parameter("0.5", { source: convention, evidence: "derived", range: [0, 1], note: "a racemate, by definition" }),
    fR: parameter("0.5", { source: convention, evidence: "derived", range: [0, 1], note: "a racemate, by definition" }),
    MW: parameter("237.73 g/mol", {
      source: safetySheet,
      evidence: "read",
      range: ["237 g/mol", "238.5 g/mol"],
      note: "free base",
    }),
    fu: parameter("0.55", {
      source: thisWork,
      evidence: "derived",
      range: [0.3, 0.7],
      note: "1 minus 43 to 47 % bound",
    }),
    KBref: parameter("0.71 µmol/L", {
      source: gilling2009,
      evidence: "read",
      range: ["0.05 µmol/L", "20 µmol/L"],
      note: "human GluN1/GluN2A, −70 mV, no magnesium; published values run from 0.33 to 2.8",
    }),
    KBlo: parameter("0.33 µmol/L", {
      source: kotermanski2009,
      evidence: "unverified",
      range: ["0.05 µmol/L", "20 µmol/L"],
      note: "lowest published",
    }),
    KBhi: parameter("2.8 µmol/L", {
      source: thisWork,
      evidence: "derived",
      range: ["0.05 µmol/L", "40 µmol/L"],
      note: "highest, from read points of Orser 1997, outside-out",
    }),
    potency: parameter("1", { source: convention, evidence: "derived", range: [0, 20], note: "the racemate itself" }),
    EC50_hypnosis: parameter("740 ng/mL", {
      source: herd2008,
      evidence: "read",
      range: ["100 ng/mL", "5000 ng/mL"],
      note: "awakening of adults as quoted there, SD 240",
    }),
  },
  without: {},
};

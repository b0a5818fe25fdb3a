import { parameter } from "../../language/parameter.js";
import { convention, ebert1997, safetySheet, spravatoLabel, white1980 } from "../../sources/default-chain.js";
import type { Drug } from "../drug.js";

/** S-ketamine alone. Its affinity is the racemate's, scaled by the ratio of binding constants 0.3 to 0.494 µmol/L. */
export const esketamine: Drug = {
  id: "esketamine",
  name: "esketamine (S-ketamine)",
  short: "S",
  about: "The S enantiomer alone; binds the channel 1.65 times as tightly as the racemate.",
  parameters: {
    fS: parameter("1", { source: convention, evidence: "derived", range: [0, 1], note: "one enantiomer" }),
    fR: parameter("0", { source: convention, evidence: "derived", range: [0, 1], note: "one enantiomer" }),
    MW: parameter("237.73 g/mol", {
      source: safetySheet,
      evidence: "read",
      range: ["237 g/mol", "238.5 g/mol"],
      note: "free base",
    }),
    fu: parameter("0.56", {
      source: spravatoLabel,
      evidence: "derived",
      range: [0.3, 0.7],
      note: "1 minus 43 to 45 % bound",
    }),
    KBref: parameter("0.431 µmol/L", {
      source: ebert1997,
      evidence: "derived",
      range: ["0.05 µmol/L", "20 µmol/L"],
      note: "0.71 x 0.3/0.494",
    }),
    KBlo: parameter("0.2 µmol/L", {
      source: ebert1997,
      evidence: "unverified",
      range: ["0.05 µmol/L", "20 µmol/L"],
      note: "0.33 x 0.3/0.494",
    }),
    KBhi: parameter("1.7 µmol/L", {
      source: ebert1997,
      evidence: "derived",
      range: ["0.05 µmol/L", "40 µmol/L"],
      note: "2.8 x 0.3/0.494",
    }),
    potency: parameter("1.65", {
      source: ebert1997,
      evidence: "derived",
      range: [0, 20],
      note: "0.494/0.3, from binding constants",
    }),
    EC50_hypnosis: parameter("411 ng/mL", {
      source: white1980,
      evidence: "derived",
      range: ["100 ng/mL", "5000 ng/mL"],
      note: "740 x 500/900, end of anaesthesia",
    }),
  },
  without: {},
};

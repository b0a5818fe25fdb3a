import { parameter } from "../../language/parameter.js";
import { convention, ebert1997, safetySheet, thisWork, white1980 } from "../../sources/default-chain.js";
import type { Drug } from "../drug.js";

/** R-ketamine alone. Its affinity is the racemate's, scaled by the ratio of binding constants 1.4 to 0.494 µmol/L. */
export const arketamine: Drug = {
  id: "arketamine",
  name: "arketamine (R-ketamine)",
  short: "R",
  about: "The R enantiomer alone; binds the channel about a third as tightly as the racemate.",
  parameters: {
    fS: parameter("0", { source: convention, evidence: "derived", range: [0, 1], note: "one enantiomer" }),
    fR: parameter("1", { source: convention, evidence: "derived", range: [0, 1], note: "one enantiomer" }),
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
      note: "as the racemate: no difference was found",
    }),
    KBref: parameter("2.01 µmol/L", {
      source: ebert1997,
      evidence: "derived",
      range: ["0.05 µmol/L", "20 µmol/L"],
      note: "0.71 x 1.4/0.494",
    }),
    KBlo: parameter("0.935 µmol/L", {
      source: ebert1997,
      evidence: "unverified",
      range: ["0.05 µmol/L", "20 µmol/L"],
      note: "0.33 x 1.4/0.494",
    }),
    KBhi: parameter("7.94 µmol/L", {
      source: ebert1997,
      evidence: "derived",
      range: ["0.05 µmol/L", "40 µmol/L"],
      note: "2.8 x 1.4/0.494",
    }),
    potency: parameter("0.353", {
      source: ebert1997,
      evidence: "derived",
      range: [0, 20],
      note: "0.494/1.4, from binding constants",
    }),
    EC50_hypnosis: parameter("1398 ng/mL", {
      source: white1980,
      evidence: "derived",
      range: ["100 ng/mL", "5000 ng/mL"],
      note: "740 x 1700/900, end of anaesthesia",
    }),
  },
  without: {
    MADRS: "no dose-response of the mood effect of R-ketamine in people was found",
    MAP: "the pressure response was fitted to S-ketamine; nothing was found for R",
  },
};

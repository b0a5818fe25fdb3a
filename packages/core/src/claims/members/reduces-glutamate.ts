import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { abdallah2018, chowdhury2012, stone2012 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine reduces the amount of glutamate.". */
export const reducesGlutamate: Claim = {
  id: "reduces-glutamate",
  sentence: "Ketamine reduces the amount of glutamate.",
  verdict: "contradicted",
  because: "At doses below anaesthesia glutamate rises; what falls is the signal through the NMDA receptor.",
  findings: [
    { says: "Glutamate in the anterior cingulate of people rises.", source: stone2012, evidence: "read" },
    { says: "13 % more of labelled glutamine in people.", source: abdallah2018, evidence: "read" },
    { says: "In rats cycling rises at 30 and not at 80 mg/kg.", source: chowdhury2012, evidence: "read" },
  ],
  demonstration: {
    effects: [],
    scenarios: {
      drip: { regimen: "0.5 mg/kg over 40 min", span: "4 h", columns: ["release", "B"] },
    },
    measure: ({ drip }) => ({ release: Cmax(drip as Result, "release").value }),
    holds: ({ release = 0 }) => release > 101,
    says: (numbers) => `During the drip release rises to ${significant(numbers.release as number)} % of baseline.`,
  },
  wouldChange: "A measurement in people that shows less glutamate at 0.5 mg/kg.",
};

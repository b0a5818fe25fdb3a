import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { daly2019 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "A risk of ketamine is confusion.". */
export const riskOfConfusion: Claim = {
  id: "risk-of-confusion",
  sentence: "A risk of ketamine is confusion.",
  verdict: "supported",
  because: "Seldom and for a short time, but on placebo not at all.",
  findings: [{ says: "5.9 against 0 % in maintenance.", source: daly2019, evidence: "read" }],
  demonstration: {
    effects: ["confusion"],
    scenarios: {
      drip: { regimen: "0.5 mg/kg over 40 min", span: "4 h", columns: ["confusion"] },
    },
    measure: ({ drip }) => ({
      before: (drip as Result).at("0 min").confusion as number,
      peak: Cmax(drip as Result, "confusion").value,
    }),
    holds: ({ before = 0, peak = 0 }) => peak > 5 * before && peak - before > 1,
    says: (numbers) =>
      `At the peak of the drip ${significant(numbers.peak as number)} of 100 people report it, against ${significant(numbers.before as number)} without the drug.`,
  },
  wouldChange: "A trial in which it is no more frequent than on placebo.",
};

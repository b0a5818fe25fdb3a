import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { langsjo2005 } from "../../sources/default-chain.js";
import { doherty2020, rivaPosse2018, wan2015 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "A risk of ketamine is changes of blood pressure.". */
export const riskOfBloodPressure: Claim = {
  id: "risk-of-blood-pressure",
  sentence: "A risk of ketamine is changes of blood pressure.",
  verdict: "supported",
  because: "Rises, and for an hour or two: a few mmHg as a mean, many more as the highest reading of a person.",
  findings: [
    { says: "Raised pressure as an event: 11.6 against 3.9 %.", source: doherty2020, evidence: "read" },
    { says: "27 % more mean pressure at 1959 ng/mL of S-ketamine.", source: langsjo2005, evidence: "read" },
    { says: "Mean rise 3 mmHg at 30 min, 684 drips.", source: rivaPosse2018, evidence: "read" },
    { says: "Mean of the highest readings 19.6 over 13.4 mmHg.", source: wan2015, evidence: "unverified" },
  ],
  demonstration: {
    effects: ["systolic-pressure"],
    scenarios: {
      drip: { regimen: "0.5 mg/kg over 40 min", span: "4 h", columns: ["SBP", "peaks_SBP"] },
    },
    measure: ({ drip }) => ({
      mean: Cmax(drip as Result, "SBP").value,
      peaks: Cmax(drip as Result, "peaks_SBP").value,
    }),
    holds: ({ mean = 0, peaks = 0 }) => mean > 2 && peaks > mean + 5,
    says: (numbers) =>
      `The systolic pressure rises by ${significant(numbers.mean as number)} mmHg as a mean and by ${significant(numbers.peaks as number)} mmHg as a mean of the highest readings: both are true.`,
  },
  wouldChange: "A trial in which pressure does not rise.",
};

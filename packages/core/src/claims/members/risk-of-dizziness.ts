import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { spravatoSafety, suicidalTrial } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "A risk of ketamine is dizziness.". */
export const riskOfDizziness: Claim = {
  id: "risk-of-dizziness",
  sentence: "A risk of ketamine is dizziness.",
  verdict: "supported",
  because: "Three in ten with the spray, more than half with a drip.",
  findings: [
    { says: "29 against 8 % with the spray.", source: spravatoSafety, evidence: "read" },
    { says: "57.1 against 11.9 % with a drip.", source: suicidalTrial, evidence: "read" },
  ],
  demonstration: {
    effects: ["dizziness"],
    scenarios: {
      drip: { regimen: "0.5 mg/kg over 40 min", span: "4 h", columns: ["dizziness"] },
    },
    measure: ({ drip }) => ({
      before: (drip as Result).at("0 min").dizziness as number,
      peak: Cmax(drip as Result, "dizziness").value,
    }),
    holds: ({ before = 0, peak = 0 }) => peak > 2 * before && peak - before > 1,
    says: (numbers) =>
      `At the peak of the drip ${significant(numbers.peak as number)} of 100 people report it, against ${significant(numbers.before as number)} without the drug.`,
  },
  wouldChange: "Nothing that is in sight: every trial has it.",
};

import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { spravatoSafety } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "A risk of ketamine is sedation.". */
export const riskOfSedation: Claim = {
  id: "risk-of-sedation",
  sentence: "A risk of ketamine is sedation.",
  verdict: "supported",
  because: "A quarter report it and half show it on a scale; to lose consciousness is rare.",
  findings: [
    {
      says: "As an event 23 against 9 %; on a scale of arousal 49 to 61 %; loss of consciousness 0.3 %.",
      source: spravatoSafety,
      evidence: "read",
    },
  ],
  demonstration: {
    effects: ["reported-sedation"],
    scenarios: {
      drip: { regimen: "0.5 mg/kg over 40 min", span: "4 h", columns: ["drowsiness"] },
    },
    measure: ({ drip }) => ({
      before: (drip as Result).at("0 min").drowsiness as number,
      peak: Cmax(drip as Result, "drowsiness").value,
    }),
    holds: ({ before = 0, peak = 0 }) => peak > 1.5 * before && peak - before > 1,
    says: (numbers) =>
      `At the peak of the drip ${significant(numbers.peak as number)} of 100 people report it, against ${significant(numbers.before as number)} without the drug.`,
  },
  wouldChange: "Nothing that is in sight: every trial has it.",
};

import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { abdallah2022, borgogna2024, feder2021 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine is studied for post-traumatic stress.". */
export const studiedForPtsd: Claim = {
  id: "studied-for-ptsd",
  sentence: "Ketamine is studied for post-traumatic stress.",
  verdict: "with caveats",
  because: "Studied it is; whether it helps is open, for one trial found much and a larger one nothing.",
  findings: [
    { says: "67 against 20 % responders, 30 people, six drips.", source: feder2021, evidence: "read" },
    { says: "158 veterans, eight drips: no difference.", source: abdallah2022, evidence: "read" },
    {
      says: "Pool of six trials: g 0.27 (0.03 to 0.51), against an active control 0.24 (-0.30 to 0.78).",
      source: borgogna2024,
      evidence: "read",
    },
  ],
  demonstration: {
    effects: ["post-traumatic-stress"],
    scenarios: {
      low: { regimen: "0.5 mg/kg over 40 min", span: "7 d", columns: ["trauma"], set: { largest_trauma: 0.03 } },
      high: { regimen: "0.5 mg/kg over 40 min", span: "7 d", columns: ["trauma"], set: { largest_trauma: 0.51 } },
    },
    measure: ({ low, high }) => ({
      low: Cmax(low as Result, "trauma").value,
      high: Cmax(high as Result, "trauma").value,
    }),
    holds: ({ low = 0, high = 0 }) => low < 0.2 && high > 0.4,
    says: (numbers) =>
      `The pool allows anything from ${significant(numbers.low as number)} to ${significant(numbers.high as number)} standard deviations: from nothing that anybody would notice to a medium effect.`,
  },
  wouldChange: "A second large trial, either way.",
};

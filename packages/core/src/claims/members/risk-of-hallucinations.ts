import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { ketalarLabel } from "../../sources/default-chain.js";
import { pomarol2006, schalkwyk2018 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "A risk of ketamine is hallucinations.". */
export const riskOfHallucinations: Claim = {
  id: "risk-of-hallucinations",
  sentence: "A risk of ketamine is hallucinations.",
  verdict: "with caveats",
  because:
    "Perception is distorted in most people; true hallucinations were not seen at 200 ng/mL. Waking from anaesthesia is another matter.",
  findings: [
    {
      says: "No hallucinations at 200 ng/mL, ideas of reference in nearly half.",
      source: pomarol2006,
      evidence: "read",
    },
    { says: "Emergence reactions in 12 %.", source: ketalarLabel, evidence: "read" },
    { says: "A cohort of 110 patients had a mean of 7.7 points.", source: schalkwyk2018, evidence: "read" },
  ],
  demonstration: {
    effects: [],
    scenarios: {
      drip: { regimen: "0.5 mg/kg over 40 min", span: "4 h", columns: ["dissociation"] },
      low: {
        regimen: "0.5 mg/kg over 40 min",
        span: "4 h",
        columns: ["dissociation"],
        set: { Emax_dissociation: "18 points" },
      },
    },
    measure: ({ drip, low }) => ({
      high: Cmax(drip as Result, "dissociation").value,
      low: Cmax(low as Result, "dissociation").value,
    }),
    holds: ({ high = 0, low = 0 }) => high > 5 && low > 5 && high < 46,
    says: (numbers) =>
      `At the peak of the drip dissociation is between ${significant(numbers.low as number)} and ${significant(numbers.high as number)} of 92 points: felt, and far from the top of the scale.`,
  },
  wouldChange: "A trial that tells hallucinations from distortions and counts them.",
};

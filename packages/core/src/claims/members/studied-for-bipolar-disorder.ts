import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { diazgranados2010, zarate2012 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine is studied for bipolar disorder.". */
export const studiedForBipolarDisorder: Claim = {
  id: "studied-for-bipolar-disorder",
  sentence: "Ketamine is studied for bipolar disorder.",
  verdict: "supported",
  because:
    "In the depressive phase and on a mood stabiliser, in two small crossover trials; the effect is gone within a week.",
  findings: [
    {
      says: "71 against 6 % responded, 18 people; significant to day 3; one person in each arm turned manic.",
      source: diazgranados2010,
      evidence: "read",
    },
    { says: "79 against 0 % responded, 15 people.", source: zarate2012, evidence: "read" },
  ],
  demonstration: {
    effects: ["bipolar-depression"],
    scenarios: {
      drip: { regimen: "0.5 mg/kg over 40 min", span: "14 d", columns: ["bipolar"] },
    },
    measure: ({ drip }) => ({
      peak: Cmax(drip as Result, "bipolar").value,
      week: (drip as Result).at("7 d").bipolar as number,
    }),
    holds: ({ peak = 0, week = 0 }) => peak > 0.5 && week < peak,
    says: (numbers) =>
      `From ${significant(numbers.peak as number)} standard deviations at its best to ${significant(numbers.week as number)} after a week, on a course that is borrowed from depression.`,
  },
  wouldChange: "A parallel trial, or more switches into mania than on placebo.",
};

import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { dahan2011, peltoniemi2016, sigtermansPain2009 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine manages chronic pain.". */
export const managesChronicPain: Claim = {
  id: "manages-chronic-pain",
  sentence: "Ketamine manages chronic pain.",
  verdict: "oversimplified",
  because:
    "A drip of days eases the pain of a regional syndrome for about eleven weeks, then the difference is lost; function does not improve.",
  findings: [
    {
      says: "2.68 against 5.45 of 10 after a week; lost by week 12, no gain of function.",
      source: sigtermansPain2009,
      evidence: "read",
    },
    { says: "Half effect 10.5 ng/mL, half-life of relief 10.9 days.", source: dahan2011, evidence: "read" },
    { says: "Long-term relief is not demonstrated.", source: peltoniemi2016, evidence: "read" },
  ],
  demonstration: {
    effects: ["chronic-pain"],
    scenarios: {
      course: {
        drug: "esketamine",
        regimen: "13.32 mg/h for 100 h",
        span: "84 d",
        step: "6 h",
        columns: ["pain", "relief"],
      },
    },
    measure: ({ course }) => ({
      week: (course as Result).at("7 d").pain as number,
      later: (course as Result).at("84 d").pain as number,
    }),
    holds: ({ week = 0, later = 0 }) => week < 4 && later > 6,
    says: (numbers) =>
      `Pain falls from 7.2 to ${significant(numbers.week as number)} in a week and is back at ${significant(numbers.later as number)} after twelve.`,
  },
  wouldChange: "A trial that shows relief or function a year later.",
};

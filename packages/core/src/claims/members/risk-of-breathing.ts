import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { bourke1987, green2009, jonkman2018 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "A risk of ketamine is respiratory depression.". */
export const riskOfBreathing: Claim = {
  id: "risk-of-breathing",
  sentence: "A risk of ketamine is respiratory depression.",
  verdict: "with caveats",
  because:
    "Rare by itself and in a slow drip; it comes with a fast push, a high dose and other sedatives. Under an opioid S-ketamine even gives some breathing back.",
  findings: [
    { says: "4.9 L/min less at 1.1 mg/kg.", source: bourke1987, evidence: "read" },
    {
      says: "High doses by the vein raise the odds of an airway event 2.18 times in children.",
      source: green2009,
      evidence: "read",
    },
    { says: "S-ketamine counters remifentanil.", source: jonkman2018, evidence: "read" },
  ],
  demonstration: {
    effects: ["breathing", "breathing-with-opioid"],
    scenarios: {
      push: { regimen: "2 mg/kg over 1 min", span: "1 h", columns: ["airflow"] },
      drip: { regimen: "0.5 mg/kg over 40 min", span: "4 h", columns: ["airflow", "ventilation"] },
    },
    measure: ({ push, drip }) => ({
      push: (push as Result).at("10 min").airflow as number,
      drip: (drip as Result).at("40 min").airflow as number,
      opioid: (drip as Result).at("40 min").ventilation as number,
    }),
    holds: ({ push = 0, drip = 0, opioid = 0 }) => push < drip && drip < 0 && opioid > 12,
    says: (numbers) =>
      `Breathing at a constant carbon dioxide changes by ${significant(numbers.push as number)} L/min after 2 mg/kg and by ${significant(numbers.drip as number)} after 0.5 mg/kg; under remifentanil the drip lifts it from 12 to ${significant(numbers.opioid as number)} L/min.`,
  },
  wouldChange: "Counts of adults in whom a slow drip stopped breathing.",
};

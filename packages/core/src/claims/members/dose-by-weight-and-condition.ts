import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { ketalarLabel } from "../../sources/default-chain.js";
import { schwenk2018, singh2016, spravatoSafety } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "The dose depends on weight and condition.". */
export const doseByWeightAndCondition: Claim = {
  id: "dose-by-weight-and-condition",
  sentence: "The dose depends on weight and condition.",
  verdict: "supported",
  because: "Pain 0.3, depression 0.5, anaesthesia 1 to 4.5 mg/kg; only the nasal spray has fixed doses.",
  findings: [
    { says: "At most 0.35 mg/kg at once and 1 mg/kg/h against acute pain.", source: schwenk2018, evidence: "read" },
    { says: "0.5 mg/kg over 40 min for depression.", source: singh2016, evidence: "read" },
    { says: "1 to 4.5 mg/kg for anaesthesia.", source: ketalarLabel, evidence: "read" },
    { says: "56 or 84 mg of the spray for everybody.", source: spravatoSafety, evidence: "read" },
  ],
  demonstration: {
    effects: [],
    scenarios: {
      pain: { regimen: "0.3 mg/kg over 15 min", span: "4 h", columns: ["Cket"] },
      mood: { regimen: "0.5 mg/kg over 40 min", span: "4 h", columns: ["Cket"] },
      surgery: { regimen: "2 mg/kg over 1 min", span: "4 h", columns: ["Cket"], step: "0.1 min" },
    },
    measure: ({ pain, mood, surgery }) => ({
      pain: Cmax(pain as Result, "Cket").value,
      mood: Cmax(mood as Result, "Cket").value,
      surgery: Cmax(surgery as Result, "Cket").value,
    }),
    holds: ({ pain = 0, mood = 0, surgery = 0 }) => surgery > 5 * Math.max(pain, mood),
    says: (numbers) =>
      `Peaks in the artery: ${significant(numbers.pain as number)} ng/mL against pain, ${significant(numbers.mood as number)} for the mood, ${significant(numbers.surgery as number)} for an operation.`,
  },
  wouldChange: "Nothing: it is a matter of practice.",
};

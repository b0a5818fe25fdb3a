import { timeAbove } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { ketalarLabel } from "../../sources/default-chain.js";
import { ketamineHistory } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine has been used as an anaesthetic since the 1960s.". */
export const anaestheticSinceThe1960s: Claim = {
  id: "anaesthetic-since-the-1960s",
  sentence: "Ketamine has been used as an anaesthetic since the 1960s.",
  verdict: "oversimplified",
  because: "It was first given to people in 1965, and approved and brought into use in 1970.",
  findings: [
    { says: "First given to people in 1965, in clinical use from 1970.", source: ketamineHistory, evidence: "read" },
    {
      says: "The label gives 1 to 4.5 mg/kg by the vein, 2 mg/kg for 5 to 10 min of surgical anaesthesia.",
      source: ketalarLabel,
      evidence: "read",
    },
  ],
  demonstration: {
    effects: ["surgical-anaesthesia"],
    scenarios: {
      push: { regimen: "2 mg/kg over 1 min", span: "1 h", columns: ["surgery", "hypnosis"], step: "0.1 min" },
    },
    measure: ({ push }) => ({
      surgery: timeAbove(push as Result, "surgery", 50).value,
      asleep: timeAbove(push as Result, "hypnosis", 0.5).value,
    }),
    holds: ({ surgery = 0, asleep = 0 }) => surgery > 1 && asleep > surgery,
    says: (numbers) =>
      `After 2 mg/kg surgical anaesthesia is likely for ${significant(numbers.surgery as number)} min and sleep for ${significant(numbers.asleep as number)} min: an anaesthetic it is.`,
  },
  wouldChange: "Records of routine use before 1970, outside of trials.",
};

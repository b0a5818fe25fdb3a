import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { motov2017, sigtermansPain2009, singh2016 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "The infusion time depends on individual response.". */
export const timeByIndividualResponse: Claim = {
  id: "time-by-individual-response",
  sentence: "The infusion time depends on individual response.",
  verdict: "oversimplified",
  because:
    "Times are fixed by protocol; only the dose against regional pain was titrated. The rate matters for what is felt.",
  findings: [
    {
      says: "Unreality 92 % after a push and 54 % after 15 min, relief the same.",
      source: motov2017,
      evidence: "read",
    },
    { says: "40 min for everybody.", source: singh2016, evidence: "read" },
    { says: "Titrated to effect over days.", source: sigtermansPain2009, evidence: "read" },
  ],
  demonstration: {
    effects: ["unreality"],
    scenarios: {
      push: { regimen: "0.3 mg/kg over 5 min", span: "2 h", columns: ["unreality", "analgesia"], step: "0.1 min" },
      drip: { regimen: "0.3 mg/kg over 15 min", span: "2 h", columns: ["unreality", "analgesia"], step: "0.1 min" },
    },
    measure: ({ push, drip }) => ({
      push: Cmax(push as Result, "unreality").value,
      drip: Cmax(drip as Result, "unreality").value,
      relief: 100 * (Cmax(push as Result, "analgesia").value - Cmax(drip as Result, "analgesia").value),
    }),
    holds: ({ push = 0, drip = 0, relief = 100 }) => push - drip > 9 && Math.abs(relief) < 10,
    says: (numbers) =>
      `Unreality comes to ${significant(numbers.push as number)} % in 5 min and to ${significant(numbers.drip as number)} % in 15 min, for relief that differs by ${significant(numbers.relief as number)} points of 100.`,
  },
  wouldChange: "Trials that set the time by response, against a fixed time.",
};

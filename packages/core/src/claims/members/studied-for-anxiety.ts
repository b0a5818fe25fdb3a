import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { glue2018 } from "../../sources/default-chain.js";
import { glue2017, taylor2018 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine is studied for anxiety.". */
export const studiedForAnxiety: Claim = {
  id: "studied-for-anxiety",
  sentence: "Ketamine is studied for anxiety.",
  verdict: "supported",
  because: "The trials are small: 12, 18 and 20 people, two of them open.",
  findings: [
    { says: "10 of 12 people responded at 0.5 to 1 mg/kg under the skin.", source: glue2017, evidence: "read" },
    { says: "Anxiety halved within an hour, 20 people, open.", source: glue2018, evidence: "read" },
    { says: "33.3 against 0 % responders, 18 people, crossover.", source: taylor2018, evidence: "read" },
  ],
  demonstration: {
    effects: ["social-anxiety"],
    scenarios: {
      drip: { regimen: "0.5 mg/kg over 40 min", span: "7 d", columns: ["worry"] },
    },
    measure: ({ drip }) => ({ more: 100 * Cmax(drip as Result, "worry").value }),
    holds: ({ more = 0 }) => more > 20,
    says: (numbers) =>
      `In the size that one small trial saw, ${significant(numbers.more as number)} more of 100 people respond than on placebo; with 18 people that may be far less.`,
  },
  wouldChange: "A trial of some hundred people with an active control.",
};

import { grunebaum2018, spravatoApprovals } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine is not yet approved by the FDA for any medical condition.". */
export const notApproved: Claim = {
  id: "not-approved",
  sentence: "Ketamine is not yet approved by the FDA for any medical condition.",
  verdict: "contradicted",
  because:
    "It was approved as an anaesthetic in 1970, and the esketamine spray in 2019, 2020 and 2025; only the use of racemic ketamine for mood and pain is off the label.",
  findings: [
    { says: "Approved in the United States as an anaesthetic in 1970.", source: grunebaum2018, evidence: "read" },
    {
      says: "Spray: treatment-resistant depression on 5 March 2019, suicidal ideation in August 2020, alone in January 2025.",
      source: spravatoApprovals,
      evidence: "read",
    },
  ],
  demonstration:
    "An approval is a date on record: there is nothing to simulate. The timeline of the clinic lists the dates.",
  wouldChange: "Nothing: approvals are on record.",
};

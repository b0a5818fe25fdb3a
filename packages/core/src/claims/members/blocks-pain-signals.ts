import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { olofsen2022 } from "../../sources/default-chain.js";
import { mikkelsen1999 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine blocks pain signals.". */
export const blocksPainSignals: Claim = {
  id: "blocks-pain-signals",
  sentence: "Ketamine blocks pain signals.",
  verdict: "oversimplified",
  because:
    "Relief and dissociation come at the same concentration, with the same lag: what is felt changes as much as what is signalled.",
  findings: [
    {
      says: "One half effect and one lag for relief and for a changed perception.",
      source: olofsen2022,
      evidence: "read",
    },
    { says: "Naloxone does not undo it.", source: mikkelsen1999, evidence: "read" },
  ],
  demonstration: {
    effects: [],
    scenarios: {
      drip: { regimen: "0.3 mg/kg over 15 min", span: "2 h", columns: ["analgesia", "dissociation"] },
    },
    measure: ({ drip }) => ({
      relief: 100 * Cmax(drip as Result, "analgesia").value,
      apart: (100 * Cmax(drip as Result, "dissociation").value) / 43,
    }),
    holds: ({ relief = 0, apart = 0 }) => relief > 10 && Math.abs(relief - apart) < 1,
    says: (numbers) =>
      `At the peak of a drip against pain relief is at ${significant(numbers.relief as number)} % of its largest and dissociation at ${significant(numbers.apart as number)} % of its own: the two are not apart.`,
  },
  wouldChange: "A dose that relieves pain and leaves perception alone.",
};

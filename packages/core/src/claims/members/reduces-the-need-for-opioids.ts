import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { brinck2018, brinck2021, nielsen2017, sveticic2008 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine reduces the need for opioids.". */
export const reducesTheNeedForOpioids: Claim = {
  id: "reduces-the-need-for-opioids",
  sentence: "Ketamine reduces the need for opioids.",
  verdict: "with caveats",
  because: "On average and modestly; some trials saw nothing.",
  findings: [
    {
      says: "42 mg less morphine in 24 h after spinal fusion, in people used to opioids.",
      source: nielsen2017,
      evidence: "read",
    },
    { says: "A quarter less oxycodone at the top of three doses.", source: brinck2021, evidence: "read" },
    { says: "About 8 mg less in 24 h, 130 trials.", source: brinck2018, evidence: "unverified" },
    { says: "No difference, 352 people.", source: sveticic2008, evidence: "read" },
  ],
  demonstration: {
    effects: ["opioid-sparing"],
    scenarios: {
      steady: { drug: "esketamine", regimen: "0.05 mg/kg/h for 24 h", span: "24 h", columns: ["requirement"] },
    },
    measure: ({ steady }) => ({ left: (steady as Result).at("24 h").requirement as number }),
    holds: ({ left = 0 }) => left > 50 && left < 95,
    says: (numbers) =>
      `With 0.05 mg/kg of S-ketamine an hour ${significant(numbers.left as number)} % of the opioid is still needed: less, and not none.`,
  },
  wouldChange: "A trial in which people without opioids before are spared side effects and not only milligrams.",
};

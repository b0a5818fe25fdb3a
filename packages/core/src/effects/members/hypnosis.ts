import { significant } from "../../language/number-text.js";
import { parameter } from "../../language/parameter.js";
import { symbols } from "../../language/symbols/known.js";
import { convention, herd2008 } from "../../sources/default-chain.js";
import type { Effect } from "../effect.js";
import { effectAtSite } from "../effect-at-site.js";

symbols({ hypnosis: ["probability of being unarousable", "P_{hypnosis}", "1", "1", "fraction"] });

/** The probability that an adult cannot be roused, from a site that follows the blood within seconds. */
export const hypnosis: Effect = {
  id: "hypnosis",
  title: "hypnosis",
  column: "hypnosis",
  kind: "both",
  model: effectAtSite({
    id: "hypnosis",
    column: "hypnosis",
    follows: "Cket",
    parameters: {
      halfLife: parameter("0.183 min", {
        source: herd2008,
        evidence: "read",
        range: ["0.01 min", "60 min"],
        note: "11 s, children",
      }),
      Emax: parameter("1", { source: convention, evidence: "derived", range: [0, 1], note: "a probability" }),
      gamma: parameter("5.74", {
        source: herd2008,
        evidence: "derived",
        range: [0.3, 20],
        note: "from the spread of the awakening level",
      }),
    },
  }),
  driver: "plasma",
  forms: ["ketamine", "esketamine", "arketamine"],
  levels: [
    { from: 0, word: "can be roused" },
    { from: 0.05, word: "a few cannot be roused" },
    { from: 0.5, word: "most cannot be roused" },
    { from: 0.95, word: "nobody can be roused" },
  ],
  band: {
    low: { EC50_hypnosis: "980 ng/mL" },
    high: { EC50_hypnosis: "500 ng/mL" },
    source: herd2008,
    evidence: "read",
    of: "one standard deviation of the awakening level of the racemate, 740 (240) ng/mL",
  },
  residuals: [
    {
      of: "awakening of adults, 31 patients",
      observed: 642,
      model: 740,
      unit: "ng/mL",
      evidence: "read",
      independent: true,
    },
  ],
  misfits: [
    "After 10 mg/kg into the muscle nobody could be roused from 1 to 144 min; the label gives 12 to 25 min, of surgical anaesthesia and not of arousal, and the fraction absorbed decides the rest.",
  ],
  studied: { of: "racemate in plasma", unit: "ng/mL", range: [0, 3000], hard: 10000 },
  says: (value) => `${significant(value * 100)} of 100 adults could not be roused`,
};

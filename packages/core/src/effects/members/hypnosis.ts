import * as eq from "../../equations/index.js";
import { significant } from "../../language/number-text.js";
import { parameter } from "../../language/parameter.js";
import { symbols } from "../../language/symbols/known.js";
import { model } from "../../model/model.js";
import { convention, herd2008 } from "../../sources/default-chain.js";
import type { Effect } from "../effect.js";

symbols({ hypnosis: ["probability of being unarousable", "P_{hypnosis}", "1", "1", "fraction"] });

/** The probability that an adult cannot be roused, from a site that follows the blood within seconds. */
export const hypnosis: Effect = {
  id: "hypnosis",
  title: "hypnosis",
  column: "hypnosis",
  kind: "both",
  model: model({
    id: "hypnosis",
    states: ["Ce_hypnosis"],
    equations: [
      eq.rateFromHalfLife.as({ ke0: "ke0_hypnosis", halfLife: "halfLife_hypnosis" }, "ke0-hypnosis"),
      eq.effectSite.as({ Ce: "Ce_hypnosis", C1: "Cket", ke0: "ke0_hypnosis" }, "effect-site-hypnosis"),
      eq.emax.as(
        { E: "hypnosis", Emax: "Emax_hypnosis", EC50: "EC50_hypnosis", gamma: "gamma_hypnosis", C: "Ce_hypnosis" },
        "hypnosis",
      ),
    ],
    parameters: {
      halfLife_hypnosis: parameter("0.183 min", {
        source: herd2008,
        evidence: "read",
        range: ["0.01 min", "60 min"],
        note: "11 s, children",
      }),
      Emax_hypnosis: parameter("1", { source: convention, evidence: "derived", range: [0, 1], note: "a probability" }),
      gamma_hypnosis: parameter("5.74", {
        source: herd2008,
        evidence: "derived",
        range: [0.3, 20],
        note: "from the spread of the awakening level",
      }),
    },
    columns: ["hypnosis"],
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

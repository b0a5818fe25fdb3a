import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { convention } from "../../../sources/default-chain.js";
import { motov2017 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { effectAtSite } from "../../effect-at-site.js";

symbols({ unreality: ["probability of a feeling of unreality", "P_{unreality}", "1", "%", "fraction"] });

/** The feeling that nothing is real, which follows the blood faster than relief does: a push brings it to nearly everybody, a drip to half. */
export const unreality: Effect = {
  id: "unreality",
  title: "feeling of unreality",
  column: "unreality",
  kind: "unwanted",
  driver: "effect site",
  forms: ["ketamine"],
  model: effectAtSite({
    id: "unreality",
    column: "unreality",
    follows: "Cket",
    parameters: {
      halfLife: parameter("3 min", {
        source: convention,
        evidence: "illustrative",
        range: ["0.01 min", "60 min"],
        note: "so that a push and a drip differ as they were read to",
      }),
      Emax: parameter("1", { source: convention, evidence: "derived", range: [0, 1], note: "a probability" }),
      EC50: parameter("238.4 ng/mL", {
        source: motov2017,
        evidence: "fitted",
        range: ["10 ng/mL", "2000 ng/mL"],
        note: "two points, exact",
      }),
      gamma: parameter("8.77", {
        source: motov2017,
        evidence: "fitted",
        range: [0.3, 30],
        note: "two points, exact",
      }),
    },
  }),
  levels: [
    { from: 0, word: "hardly anybody" },
    { from: 0.1, word: "one in ten" },
    { from: 0.5, word: "half of all people" },
    { from: 0.9, word: "nearly everybody" },
  ],
  residuals: [
    { of: "0.3 mg/kg in 5 min", observed: 92, model: 92, unit: "%", evidence: "read", independent: false },
    { of: "0.3 mg/kg in 15 min", observed: 54, model: 54, unit: "%", evidence: "read", independent: false },
  ],
  misfits: [
    "With the lag that was read for relief, 8.3 min, push and drip differ too little at the site; a faster lag is assumed for this one feeling.",
  ],
  studied: { of: "dose by the vein", unit: "mg/kg", range: [0.1, 0.5], hard: 2 },
  asked: true,
  says: (value) => `${significant(value * 100)} of 100 people feel that nothing is real`,
};

import { significant } from "../../language/number-text.js";
import { parameter } from "../../language/parameter.js";
import { symbols } from "../../language/symbols/known.js";
import { convention, langsjo2005 } from "../../sources/default-chain.js";
import type { Effect } from "../effect.js";
import { effectAtSite } from "../effect-at-site.js";

symbols({ MAP: ["change of mean arterial pressure", "\\Delta MAP", "1", "%", "any"] });

/** The rise of mean arterial pressure over baseline, from S-ketamine at a site that follows the blood in half a minute. */
export const bloodPressure: Effect = {
  id: "blood-pressure",
  title: "mean arterial pressure",
  column: "MAP",
  kind: "unwanted",
  model: effectAtSite({
    id: "blood-pressure",
    column: "MAP",
    follows: "CketS",
    parameters: {
      halfLife: parameter("0.5 min", {
        source: convention,
        evidence: "illustrative",
        range: ["0.01 min", "60 min"],
        note: "so that the peak comes about 2 min after a push",
      }),
      Emax: parameter("35.3 %", {
        source: langsjo2005,
        evidence: "fitted",
        range: ["0 %", "200 %"],
        note: "five read points",
      }),
      EC50: parameter("485 ng/mL", { source: langsjo2005, evidence: "fitted", range: ["10 ng/mL", "5000 ng/mL"] }),
      gamma: parameter("1", { source: langsjo2005, evidence: "fitted", range: [0.3, 10], note: "at its bound" }),
    },
  }),
  driver: "plasma",
  forms: ["ketamine", "esketamine"],
  levels: [
    { from: 0, word: "hardly changed" },
    { from: 0.05, word: "a little higher" },
    { from: 0.15, word: "clearly higher" },
    { from: 0.25, word: "much higher" },
  ],
  band: {
    low: { Emax_MAP: "24 %" },
    high: { Emax_MAP: "45 %" },
    source: langsjo2005,
    evidence: "derived",
    of: "what the largest effect must be to meet the lowest (15 %) and the highest (37 %) of the read anaesthetic points",
  },
  residuals: [
    {
      of: "0.5 mg/kg over 40 min, S 105 ng/mL",
      observed: 3.4,
      model: 6.3,
      unit: "%",
      evidence: "read",
      independent: false,
    },
    {
      of: "1 mg/kg under the skin, S 130 ng/mL assumed",
      observed: 10.5,
      model: 7.5,
      unit: "%",
      evidence: "read",
      independent: false,
    },
    { of: "racemate 2211 ng/mL", observed: 22.5, model: 24.5, unit: "%", evidence: "read", independent: false },
    { of: "S-ketamine 1959 ng/mL", observed: 27, model: 28.3, unit: "%", evidence: "read", independent: false },
    { of: "2 mg/kg at once, after 2 min", observed: 37, model: 28.5, unit: "%", evidence: "read", independent: false },
  ],
  misfits: [
    "Too high for a drip of 0.5 mg/kg (6.3 instead of 3.4 %), too low after a push of 2 mg/kg (28.5 instead of 37 %).",
  ],
  studied: { of: "S-ketamine in plasma", unit: "ng/mL", range: [100, 2100], hard: 10000 },
  says: (value) => `mean arterial pressure is up by ${significant(value * 100)} %`,
};

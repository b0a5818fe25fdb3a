import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { convention, langsjo2005 } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";
import { effectAtSite } from "../../effect-at-site.js";

symbols({ HR: ["change of heart rate", "\\Delta HR", "1", "%", "any"] });

/** The rise of the heart rate over rest, from S-ketamine at a site that follows the blood in half a minute. */
export const heartRate: Effect = {
  id: "heart-rate",
  title: "heart rate",
  column: "HR",
  kind: "unwanted",
  driver: "plasma",
  forms: ["ketamine", "esketamine"],
  model: effectAtSite({
    id: "heart-rate",
    column: "HR",
    follows: "CketS",
    parameters: {
      halfLife: parameter("0.5 min", {
        source: convention,
        evidence: "illustrative",
        range: ["0.01 min", "60 min"],
        note: "as the pressure",
      }),
      Emax: parameter("69.5 %", {
        source: langsjo2005,
        evidence: "fitted",
        range: ["0 %", "200 %"],
        note: "two points and a prior",
      }),
      EC50: parameter("1363 ng/mL", { source: langsjo2005, evidence: "fitted", range: ["10 ng/mL", "10000 ng/mL"] }),
      gamma: parameter("1", { source: convention, evidence: "illustrative", range: [0.3, 10] }),
    },
  }),
  levels: [
    { from: 0, word: "hardly changed" },
    { from: 0.1, word: "faster" },
    { from: 0.3, word: "much faster" },
  ],
  residuals: [
    { of: "S-ketamine 1959 ng/mL", observed: 43.5, model: 41, unit: "%", evidence: "read", independent: false },
    {
      of: "racemate 2211 ng/mL, 15 to 30 %",
      observed: 22.5,
      model: 31.1,
      unit: "%",
      evidence: "read",
      independent: false,
    },
  ],
  misfits: ["Two points and a prior: the curve between them is a guess."],
  studied: { of: "S-ketamine in plasma", unit: "ng/mL", range: [159, 2000], hard: 10000 },
  says: (value) => `the heart beats ${significant(value * 100)} % faster`,
};

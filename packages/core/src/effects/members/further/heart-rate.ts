import * as eq from "../../../equations/index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { model } from "../../../model/model.js";
import { convention, langsjo2005 } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";

symbols({ HR: ["change of heart rate", "\\Delta HR", "1", "%", "any"] });

/** The rise of the heart rate over rest, from S-ketamine at a site that follows the blood in half a minute. */
export const heartRate: Effect = {
  id: "heart-rate",
  title: "heart rate",
  column: "HR",
  kind: "unwanted",
  driver: "plasma",
  forms: ["ketamine", "esketamine"],
  model: model({
    id: "heart-rate",
    states: ["Ce_HR"],
    equations: [
      eq.rateFromHalfLife.as({ ke0: "ke0_HR", halfLife: "halfLife_HR" }, "ke0-heart-rate"),
      eq.effectSite.as({ Ce: "Ce_HR", C1: "CketS", ke0: "ke0_HR" }, "effect-site-heart-rate"),
      eq.emax.as({ E: "HR", Emax: "Emax_HR", EC50: "EC50_HR", gamma: "gamma_HR", C: "Ce_HR" }, "heart-rate"),
    ],
    parameters: {
      halfLife_HR: parameter("0.5 min", {
        source: convention,
        evidence: "illustrative",
        range: ["0.01 min", "60 min"],
        note: "as the pressure",
      }),
      Emax_HR: parameter("69.5 %", {
        source: langsjo2005,
        evidence: "fitted",
        range: ["0 %", "200 %"],
        note: "two points and a prior",
      }),
      EC50_HR: parameter("1363 ng/mL", { source: langsjo2005, evidence: "fitted", range: ["10 ng/mL", "10000 ng/mL"] }),
      gamma_HR: parameter("1", { source: convention, evidence: "illustrative", range: [0.3, 10] }),
    },
    columns: ["HR"],
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

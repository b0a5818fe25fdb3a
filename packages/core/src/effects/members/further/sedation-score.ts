import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { model } from "../../../model/model.js";
import { herd2008 } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";
import { ownSite } from "../../effect-at-site.js";

/** How awake a person is, from 5 for awake to 0 for no answer; the numbers are from children. */
export const sedationScore: Effect = {
  id: "sedation-score",
  title: "sedation score",
  column: "score",
  kind: "both",
  driver: "plasma",
  forms: ["ketamine"],
  model: model({
    id: "sedation-score",
    states: ["Ce_score"],
    equations: [
      ...ownSite("score", "Cket", "sedation"),
      more.fallingScore.as({ EC50: "EC50_score", gamma: "gamma_score", C: "Ce_score" }, "sedation-score"),
    ],
    parameters: {
      halfLife_score: parameter("0.183 min", {
        source: herd2008,
        evidence: "read",
        range: ["0.01 min", "60 min"],
        note: "11 s, children",
      }),
      top: parameter("5", { source: herd2008, evidence: "read", range: [1, 10], note: "awake" }),
      share: parameter("0.939", { source: herd2008, evidence: "read", range: [0, 1] }),
      EC50_score: parameter("560 ng/mL", {
        source: herd2008,
        evidence: "read",
        range: ["10 ng/mL", "5000 ng/mL"],
        note: "43 children",
      }),
      gamma_score: parameter("3.71", { source: herd2008, evidence: "read", range: [0.3, 20] }),
    },
    columns: ["score"],
  }),
  levels: [
    { from: 0, word: "no answer" },
    { from: 1, word: "stirs only" },
    { from: 3, word: "drowsy" },
    { from: 4.5, word: "awake" },
  ],
  residuals: [{ of: "half effect", observed: 2.65, model: 2.65, unit: "score", evidence: "read", independent: false }],
  misfits: ["Measured in children of an emergency department; no such curve of adults was found."],
  studied: { of: "racemate in plasma", unit: "ng/mL", range: [0, 2000], hard: 5000 },
  says: (value) => `the sedation score is ${significant(value)} of 5`,
};

import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { model } from "../../../model/model.js";
import { an2021 } from "../../../sources/default-chain.js";
import { diazgranados2010, lii2023 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";

/** What a trial sees: placebo, the share of the response that its masking leaves to the drug, and what is felt on the day. */
export const improvementInATrial: Effect = {
  id: "improvement-in-a-trial",
  title: "improvement in a trial",
  column: "improvement",
  kind: "wanted",
  driver: "dose",
  forms: ["ketamine"],
  model: model({
    id: "improvement-in-a-trial",
    equations: [more.totalImprovement],
    parameters: {
      placebo: parameter("7.09 points", {
        source: an2021,
        evidence: "fitted",
        range: ["0 points", "30 points"],
        note: "six parameters on nine targets",
      }),
      keep: parameter("1", {
        source: lii2023,
        evidence: "illustrative",
        range: [0, 1],
        note: "1 in an open trial; 0 to 0.5 for a masked trial or an active placebo",
      }),
      acute: parameter("0 points", {
        source: diazgranados2010,
        evidence: "illustrative",
        range: ["0 points", "30 points"],
        note: "10 mimics the effect at 40 min that an unmasked trial saw",
      }),
    },
    columns: ["improvement"],
  }),
  levels: [
    { from: 0, word: "hardly better" },
    { from: 8, word: "as on placebo" },
    { from: 16.5, word: "score halved" },
  ],
  band: {
    low: { keep: "0" },
    high: { keep: "1" },
    source: lii2023,
    evidence: "illustrative",
    of: "nothing of the response to all of it",
  },
  residuals: [
    {
      of: "masked under anaesthesia, day 1, difference",
      observed: 5.82,
      model: 9.97,
      unit: "points",
      evidence: "read",
      independent: true,
    },
    {
      of: "eight drips against midazolam, difference",
      observed: 3.16,
      model: 14.7,
      unit: "points",
      evidence: "read",
      independent: true,
    },
    {
      of: "Japanese dose trial of the spray, day 28, difference",
      observed: 0,
      model: 10,
      unit: "points",
      evidence: "read",
      independent: true,
    },
  ],
  misfits: [
    "The masked trials that are negative lie far below an open response: their share is not known, only that it may be nothing.",
  ],
  studied: { of: "dose by the vein", unit: "mg/kg", range: [0.1, 1], hard: 2 },
  says: (value) => `the depression score is down by ${significant(value)} points`,
};

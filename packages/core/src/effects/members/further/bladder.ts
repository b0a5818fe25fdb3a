import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { model } from "../../../model/model.js";
import { winstock2012 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";

symbols({ bladder: ["probability of urinary symptoms", "P_{bladder}", "1", "%", "fraction"] });

/** Urinary symptoms of people who use much for long. */
export const bladder: Effect = {
  id: "bladder",
  title: "bladder symptoms",
  column: "bladder",
  kind: "unwanted",
  driver: "use",
  forms: ["ketamine"],
  model: model({
    id: "bladder",
    equations: [
      more.bladderLogOdds.as({ logit: "logit_bladder", b0: "b0_bladder" }, "log-odds-bladder"),
      more.eventProbability.as({ probability: "bladder", logit: "logit_bladder" }, "bladder"),
    ],
    parameters: {
      b0_bladder: parameter("-6", { source: winstock2012, evidence: "illustrative", range: [-12, 3] }),
      perdoubling: parameter("1.8", {
        source: winstock2012,
        evidence: "illustrative",
        range: [0, 5],
        note: "about 27 % near 6 g a month; the survey gives a share and no dose",
      }),
      monthly: parameter("0", {
        source: winstock2012,
        evidence: "illustrative",
        range: [0, 200],
        note: "grams used in a month",
      }),
    },
    columns: ["bladder"],
  }),
  levels: [
    { from: 0, word: "hardly anybody" },
    { from: 0.1, word: "one in ten" },
    { from: 0.5, word: "half of all people" },
    { from: 0.9, word: "nearly everybody" },
  ],
  residuals: [
    {
      of: "share among 1285 users, their dose not given",
      observed: 26.6,
      model: 28,
      unit: "%",
      evidence: "read",
      independent: false,
    },
  ],
  misfits: ["The dose of those who answered was not given: the curve is drawn through a guess."],
  studied: { of: "grams used in a month", unit: "1", range: [0, 30], hard: 200 },
  says: (value) => `${significant(value * 100)} of 100 users have urinary symptoms`,
};

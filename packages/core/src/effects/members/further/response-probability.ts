import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { model } from "../../../model/model.js";
import { an2021, convention } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";

/** The share of people whose depression score is halved, drug and placebo together. */
export const responseProbability: Effect = {
  id: "response-probability",
  title: "response to depression treatment",
  column: "responders",
  kind: "wanted",
  driver: "dose",
  forms: ["ketamine"],
  model: model({
    id: "response-probability",
    equations: [more.responseScore, more.normalShare],
    parameters: {
      placebo: parameter("7.09 points", {
        source: an2021,
        evidence: "fitted",
        range: ["0 points", "30 points"],
        note: "six parameters on nine targets",
      }),
      start: parameter("33 points", {
        source: convention,
        evidence: "illustrative",
        range: ["10 points", "60 points"],
      }),
      halfway: parameter("0.5", {
        source: convention,
        evidence: "derived",
        range: [0.1, 0.9],
        note: "half of the score, by definition",
      }),
      spread: parameter("0.439", {
        source: an2021,
        evidence: "fitted",
        range: [0.05, 2],
        note: "43.9 % of the score at the start",
      }),
    },
    columns: ["responders"],
  }),
  levels: [
    { from: 0, word: "hardly anybody" },
    { from: 0.1, word: "one in ten" },
    { from: 0.5, word: "half of all people" },
    { from: 0.9, word: "nearly everybody" },
  ],
  band: {
    low: { Emax_MADRS: "11.05 points" },
    high: { Emax_MADRS: "24.4 points" },
    source: an2021,
    evidence: "illustrative",
    of: "the band of the antidepressant response",
  },
  residuals: [
    { of: "response at 24 h", observed: 52.2, model: 51.5, unit: "%", evidence: "read", independent: false },
    { of: "response at 72 h", observed: 47.9, model: 47.5, unit: "%", evidence: "read", independent: false },
    { of: "response on day 7", observed: 39.8, model: 40.1, unit: "%", evidence: "read", independent: false },
    { of: "24 h after six drips, open", observed: 70.8, model: 67.6, unit: "%", evidence: "read", independent: true },
  ],
  misfits: ["A trial of 2006 fell from 71 to 35 % in a week, faster than the curve; it was not seen."],
  studied: { of: "dose by the vein", unit: "mg/kg", range: [0.1, 1], hard: 2 },
  says: (value) => `${significant(value * 100)} of 100 people respond`,
};

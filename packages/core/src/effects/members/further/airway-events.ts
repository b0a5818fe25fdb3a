import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { model } from "../../../model/model.js";
import { convention } from "../../../sources/default-chain.js";
import { green2009 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";

symbols({ airway: ["probability of an airway event", "P_{airway}", "1", "%", "fraction"] });

/** The probability of an airway event in a child sedated in an emergency department, by the risk factors that apply. */
export const airwayEvents: Effect = {
  id: "airway-events",
  title: "airway events",
  column: "airway",
  kind: "unwanted",
  driver: "dose",
  forms: ["ketamine"],
  model: model({
    id: "airway-events",
    equations: [
      more.airwayLogOdds.as({ logit: "logit_airway", b0: "b0_airway" }, "log-odds-airway"),
      more.eventProbability.as({ probability: "airway", logit: "logit_airway" }, "airway-events"),
    ],
    parameters: {
      b0_airway: parameter("-3.842", {
        source: green2009,
        evidence: "fitted",
        range: [-10, 3],
        note: "to 3.9 % under an assumed mix",
      }),
      lnhigh: parameter("0.779", { source: green2009, evidence: "read", range: [-3, 3], note: "odds ratio 2.18" }),
      lninfant: parameter("0.693", { source: green2009, evidence: "read", range: [-3, 3], note: "odds ratio 2.0" }),
      lnteen: parameter("1.001", { source: green2009, evidence: "read", range: [-3, 3], note: "odds ratio 2.72" }),
      lndry: parameter("0.599", { source: green2009, evidence: "read", range: [-3, 3], note: "odds ratio 1.82" }),
      lncalm: parameter("0.329", { source: green2009, evidence: "read", range: [-3, 3], note: "odds ratio 1.39" }),
      high: parameter("0", {
        source: convention,
        evidence: "illustrative",
        range: [0, 1],
        note: "1 for a first dose of at least 2.5 or a total of at least 5 mg/kg",
      }),
      infant: parameter("0", { source: convention, evidence: "illustrative", range: [0, 1] }),
      teen: parameter("0", { source: convention, evidence: "illustrative", range: [0, 1] }),
      dry: parameter("0", { source: convention, evidence: "illustrative", range: [0, 1] }),
      calm: parameter("0", { source: convention, evidence: "illustrative", range: [0, 1] }),
    },
    columns: ["airway"],
  }),
  levels: [
    { from: 0, word: "rare" },
    { from: 0.05, word: "one in twenty" },
    { from: 0.1, word: "one in ten" },
  ],
  residuals: [
    { of: "all of 8282 children", observed: 3.9, model: 3.9, unit: "%", evidence: "read", independent: false },
  ],
  misfits: ["Odds ratios of children in emergency departments; nothing of the kind was found for adults."],
  says: (value) => `${significant(value * 100)} of 100 children have an airway event`,
};

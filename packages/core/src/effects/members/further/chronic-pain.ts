import * as more from "../../../equations/effects-index.js";
import * as eq from "../../../equations/index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { model } from "../../../model/model.js";
import { convention } from "../../../sources/default-chain.js";
import { dahan2011, sigtermansPain2009 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { ownSite } from "../../effect-at-site.js";

symbols({ relief: ["relief of chronic pain, share of the largest", "E_{relief}", "1", "%", "fraction"] });

/** Pain of complex regional pain syndrome, which falls over days and returns over weeks, long after the drug has gone. */
export const chronicPain: Effect = {
  id: "chronic-pain",
  title: "chronic pain",
  column: "pain",
  kind: "wanted",
  driver: "effect site",
  forms: ["ketamine", "esketamine"],
  model: model({
    id: "chronic-pain",
    states: ["Ce_relief"],
    equations: [
      ...ownSite("relief", "CketS", "chronic-pain"),
      eq.emax.as(
        { E: "relief", Emax: "Emax_relief", EC50: "EC50_relief", gamma: "gamma_relief", C: "Ce_relief" },
        "chronic-relief",
      ),
      more.painScore,
    ],
    parameters: {
      halfLife_relief: parameter("10.9 d", {
        source: dahan2011,
        evidence: "read",
        range: ["0.1 d", "100 d"],
        note: "5.3 to 20.5 d",
      }),
      Emax_relief: parameter("1", { source: convention, evidence: "derived", range: [0, 1] }),
      EC50_relief: parameter("10.5 ng/mL", {
        source: dahan2011,
        evidence: "read",
        range: ["1 ng/mL", "200 ng/mL"],
        note: "4.37 to 21.2 ng/mL",
      }),
      gamma_relief: parameter("1", { source: convention, evidence: "illustrative", range: [0.3, 10] }),
      answering: parameter("0.67", { source: dahan2011, evidence: "read", range: [0, 1], note: "0.23 on placebo" }),
      pain0: parameter("7.2", { source: sigtermansPain2009, evidence: "unverified", range: [0, 10] }),
    },
    columns: ["relief", "pain"],
  }),
  levels: [
    { from: 0, word: "mild" },
    { from: 4, word: "moderate" },
    { from: 7, word: "severe" },
  ],
  band: {
    low: { EC50_relief: "4.37 ng/mL" },
    high: { EC50_relief: "21.2 ng/mL" },
    source: dahan2011,
    evidence: "read",
    of: "the interval of the half effect",
  },
  residuals: [
    { of: "week 1 after 4.2 days", observed: 2.68, model: 3.38, unit: "NRS", evidence: "read", independent: true },
    { of: "week 1 on placebo", observed: 5.45, model: 5.89, unit: "NRS", evidence: "read", independent: true },
  ],
  misfits: ["By week 12 the difference was lost in the trial, and function never improved."],
  studied: { of: "S-ketamine, mg an hour for 70 kg, up to 100 h", unit: "mg/h", range: [5, 22.2], hard: 70 },
  says: (value) => `chronic pain is ${significant(value)} of 10`,
};

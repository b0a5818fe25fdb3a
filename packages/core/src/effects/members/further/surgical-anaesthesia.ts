import * as eq from "../../../equations/index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { model } from "../../../model/model.js";
import { convention, herd2008 } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";

symbols({ surgery: ["probability of surgical anaesthesia", "P_{surgery}", "1", "%", "fraction"] });

/** The probability that a cut is not answered: it needs nearly three times the level at which people cannot be roused. */
export const surgicalAnaesthesia: Effect = {
  id: "surgical-anaesthesia",
  title: "surgical anaesthesia",
  column: "surgery",
  kind: "wanted",
  driver: "plasma",
  forms: ["ketamine"],
  model: model({
    id: "surgical-anaesthesia",
    states: ["Ce_surgery"],
    equations: [
      eq.rateFromHalfLife.as({ ke0: "ke0_surgery", halfLife: "halfLife_surgery" }, "ke0-surgery"),
      eq.effectSite.as({ Ce: "Ce_surgery", C1: "Cket", ke0: "ke0_surgery" }, "effect-site-surgery"),
      eq.emax.as(
        { E: "surgery", Emax: "Emax_surgery", EC50: "EC50_surgery", gamma: "gamma_surgery", C: "Ce_surgery" },
        "surgical-anaesthesia",
      ),
    ],
    parameters: {
      halfLife_surgery: parameter("0.183 min", {
        source: herd2008,
        evidence: "read",
        range: ["0.01 min", "60 min"],
        note: "11 s, children",
      }),
      Emax_surgery: parameter("1", { source: convention, evidence: "derived", range: [0, 1], note: "a probability" }),
      EC50_surgery: parameter("2000 ng/mL", {
        source: herd2008,
        evidence: "read",
        range: ["500 ng/mL", "6000 ng/mL"],
        note: "adults as quoted there, SD 500",
      }),
      gamma_surgery: parameter("7.4", {
        source: herd2008,
        evidence: "derived",
        range: [0.3, 20],
        note: "from the spread of the level",
      }),
    },
    columns: ["surgery"],
  }),
  levels: [
    { from: 0, word: "hardly anybody" },
    { from: 0.1, word: "one in ten" },
    { from: 0.5, word: "half of all people" },
    { from: 0.9, word: "nearly everybody" },
  ],
  band: {
    low: { EC50_surgery: "2500 ng/mL" },
    high: { EC50_surgery: "1500 ng/mL" },
    source: herd2008,
    evidence: "read",
    of: "one standard deviation of the level",
  },
  residuals: [
    {
      of: "stable level in operations with nitrous oxide, 31 patients",
      observed: 2211,
      model: 2000,
      unit: "ng/mL",
      evidence: "read",
      independent: true,
    },
  ],
  misfits: [
    "After 10 mg/kg into the muscle it lasts from 2 to 49 min with 0.93 absorbed and 4 to 18 min with 0.41; the label says 12 to 25 min from minute 3 or 4.",
  ],
  studied: { of: "racemate in plasma", unit: "ng/mL", range: [0, 3000], hard: 10000 },
  says: (value) => `${significant(value * 100)} of 100 adults would not answer a cut`,
};

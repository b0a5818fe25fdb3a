import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { symbols } from "../../../language/symbols/known.js";
import { convention, herd2008 } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";
import { effectAtSite } from "../../effect-at-site.js";

symbols({ surgery: ["probability of surgical anaesthesia", "P_{surgery}", "1", "%", "fraction"] });

/** The probability that a cut is not answered: it needs nearly three times the level at which people cannot be roused. */
export const surgicalAnaesthesia: Effect = {
  id: "surgical-anaesthesia",
  title: "surgical anaesthesia",
  column: "surgery",
  kind: "wanted",
  driver: "plasma",
  forms: ["ketamine"],
  model: effectAtSite({
    id: "surgical-anaesthesia",
    column: "surgery",
    follows: "Cket",
    named: "surgery",
    parameters: {
      halfLife: parameter("0.183 min", {
        source: herd2008,
        evidence: "read",
        range: ["0.01 min", "60 min"],
        note: "11 s, children",
      }),
      Emax: parameter("1", { source: convention, evidence: "derived", range: [0, 1], note: "a probability" }),
      EC50: parameter("2000 ng/mL", {
        source: herd2008,
        evidence: "read",
        range: ["500 ng/mL", "6000 ng/mL"],
        note: "adults as quoted there, SD 500",
      }),
      gamma: parameter("7.4", {
        source: herd2008,
        evidence: "derived",
        range: [0.3, 20],
        note: "from the spread of the level",
      }),
    },
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

import { significant } from "../../language/number-text.js";
import { parameter } from "../../language/parameter.js";
import { symbols } from "../../language/symbols/known.js";
import { bowdle1998, convention, olofsen2022 } from "../../sources/default-chain.js";
import type { Effect } from "../effect.js";
import { effectAtSite } from "../effect-at-site.js";

symbols({ analgesia: ["analgesia, share of the largest effect", "E_{analgesia}", "1", "1", "fraction"] });

/** Pain relief as a share of the largest, from S-ketamine at the effect site; R-ketamine was found not to contribute. */
export const analgesia: Effect = {
  id: "analgesia",
  title: "analgesia",
  column: "analgesia",
  kind: "wanted",
  model: effectAtSite({
    id: "analgesia",
    column: "analgesia",
    follows: "CeS",
    parameters: {
      Emax: parameter("1", { source: convention, evidence: "illustrative", range: [0, 1] }),
      EC50: parameter("121.2 ng/mL", {
        source: olofsen2022,
        evidence: "read",
        range: ["10 ng/mL", "1000 ng/mL"],
        note: "0.51 nmol/mL S-ketamine (0.38 to 0.66); another test gave 285 to 404",
      }),
      gamma: parameter("1.5", {
        source: bowdle1998,
        evidence: "illustrative",
        range: [0.3, 10],
        note: "keeps 50 to 200 ng/mL linear",
      }),
    },
  }),
  driver: "effect site",
  forms: ["ketamine", "esketamine"],
  levels: [
    { from: 0, word: "hardly any relief" },
    { from: 0.2, word: "some relief" },
    { from: 0.5, word: "good relief" },
    { from: 0.8, word: "near the most there is" },
  ],
  band: {
    low: { EC50_analgesia: "157 ng/mL" },
    high: { EC50_analgesia: "90 ng/mL" },
    source: olofsen2022,
    evidence: "read",
    of: "the confidence interval of the half effect, 0.38 to 0.66 nmol/mL",
  },
  residuals: [
    {
      of: "racemate for half effect, twice S-ketamine",
      observed: 242,
      model: 242.4,
      unit: "ng/mL",
      evidence: "read",
      independent: false,
    },
  ],
  misfits: ["The steepness was not in the abstract: it is chosen so that 50 to 200 ng/mL stay nearly linear."],
  studied: { of: "S-ketamine at the effect site", unit: "ng/mL", range: [0, 400], hard: 2000 },
  says: (value) => `pain relief is ${significant(value * 100)} % of the largest`,
};

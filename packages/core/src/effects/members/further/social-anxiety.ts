import { significant } from "../../../language/number-text.js";
import { taylor2018 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { effectSize } from "../../effect-size.js";

/** Social and general anxiety, as the difference in responders that one small crossover trial saw. */
export const socialAnxiety: Effect = effectSize({
  id: "social-anxiety",
  title: "social anxiety",
  column: "worry",
  unit: "difference in the share of responders",
  largest: "0.333",
  source: taylor2018,
  evidence: "read",
  note: "33.3 against 0 % of 18 people, crossover",
  band: ["0", "0.56"],
  bandOf: "nothing at all to two standard errors above, of 18 people",
  residuals: [
    {
      of: "10 of 12 people at 0.5 to 1 mg/kg under the skin, open",
      observed: 0.83,
      model: 0.333,
      unit: "share",
      evidence: "read",
      independent: true,
    },
  ],
  misfits: ["Trials of 12, 18 and 20 people, two of them open."],
  says: (value) => `${significant(value * 100)} more of 100 people respond than on placebo`,
});

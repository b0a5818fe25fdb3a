import { significant } from "../../../language/number-text.js";
import { wilkinson2018 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { effectSize } from "../../effect-size.js";

/** Suicidal ideation after one dose, by the pooled data of single people. */
export const suicidalIdeation: Effect = effectSize({
  id: "suicidal-ideation",
  title: "suicidal ideation",
  column: "ideation",
  unit: "standardised difference",
  largest: "0.85",
  source: wilkinson2018,
  evidence: "read",
  note: "one day, 167 people of ten trials; 0.48 after a week",
  band: ["0.48", "0.85"],
  bandOf: "one day to one week",
  residuals: [
    {
      of: "difference after a day, 80 people",
      observed: 0.75,
      model: 0.85,
      unit: "d",
      evidence: "read",
      independent: true,
    },
  ],
  misfits: ["A trial of 84 people found ideation better to day 5 only, mood to day 14."],
  says: (value) => `suicidal thoughts are fewer by ${significant(value)} standard deviations`,
});

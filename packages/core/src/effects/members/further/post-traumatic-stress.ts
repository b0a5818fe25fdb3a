import { significant } from "../../../language/number-text.js";
import { borgogna2024 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { effectSize } from "../../effect-size.js";

/** Post-traumatic stress, as the pooled difference of six trials that disagree. */
export const postTraumaticStress: Effect = effectSize({
  id: "post-traumatic-stress",
  title: "post-traumatic stress",
  column: "trauma",
  unit: "standardised difference",
  largest: "0.27",
  source: borgogna2024,
  evidence: "read",
  note: "six trials, 221 people; 0.24 (-0.30 to 0.78) against an active control",
  band: ["0.03", "0.51"],
  bandOf: "the 95 % interval of the pool",
  residuals: [
    {
      of: "67 against 20 % responders after six drips, n = 30, as a difference of probits",
      observed: 1.28,
      model: 0.27,
      unit: "d",
      evidence: "derived",
      independent: true,
    },
    {
      of: "158 veterans, eight drips: not significant",
      observed: 0,
      model: 0.27,
      unit: "d",
      evidence: "read",
      independent: true,
    },
  ],
  misfits: ["One trial of 30 found much and one of 158 nothing."],
  says: (value) => `post-traumatic stress is better by ${significant(value)} standard deviations`,
});

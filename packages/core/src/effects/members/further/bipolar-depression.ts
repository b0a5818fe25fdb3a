import { significant } from "../../../language/number-text.js";
import { diazgranados2010 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { effectSize } from "../../effect-size.js";

/** Depression of bipolar disorder under a mood stabiliser, by two crossover trials of 18 and 15 people. */
export const bipolarDepression: Effect = effectSize({
  id: "bipolar-depression",
  title: "bipolar depression",
  column: "bipolar",
  unit: "standardised difference",
  largest: "0.8",
  source: diazgranados2010,
  evidence: "read",
  note: "highest on day 2, 18 people on a mood stabiliser",
  band: ["0.52", "0.89"],
  bandOf: "the two crossover trials at 40 min, 0.52 and 0.89",
  residuals: [
    { of: "at 40 min, first trial", observed: 0.52, model: 0.17, unit: "d", evidence: "read", independent: true },
  ],
  misfits: [
    "Significant to day 3 only in the trial, where the borrowed course lasts a week.",
    "One person in each arm turned manic.",
  ],
  says: (value) => `bipolar depression is better by ${significant(value)} standard deviations`,
});

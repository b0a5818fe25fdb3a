import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { duration, exactly, number, withUnit } from "../../../text/number-text.js";
import { known, knownTwice, near, now, setTo, was } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const points = (value: number) => withUnit(value, "points", 2);

const trials = {
  early: { label: "", about: "An 2021, spray, 3 h: 6.16 (4.44 to 7.88)" },
  spray: { label: "six trials of the spray", about: "An 2021, spray, 24 h: 9.96 (8.97 to 10.95)" },
  midazolam: {
    label: "against midazolam",
    about: "Murrough 2013, 24 h, against midazolam: 7.95 (3.20 to 12.71), from memory",
  },
  masked: {
    label: "under anaesthesia: negative",
    about: "Lii 2023, day 1, masked under anaesthesia: 5.82 (-1.64 to 13.3), P = 0.13",
  },
} as const;

/** The words of the scene "What is left on the days after?". */
export const daysAfter = {
  title: "What is left on the days after?",
  lead: "One drip, two weeks: the difference from placebo, the trials that saw it, and one that did not.",
  controls: { keep: "left by masking", dose: "dose", day: "values at" },
  panels: {
    difference: { title: "better than placebo, depression score (MADRS)", short: "better than placebo" },
    total: { title: "improvement, placebo response included", short: "improvement" },
    people: { title: "of 100 people, so many have halved their score", short: "of 100, halved their score" },
  },
  lines: {
    own: { name: "drug", label: "the drug's own share" },
    placebo: { name: "placebo", label: "on placebo" },
    both: { name: "both", label: "drug and placebo" },
  },
  trials,
  people: { respond: "respond, drug and placebo, open trial", not: "do not" },
  steps: [
    {
      values: { keep: 100, dose: 0.5, day: 1440 },
      caption: "A day after the drip the drug is gone, and the response is at its largest.",
      holds: (said) => now(said, "now") > 0.97 * now(said, "top"),
    },
    {
      values: { keep: 100, dose: 0.5, day: 14_400 },
      caption:
        "A pool of nine trials lost the difference by days ten to twelve; the curve still has about four points at day ten. It falls too slowly.",
      holds: (said) => now(said, "tenth") > 3.5 && now(said, "tenth") < 4.5,
    },
    {
      values: { keep: 50, dose: 0.5, day: 1440 },
      caption:
        "When nobody could feel which arm they were in, the difference was not there for certain. Half of the response would fit that trial too.",
      holds: (said, [open]) =>
        open !== undefined && near(now(said, "now"), 0.5 * now(open, "now")) && now(said, "now") < 13.3,
    },
    {
      values: { keep: 0, dose: 0.5, day: 1440 },
      caption: "And so would nothing at all: its interval reaches below zero. What is left then is placebo.",
      holds: (said) => now(said, "now") === 0 && now(said, "placebo") > 5,
    },
  ],
  says,
  liberties: [
    {
      text: "The curve is driven by the dose and not by a level: six parameters on nine read numbers, so it is nearly a drawing of them.",
      evidence: "fitted",
    },
    {
      text: "The pooled points are of the spray of S-ketamine; the curve is for the racemate by the vein.",
      evidence: "fitted",
    },
    {
      text: "How much of the response masking leaves is not known: nothing and all of it are both in the published trials. The share is yours to set.",
      evidence: "illustrative",
    },
    {
      text: "Other negative trials are of other schedules and have no point here: the Japanese dose trial of the spray saw no difference at day 28, and eight drips against midazolam differed by 3.2 points (-2.2 to 8.5).",
      evidence: "read",
    },
    {
      text: "Depression returns; relapse after a series is not in this curve. A mean of many people is nobody's course.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** How large, when, and how long. */
function says(said: Said): readonly Claim<Said>[] {
  if (setTo(said, "keep") === 0)
    return spoken(said, [
      claim(
        (facts) => now(facts, "top") === 0,
        (facts) =>
          `If masking leaves nothing of it, the drug is no better than placebo on any day, and placebo alone improves the score by ${points(now(facts, "placebo"))}.`,
      ),
    ]);
  return spoken(said, [
    claim(
      known("now"),
      (facts) =>
        `${capitalDuration(facts)} after ${exactly(setTo(facts, "dose"), "mg/kg")} people are ${points(now(facts, "now"))} better than on placebo`,
    ),
    claim(
      (facts) => setTo(facts, "keep") < 100,
      (facts) => `, if masking leaves ${exactly(setTo(facts, "keep"), "%")} of the response`,
    ),
    stop(),
    claim(
      known("top", "when", "tenth"),
      (facts) =>
        ` The difference is largest after ${withUnit(now(facts, "when"), "d", 2)} (${points(now(facts, "top"))}), when hardly any drug is left, and by day 10 it is ${points(now(facts, "tenth"))}`,
    ),
    [
      claim(
        (facts) => now(facts, "tenth") > 1,
        () => ", although a pool of nine trials had lost it by then",
      ),
    ],
    stop(),
    claim(
      (facts) => knownTwice("now")(facts) && number(was(facts, "now"), 2) !== number(now(facts, "now"), 2),
      (facts) => ` Before it was ${points(was(facts, "now"))}.`,
    ),
  ]);
}

const capitalDuration = (said: Said) => duration(setTo(said, "day"));

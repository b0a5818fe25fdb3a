import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, withUnit } from "../../../text/number-text.js";
import { both, known, now, setTo, within } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const percent = (value: number) => withUnit(value, "%", 2);
const numerals = ["no drip", "One drip", "Two drips", "Three drips", "Four drips", "Five drips", "Six drips"] as const;

/** The words of the scene "Why six drips and not one?". */
export const aCourseOfSix = {
  title: "Why six drips and not one?",
  lead: "A course over weeks: the drug starts anew each time, what it leaves does not.",
  controls: {
    every: "between two drips",
    times: "drips",
    dose: "dose of each",
    account: "reason",
    day: "values at",
  },
  accounts: { "ampa-bdnf-mtor": "surge and mTOR", eef2k: "eEF2K" },
  panels: {
    strength: { title: "what is left in synapses, of the highest after one drip", short: "left in synapses" },
    drug: { title: "free drug, of its highest after one drip", short: "free drug" },
    parts: { title: "of that, the part of hours and the part of days", short: "part of hours, of days" },
  },
  lines: {
    one: { name: "one drip", label: "after one drip alone" },
    strength: { name: "course", label: "after all drips" },
    drug: { name: "drug", label: "free drug" },
    fast: { name: "hours", label: "the part of hours" },
    slow: { name: "days", label: "the part of days" },
  },
  steps: [
    {
      values: { every: 3.5, times: 1, dose: 0.5, account: "ampa-bdnf-mtor", day: 5760 },
      caption: "One drip: highest after a day, and half of it is lost on day four.",
      holds: both(within("top", 99, 101), within("half", 47, 53)),
    },
    {
      values: { every: 3.5, times: 6, dose: 0.5, account: "ampa-bdnf-mtor", day: 26_640 },
      caption: "Six in three weeks: each comes while something is left, so they add up to less than twice one drip.",
      holds: (said) => within("top", 165, 195)(said) && now(said, "before") > 80,
    },
    {
      values: { every: 7, times: 6, dose: 0.5, account: "ampa-bdnf-mtor", day: 51_840 },
      caption: "Once a week: by then seven tenths are lost, and six drips are hardly more than one, six times.",
      holds: both(within("before", 27, 35), within("top", 115, 130)),
    },
    {
      values: { every: 1, times: 6, dose: 0.5, account: "ampa-bdnf-mtor", day: 7560 },
      caption:
        "Every day the index climbs to nearly four times one drip. No trial is known here that saw a mood do so: nothing in the chain can be used up.",
      holds: both(within("top", 350, 400), (said) => now(said, "top.drug") < 1.02 * now(said, "top.one.drug")),
    },
    {
      values: { every: 3.5, times: 6, dose: 0.5, account: "eef2k", day: 26_640 },
      caption: "By the other reason the course is nearly the same. A schedule that works says little of why it works.",
      holds: both(within("top", 165, 200), within("before", 80, 115)),
    },
  ],
  says,
  liberties: [
    {
      text: "The index is of synapses and no depression score, and it never saturates. In a trial two drips a week did as well as three: 18.4 and 17.7 points better on day 15, 5.7 and 3.1 on placebo (Singh 2016). Three a week would be a quarter higher here.",
      evidence: "read",
    },
    {
      text: "That half is lost in three days is chosen, after single drips. After up to six drips, half of those who had responded relapsed within 18 days (Murrough 2013, 24 people, no control).",
      evidence: "illustrative",
    },
    {
      text: "Against a course: up to eight drips were no better than midazolam, 3.2 points (-2.2 to 8.5; KARMA-Dep 2, Jelovac 2025). For it: six over three weeks were no worse than electroconvulsive therapy, without masking (Anand 2023).",
      evidence: "read",
    },
    {
      text: "In mice five daily doses raised the formation of spines at 72 to 132 hours and not before (Pryazhnikov 2018): the days may begin later than drawn.",
      evidence: "read",
    },
    {
      text: "Left out: tolerance, a drug that people get used to or look forward to, dissociation that weakens with repeats, and harm to the bladder and of dependence when doses go on. No schedule follows from this.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** How high the course goes, what the drug does meanwhile, and what is left two weeks later. */
function says(said: Said): readonly Claim<Said>[] {
  const times = (facts: Said) => Math.round(setTo(facts, "times"));
  const many = (facts: Said) => times(facts) > 1;
  return spoken(said, [
    [
      claim(
        both(known("top", "top.one"), many),
        (facts) =>
          `${numerals[times(facts)]} of ${exactly(setTo(facts, "dose"), "mg/kg")}, one every ${exactly(setTo(facts, "every"), "d")}, take what is left in synapses to ${percent(now(facts, "top"))}, where one alone reaches ${percent(now(facts, "top.one"))}`,
      ),
      claim(
        known("top"),
        (facts) =>
          `One drip of ${exactly(setTo(facts, "dose"), "mg/kg")} takes what is left in synapses to ${percent(now(facts, "top"))}`,
      ),
    ],
    claim(
      both(many, (facts) => now(facts, "top.drug") < 1.02 * now(facts, "top.one.drug")),
      () => "; the drug itself does not add up",
    ),
    stop(),
    [
      claim(
        both(many, (facts) => now(facts, "before") > now(facts, "top.one")),
        (facts) => ` The last drip finds ${percent(now(facts, "before"))} still there, more than one drip makes.`,
      ),
      claim(
        both(many, known("before")),
        (facts) => ` The last drip finds ${percent(now(facts, "before"))} still there.`,
      ),
    ],
    claim(
      both(known("later", "later.one"), many),
      (facts) =>
        ` Two weeks after it ${percent(now(facts, "later"))} is left, against ${percent(now(facts, "later.one"))} after one drip alone: higher, and not for much longer.`,
    ),
  ]);
}

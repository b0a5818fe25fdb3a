import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { duration, exactly, number, withUnit } from "../../../text/number-text.js";
import { both, known, not, now, setTo, within } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const percent = (value: number) => withUnit(value, "%", 2);
const drugs = { esketamine: "S-ketamine", ketamine: "ketamine", arketamine: "R-ketamine" } as const;
const drugOf = ({ values }: Said) => drugs[values.drug as keyof typeof drugs];
const [HOUR, DAY] = [60, 1440] as const;

/** The words of the scene "How long does relief outlast the drip?". */
export const painNowPainLater = {
  title: "How long does relief outlast the drip?",
  lead: "One drip and two kinds of pain: a fresh one, and one of a limb that has hurt for months.",
  controls: {
    duration: "drip lasts",
    rate: "rate, for 70\u202fkg",
    halfLife: "half-life at the slow site",
    drug: "drug",
    time: "values at",
  },
  drugs,
  axis: "since the drip began",
  panels: {
    reliefs: { title: "relief, of the largest there is", short: "relief" },
    pain: { title: "chronic regional pain (CRPS), mean score of 10", short: "chronic pain, of 10" },
    sites: { title: "S-ketamine at the two sites", short: "at the two sites" },
  },
  lines: {
    now: { name: "fresh pain", label: "relief of fresh pain" },
    later: { name: "chronic pain", label: "relief of chronic pain" },
    studied: "as far as it was studied",
    pain: { name: "with drug", label: "mean pain" },
    fast: { name: "fast site", label: "site of fresh pain" },
    slow: { name: "slow site", label: "site of chronic pain" },
  },
  points: {
    drug: { label: "trial", about: "Sigtermans 2009, one week, S-ketamine for 4.2 days: 2.68 of 10" },
    placebo: { label: "placebo", about: "Sigtermans 2009, one week, placebo: 5.45 of 10" },
  },
  refused:
    "R-ketamine gave no relief of a fresh pain that could be measured, and against this chronic one nobody gave it: nothing is drawn.",
  steps: [
    {
      values: { duration: 100, rate: 13.3, halfLife: 10.9, drug: "esketamine", time: 168 },
      caption:
        "Four days of drip. A week after it began the relief of a fresh pain has long gone, and that of the chronic one is near its best.",
      holds: (said) => now(said, "here") < 0.1 && now(said, "here.later") > 0.9 * now(said, "later.top"),
    },
    {
      values: { duration: 100, rate: 13.3, halfLife: 10.9, drug: "esketamine", time: 2016 },
      caption:
        "After twelve weeks the pain is back. In the trial the difference was lost by then too, and how well the limb worked had never changed.",
      holds: both(within("last", 6.8, 7.2), within("here.later", 0, 5)),
    },
    {
      values: { duration: 1, rate: 13.3, halfLife: 10.9, drug: "esketamine", time: 1 },
      caption:
        "One hour of the same drip helps against a fresh pain. The slow site has hardly noticed. That it does so little is extrapolated: nobody tried.",
      holds: (said) => now(said, "now.top") > 0.2 && now(said, "later.top") < 5 && now(said, "studied") === 0,
    },
    {
      values: { duration: 100, rate: 13.3, halfLife: 20.5, drug: "esketamine", time: 168 },
      caption:
        "The half-life was read as 5.3 to 20.5 days. With the long end relief comes more slowly and is still there after weeks.",
      holds: (said, [first]) =>
        first !== undefined &&
        now(said, "last") < now(first, "last") &&
        now(said, "later.top") < now(first, "later.top"),
    },
    {
      values: { duration: 100, rate: 13.3, halfLife: 10.9, drug: "arketamine", time: 168 },
      caption:
        "The mirror image is refused: no relief of a fresh pain was found with it, and the chronic one was treated with S-ketamine alone.",
      holds: not(known("here")),
    },
  ],
  says,
  liberties: [
    {
      text: "The slow site is a way to write a course down, with half of the relief at 10.5 ng/mL and a half-life of 10.9 days (5.3 to 20.5; Dahan 2011). Nobody has found such a place in the body.",
      evidence: "read",
    },
    {
      text: "After a week the curve has 3.7 of 10 where the trial had 2.68, and 5.45 on placebo: a quarter of the people get better without the drug. The pain to start with, 7.2, was not seen in the source.",
      evidence: "unverified",
    },
    {
      text: "The band is the interval of the half effect alone, 4.37 to 21.2 ng/mL. Two of three people answered to the drug, and the score is a mean of all.",
      evidence: "read",
    },
    {
      text: "Contested: relief that lasts was not demonstrated in chronic pain at large (Peltoniemi 2016). Of sixteen people with five days of racemic ketamine more than a third had as bad pain as before (Goldberg 2010).",
      evidence: "read",
    },
    {
      text: "Relief of a fresh pain follows its site with a half-life of 8.3 min. After a drip some pain was worse than before in volunteers (Sigtermans 2009): that is not in the curve.",
      evidence: "read",
    },
    {
      text: "Left out: what the person feels meanwhile, which three of four did in the trial, the liver in drips of days, and every other kind of chronic pain.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** How long each relief outlasts the drip, and where the pain goes. */
function says(said: Said): readonly Claim<Said>[] {
  const drip = (facts: Said) =>
    `${exactly(setTo(facts, "duration"), "h")} of ${drugOf(facts)} at ${exactly(setTo(facts, "rate"), "mg/h")}`;
  return spoken(said, [
    [
      claim(
        both(known("now.half", "later.half"), (facts) => now(facts, "later.half") > 2 * now(facts, "now.half")),
        (facts) =>
          `After ${drip(facts)} half of the relief of a fresh pain is gone in ${duration(now(facts, "now.half"))}, and half of that of a chronic one in ${withUnit(now(facts, "later.half") / DAY, "d", 2)}`,
      ),
      claim(
        known("now.half", "later.top"),
        (facts) =>
          `After ${drip(facts)} half of the relief of a fresh pain is gone in ${duration(now(facts, "now.half"))}; of that of a chronic one more than half is left after twelve weeks`,
      ),
      claim(
        not(known("here")),
        (facts) => `For ${drugOf(facts)} neither relief is drawn: the one was not found, the other not tried`,
      ),
    ],
    stop(),
    claim(
      (facts) => now(facts, "best") < 7 && now(facts, "best") < now(facts, "last"),
      (facts) =>
        ` The chronic pain falls to ${number(now(facts, "best"), 2)} of 10 and is at ${number(now(facts, "last"), 2)} after twelve weeks.`,
    ),
    claim(
      (facts) => now(facts, "studied") === 0,
      () => " For the chronic pain such a drip was not studied: it is extrapolated.",
    ),
    claim(
      known("here", "here.later"),
      (facts) =>
        ` ${capitalDuration(facts)} after it began they stand at ${percent(now(facts, "here"))} and ${percent(now(facts, "here.later"))}.`,
    ),
  ]);
}

const capitalDuration = (said: Said) => duration(HOUR * setTo(said, "time"));

import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import {
  alike,
  both,
  changed,
  inProportion,
  known,
  near,
  not,
  now,
  ratioOf,
  rises,
  setFrom,
  setTo,
  stays,
  was,
} from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const level = (value: number) => withUnit(value, "ng/mL");
const hours = (value: number) => withUnit(value, "h", 2);

/** The words of the scene "When does it stop rising?". */
export const steadyState = {
  title: "When does it stop rising?",
  lead: "The same dose again and again, and the same amount as an endless drip.",
  controls: { interval: "every", dose: "each dose", hours: "values at" },
  interval: "every",
  presets: {
    often: { label: "often", detail: "0.1 mg/kg every 2 h" },
    usual: { label: "four times a day", detail: "0.3 mg/kg every 6 h" },
    daily: { label: "once a day", detail: "0.3 mg/kg every 24 h" },
  },
  panels: {
    ketamine: { title: "ketamine in arterial blood" },
    norketamine: { title: "norketamine" },
    drip: { title: "the same amount as an endless drip", short: "the same amount as a drip" },
    settled: {
      title: "at steady state: mean, and swing from lowest to highest",
      short: "steady state: mean and swing",
    },
  },
  lines: {
    doses: { name: "doses", label: "ketamine, doses" },
    drip: { name: "as a drip", label: "ketamine, drip" },
    dosesN: { name: "doses", label: "norketamine, doses" },
    dripN: { name: "as a drip", label: "norketamine, drip" },
    ketamine: { name: "ketamine", label: "ketamine, drip" },
    norketamine: { name: "norketamine", label: "norketamine, drip" },
  },
  reached: (minutes: number) => `${withUnit(90, "%")} at ${hours(minutes / 60)}`,
  first: (value: number) => `first ${number(value)}`,
  last: (value: number) => `last ${number(value)}`,
  steps: [
    {
      values: { interval: 24, dose: 0.3, hours: 1440 },
      caption: "Once a day: every dose finds an almost empty body, and hardly anything adds up.",
      holds: (said) => now(said, "peak") < 1.01 * now(said, "first") && now(said, "peakN") < 1.1 * now(said, "firstN"),
    },
    {
      values: { interval: 6, dose: 0.3, hours: 2520 },
      caption: "Every six hours: ketamine hardly adds up, norketamine almost doubles its peak.",
      holds: (said) =>
        near(now(said, "peak") / now(said, "first"), 1.04) && near(now(said, "peakN") / now(said, "firstN"), 1.81),
    },
    {
      values: { interval: 2, dose: 0.3, hours: 2760 },
      caption:
        "Every two hours: the floor under the peaks rises, and on average there is almost twice as much norketamine as ketamine.",
      holds: both(rises("floor"), (said) => near(now(said, "meanN") / now(said, "mean"), 1.8)),
    },
    {
      values: { interval: 2, dose: 0.1, hours: 2760 },
      caption: "A third of the dose: a third of every level, reached just as late. The time belongs to the drug.",
      holds: both((said) => alike(3 * now(said, "mean"), was(said, "mean")), stays("late"), stays("lateN")),
    },
    {
      values: { interval: 6, dose: 0.6, hours: 2520 },
      caption: "Twice the dose every six hours: twice as high everywhere, and not an hour sooner.",
      holds: (said, [, six]) =>
        six !== undefined &&
        alike(now(said, "peak"), 2 * now(six, "peak")) &&
        alike(now(said, "late"), now(six, "late")),
    },
  ],
  says,
  liberties: [
    {
      text: "The kinetics are a composite of three published models and not one published fit.",
      evidence: "derived",
    },
    {
      text: "Norketamine leaves at the pace of one published fit in healthy men; during three days of drip in intensive care norketamine stayed at 1000 ng/mL beside 1200 of ketamine, where this model has 1.8 times as much as ketamine.",
      evidence: "read",
    },
    {
      text: "In children on long drips norketamine was cleared faster from hour to hour; here clearance stays constant.",
      evidence: "read",
    },
    {
      text: "Each dose runs in over 15 min; dose and interval are chosen to show the rule and are not a recommended regimen.",
      evidence: "illustrative",
    },
    { text: "One average adult of 70 kg. Tolerance, and changes in the liver over days, are left out." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const hoursSet = (value: number) => exactly(value, "h");

/** Where it ends, when, and what of that the slider moves. */
function says(said: Said): readonly Claim<Said>[] {
  const [name, ...more] = changed(said, ["interval", "dose"]);
  if (name === undefined || more.length > 0) return spoken(said, opening);
  return spoken(said, name === "interval" ? spaced : dosed);
}

const when = claim(
  known("late", "lateN", "meanN"),
  (said: Said) =>
    `${withUnit(90, "%")} of it is reached after ${hours(now(said, "late") / 60)}, norketamine's ${level(now(said, "meanN"))} after ${hours(now(said, "lateN") / 60)}`,
);
const sameTimes = both(stays("late", 2), stays("lateN", 2));

const spaced = [
  claim(
    known("mean"),
    (said: Said) =>
      `Every ${hoursSet(setTo(said, "interval"))} instead of ${hoursSet(setFrom(said, "interval"))}: ketamine settles around ${level(now(said, "mean"))} instead of ${level(was(said, "mean"))}, between ${number(now(said, "floor"))} and ${level(now(said, "peak"))}; norketamine's peak ends at ${number(now(said, "peakN") / now(said, "firstN"), 2)} times that of the first dose. As a drip, `,
  ),
  when,
  claim(
    both(sameTimes, not(stays("mean"))),
    () => ", as before: how high depends on the interval, how soon on the drug alone",
  ),
  stop(),
];

const dosed = [
  claim(
    inProportion("mean", ratioOf("dose")),
    (said: Said) =>
      `The dose times ${number(ratioOf("dose")(said))}, every level times ${number(ratioOf("dose")(said))}: ketamine settles around ${level(now(said, "mean"))} instead of ${level(was(said, "mean"))}. As a drip, `,
  ),
  when,
  claim(
    both(sameTimes, not(stays("mean"))),
    () => ", as before: how high depends on the dose, how soon on the drug alone",
  ),
  stop(),
];

/** By how much repeating raises a peak. */
const gain = (said: Said) => now(said, "peak") / now(said, "first");
const gainN = (said: Said) => now(said, "peakN") / now(said, "firstN");

const opening = [
  claim(
    known("peak", "floor"),
    (said: Said) =>
      `${exactly(setTo(said, "dose"), "mg/kg")} every ${hoursSet(setTo(said, "interval"))}: ketamine's peak settles at ${level(now(said, "peak"))}, `,
  ),
  [
    claim(
      (said: Said) => gain(said) < 1.1,
      (said) => `hardly above the first dose's ${number(now(said, "first"))}`,
    ),
    claim(
      (said: Said) => gain(said) >= 1.1,
      (said) => `${number(gain(said), 2)} times the first dose's ${number(now(said, "first"))}`,
    ),
  ],
  claim(known("floor"), (said: Said) => `, and ${level(now(said, "floor"))} is left before the next`),
  claim(
    known("firstN", "peakN"),
    (said: Said) => `; norketamine's goes from ${number(now(said, "firstN"))} to ${level(now(said, "peakN"))}`,
  ),
  claim(
    (said: Said) => gainN(said) > 1.01 * gain(said),
    () => ", because it leaves more slowly",
  ),
  claim(known("mean"), (said: Said) => `. As a drip the same amount ends at ${level(now(said, "mean"))}; `),
  when,
  stop(),
];

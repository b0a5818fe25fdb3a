import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { alike, known, knownTwice, now, setTo, was } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const mercury = (value: number) => withUnit(value, "mmHg", 2);

/** The words of the scene "Plus 3 or plus 20: which is true?". */
export const pressure = {
  title: "Plus 3 or plus 20 mmHg: which is true?",
  lead: "One drip, two published numbers: the mean of everybody, and the mean of everybody's highest reading.",
  controls: { noise: "scatter of a reading", dose: "dose", duration: "given over", hours: "values at" },
  panels: {
    pressure: { title: "rise of systolic pressure", short: "systolic rise" },
    people: { title: "of 100 people, more than 15 mmHg up in one reading", short: "of 100, more than 15 mmHg up" },
  },
  lines: {
    mean: { name: "mean", label: "mean of all" },
    peaks: { name: "highest", label: "mean of everybody's highest of six" },
  },
  points: {
    mean: "684 drips",
    meanAbout: "mean at 30 min, 684 drips of 0.5 mg/kg: 3.28 mmHg (Riva-Posse 2018)",
    peaks: "205 drips",
    peaksAbout: "mean of individual peaks, 205 drips of 0.5 mg/kg: 19.6 mmHg (Wan 2015, unverified)",
  },
  people: { above: "more than 15 mmHg up", below: "less" },
  steps: [
    {
      values: { noise: 8, dose: 0.5, duration: 40, hours: 30 },
      caption:
        "The same drip, the same people: the mean rises little, the mean of everybody's highest reading about twice as much.",
      holds: (said) => ratio(said) > 1.7 && ratio(said) < 2.3,
    },
    {
      values: { noise: 0, dose: 0.5, duration: 40, hours: 30 },
      caption: "If readings did not scatter, the two numbers would be one.",
      holds: (said) => alike(now(said, "peaks"), now(said, "mean")),
    },
    {
      values: { noise: 16, dose: 0.5, duration: 40, hours: 30 },
      caption: "With twice the scatter the highest readings climb by ten more, and the mean does not move.",
      holds: (said, [first]) =>
        first !== undefined &&
        alike(now(said, "mean"), now(first, "mean")) &&
        Math.abs(now(said, "peaks") - now(first, "peaks") - 10) < 0.5,
    },
    {
      values: { noise: 8, dose: 1, duration: 40, hours: 30 },
      caption: "Twice the dose lifts the mean, though less than twice: the curve is bending.",
      holds: (said, [first]) =>
        first !== undefined &&
        now(said, "mean") > 1.3 * now(first, "mean") &&
        now(said, "mean") < 2 * now(first, "mean"),
    },
  ],
  says,
  liberties: [
    {
      text: "The curve is twice too high at 30 min of a drip (the mean of 684 drips was 3.28 mmHg) and too low after an anaesthetic push (28 instead of 37 %): one curve through both cannot be had.",
      evidence: "fitted",
    },
    {
      text: "The 19.6 mmHg is from memory and was not read again; the scatter of 8 mmHg was chosen to meet it.",
      evidence: "unverified",
    },
    {
      text: "The highest of six readings lies 1.27 standard deviations above their mean, if they are normal and independent.",
      evidence: "derived",
    },
    {
      text: "The band is what the largest effect must be to meet the lowest and the highest of the anaesthetic points. Pressure is assumed to rise in proportion from 95 mmHg.",
      evidence: "illustrative",
    },
    { text: "People with high blood pressure, and those who take something against it, are not in the picture." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const ratio = (said: Said) => now(said, "peaks") / now(said, "mean");

/** Both numbers, and what lies between them. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    claim(
      known("mean"),
      (facts) =>
        `${exactly(setTo(facts, "dose"), "mg/kg")} over ${exactly(setTo(facts, "duration"), "min")} lifts the mean of all people by ${mercury(now(facts, "mean"))}`,
    ),
    [
      claim(
        (facts) => setTo(facts, "noise") > 0,
        (facts) =>
          `, but the mean of everybody's highest reading by ${mercury(now(facts, "peaks"))}, because single readings scatter by ${exactly(setTo(facts, "noise"), "mmHg")} and the highest of six catches an upswing`,
      ),
      claim(
        (facts) => alike(now(facts, "peaks"), now(facts, "mean")),
        () => ", and everybody's highest reading by as much, because no reading scatters",
      ),
    ],
    stop(),
    claim(
      (facts) => knownTwice("mean")(facts) && !alike(now(facts, "mean"), was(facts, "mean"), 2),
      (facts) => ` The mean was ${mercury(was(facts, "mean"))} before.`,
    ),
    claim(
      known("least", "most"),
      (facts) =>
        ` The band allows a mean between ${number(now(facts, "least"), 2)} and ${mercury(now(facts, "most"))}.`,
    ),
  ]);
}

import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, type Phrase, spoken } from "../../../text/claim.js";
import { duration, exactly, lasting, number, withUnit } from "../../../text/number-text.js";
import {
  alike,
  both,
  changed,
  falls,
  known,
  near,
  now,
  ratioOf,
  rises,
  setFrom,
  setTo,
  stays,
  was,
} from "../../shared/said.js";
import { stop } from "../phrases/en.js";

/** Below this the seconds matter. */
const halved = (minutes: number) => (minutes < 10 ? withUnit(minutes, "min", 2) : duration(Math.round(minutes)));

/** The words of the scene "Which half-life do you mean?". */
export const halfLife = {
  title: "Which half-life do you mean?",
  lead: "Each halving of the curve takes longer than the one before.",
  controls: { duration: "duration", dose: "dose", since: "values at" },
  presets: {
    push: { label: "push", detail: "0.5 mg/kg over 1 min" },
    drip: { label: "depression drip", detail: "0.5 mg/kg over 40 min" },
    night: { label: "long drip", detail: "0.5 mg/kg over 8 h" },
  },
  pace: "given over",
  panels: {
    share: { title: "% of the peak left, after the drip has ended", short: "% of the peak left" },
    level: { title: "the same on a logarithmic axis: ketamine in the artery", short: "ketamine, logarithmic" },
    first: { title: "time to fall by half, by duration of the infusion", short: "time to fall by half" },
    published: { title: "published half-lives of ketamine", short: "published half-lives" },
  },
  lines: {
    share: { name: "left", label: "% of the peak left" },
    level: { name: "level", label: "ketamine, arterial" },
    terminal: { name: "last phase", label: "last phase, drawn back" },
    one: { name: "to 1/2", label: "to a half" },
    two: { name: "1/2 to 1/4", label: "from a half to a quarter" },
    three: { name: "1/4 to 1/8", label: "from a quarter to an eighth" },
  },
  rule: {
    first: (minutes: number) => `here, to 1/2: ${halved(minutes)}`,
    terminal: (minutes: number) => `last phase: ${halved(minutes)}`,
  },
  fallen: (parts: number, minutes: number) => `1/${parts} after ${halved(minutes)}`,
  interval: (k: number, minutes: number) => (k === 0 ? `halved in ${halved(minutes)}` : `again in ${halved(minutes)}`),
  tick: duration,
  row: { first: "first phase", S: "S-ketamine", R: "R-ketamine" },
  /** As published: one value with its spread, or both ends of a range. */
  value: (values: readonly number[], unit: string, error?: number) =>
    `${values.map((value) => number(value)).join("\u2013")}\u202f${unit}${error === undefined ? "" : ` ± ${number(error)}`}`,
  steps: [
    {
      values: { duration: 1, dose: 0.5, since: 10 },
      caption:
        "After a push the first half is gone in three and a half minutes: most of it went to the tissues, not out of the body.",
      holds: (said) => near(now(said, "one"), 3.5),
    },
    {
      values: { duration: 1, dose: 0.5, since: 240 },
      caption: "The same curve, hours later: now it takes three hours to halve, because the tissues give back.",
      holds: (said) => near(now(said, "late"), 180),
    },
    {
      values: { duration: 40, dose: 0.5, since: 60 },
      caption:
        "After forty minutes the first half takes nine minutes: the tissues have already taken part of their share.",
      holds: (said) => near(now(said, "one"), 9),
    },
    {
      values: { duration: 480, dose: 0.5, since: 60 },
      caption: "After eight hours it takes an hour. The last phase is what it was.",
      holds: (said) => near(now(said, "one"), 60) && alike(now(said, "terminal"), was(said, "terminal")),
    },
    {
      values: { duration: 480, dose: 2, since: 60 },
      caption: "Four times the dose lifts the curve and leaves every one of the times as it was.",
      holds: both(stays("one"), stays("two"), stays("three"), stays("terminal")),
    },
  ],
  says,
  liberties: [
    {
      text: "The kinetics are a composite of three published models and not one published fit; its three phases halve in about 3 min, 28 min and 3 h.",
      evidence: "derived",
    },
    {
      text: "The first minutes after a push are those of a space that is mixed at once; real arterial blood is not.",
      evidence: "read",
    },
    {
      text: "Published half-lives differ because people drew blood for longer or shorter, measured more or less sensitively, in other people, and another form; the longer the sampling, the longer the half-life.",
      evidence: "read",
    },
    {
      text: "S- and R-ketamine leave at their own pace (last phases of 2.9 and 3.2 h); the curve is their sum.",
      evidence: "derived",
    },
    { text: "One average adult of 70 kg." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const given = (said: Said) => lasting(setTo(said, "duration"));
const halving = (name: string) => (said: Said) => halved(now(said, name));

/** What the curve takes to halve, and why it is not one number. */
function says(said: Said): readonly Claim<Said>[] {
  const [name, ...more] = changed(said, ["duration", "dose"]);
  return spoken(said, name === undefined || more.length > 0 ? opening : name === "dose" ? dosed : slower);
}

const all: Phrase<Said> = claim(
  known("one", "two", "three", "terminal"),
  (said) =>
    `the level halves in ${halving("one")(said)}, again in ${halving("two")(said)} and once more in ${halving("three")(said)}; in the end every halving takes ${halving("terminal")(said)}`,
);

const opening = [
  claim(known("one"), (said: Said) => `After ${exactly(setTo(said, "dose"), "mg/kg")} over ${given(said)} `),
  all,
  stop(),
  claim(
    (said: Said) => now(said, "one") < now(said, "terminal"),
    () =>
      " It is one drug and one curve: at first ketamine still moves from the blood to the tissues, and only in the end does the pace show how fast the body gets rid of it.",
  ),
];

const dosed = [
  claim(
    both(stays("one"), stays("two"), stays("three"), stays("terminal")),
    (said) =>
      `The dose times ${number(ratioOf("dose")(said))}, every level times ${number(ratioOf("dose")(said))}, and not one of these times changes: `,
  ),
  all,
  stop(),
  claim(both(stays("one"), stays("terminal")), () => " Nothing in these kinetics saturates."),
];

const slower = [
  [
    claim(
      stays("one"),
      (said: Said) => `Given over ${given(said)}, it still takes ${halving("one")(said)} to fall by half`,
    ),
    claim(
      known("one"),
      (said: Said) =>
        `Given over ${given(said)}, it takes ${halving("one")(said)} to fall by half instead of ${halved(was(said, "one"))}`,
    ),
  ],
  [
    claim(
      both(rises("one"), (said) => setTo(said, "duration") > setFrom(said, "duration")),
      () => ": the longer the infusion, the fuller the tissues, and the less the blood can lose to them",
    ),
    claim(
      both(falls("one"), (said) => setTo(said, "duration") < setFrom(said, "duration")),
      () => ": the shorter the infusion, the emptier the tissues, and the more they still take from the blood",
    ),
  ],
  stop(),
  claim(stays("terminal"), (said) => ` The last phase stays at ${halving("terminal")(said)}.`),
];

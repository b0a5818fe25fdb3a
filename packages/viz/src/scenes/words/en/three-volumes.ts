import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { duration, lasting, number, withUnit } from "../../../text/number-text.js";
import { setName } from "../../../text/set-name.js";
import { both, changed, falls, known, near, now, rises, setFrom, setTo, stays, was } from "../../shared/said.js";
import { withoutDose } from "../phrases/en.js";

const percent = (share: number) => withUnit(100 * share, "%", 2);

/** The words of the scene "Where has it gone after ten minutes?". */
export const threeVolumes = {
  title: "Where has it gone after ten minutes?",
  lead: "Ten minutes after a push four fifths of the dose have left the blood, but only a quarter has left the body.",
  controls: {
    duration: "given over",
    dose: "dose",
    set: "published set",
    minutes: "time after the start",
  },
  panels: {
    boxes: { title: "where the dose is", units: "% and mg; arrows mg/min" },
    shares: { title: "the whole dose, accounted for" },
    plasma: { title: "ketamine in plasma" },
  },
  boxes: {
    waiting: { name: "still to give", short: "to give" },
    V1: { name: "V1, blood", short: "V1, blood" },
    V2: { name: "V2, near tissue", short: "V2, near" },
    V3: { name: "V3, deep tissue", short: "V3, deep" },
    gone: { name: "gone", short: "gone" },
  },
  layers: {
    V1: { name: "V1, blood", label: "V1, with the blood" },
    V2: { name: "V2, near", label: "V2, near tissue" },
    V3: { name: "V3, deep", label: "V3, deep tissue" },
    gone: { name: "gone", label: "gone: cleared or changed" },
    waiting: { name: "to give", label: "still to give" },
  },
  line: { name: "plasma", label: "ketamine in plasma" },
  awake: "adults wake at about this level",
  steps: [
    {
      values: { set: "kamp-2020", dose: 2, duration: 1, minutes: 1 },
      caption:
        "Two milligrams per kilogram, pushed in a minute: most of it is still in the blood and what the blood fills at once.",
      holds: (said) => now(said, "blood") > 0.5,
    },
    {
      values: { set: "kamp-2020", dose: 2, duration: 1, minutes: 10 },
      caption:
        "After ten minutes four fifths have left the blood, but only a quarter has left the body: the rest has moved.",
      holds: (said) => near(1 - now(said, "blood"), 0.8) && near(now(said, "gone"), 0.25),
    },
    {
      values: { set: "kamp-2020", dose: 2, duration: 1, minutes: 60 },
      caption: "After an hour the near tissue gives back what the deep tissue and the liver take.",
      holds: (said) => now(said, "nearLoses") > 0 && now(said, "deepGains") > 0,
    },
    {
      values: { set: "kamp-2020", dose: 2, duration: 40, minutes: 40 },
      caption:
        "The same dose as a drip: when it ends, half of the dose is already in the tissues, and the plasma has peaked at a fifth.",
      holds: (said, [push]) =>
        push !== undefined && near(now(said, "tissue"), 0.52) && near(now(said, "peak") / now(push, "peak"), 0.2),
    },
    {
      values: { set: "domino-1982", dose: 2, duration: 1, minutes: 10 },
      caption:
        "Another published set divides the same body differently: the volumes are a way to describe a curve, not organs.",
      holds: (said, [, kamp]) => kamp !== undefined && now(said, "blood") < now(kamp, "blood") / 2,
    },
  ],
  says,
  liberties: [
    {
      text: "The volumes are not organs: they are what it takes to describe one falling curve. Another group of patients or another sampling site gives other ones.",
    },
    { text: "What is gone has been cleared or changed by the liver; norketamine is not followed here." },
    {
      text: "A set that was measured in children or in intensive care is shown for a body of 70 kg all the same.",
    },
    {
      text: "The first volume is well stirred from the first second: the time in which a push circulates unmixed is left out.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const CONTROLS = ["duration", "dose", "set"];
const at = (said: Said) => lasting(setTo(said, "minutes"));
const ngml = (value: number) => withUnit(value, "ng/mL");

/** Where it is at the cursor; after a change, what moved and why. */
function says(said: Said): readonly Claim<Said>[] {
  if (setTo(said, "dose") === 0) return spoken(said, [withoutDose("No dose: every box is empty.")]);
  const [name, ...more] = changed(said, CONTROLS);
  if (name === undefined || setFrom(said, "dose") === 0) return spoken(said, [...shares, ...fall]);
  if (more.length > 0) return spoken(said, shares);
  return spoken(said, [...alone[name as keyof typeof alone], ...shares]);
}

const shares = [
  claim(
    (said: Said) =>
      Math.abs(now(said, "gone") + now(said, "blood") + now(said, "tissue") + now(said, "waiting") - 1) < 1e-9,
    (said) =>
      `After ${at(said)}, ${percent(now(said, "gone"))} of the dose is gone, ${percent(now(said, "blood"))} is in the blood and what it fills at once and ${percent(now(said, "tissue"))} in the tissues.`,
  ),
  claim(
    (said: Said) => now(said, "waiting") > 0.005,
    (said) => ` ${percent(now(said, "waiting"))} is still to come.`,
  ),
];

/** That the plasma has fallen, so far that one would ask why. */
const fallen = (said: Said) =>
  now(said, "level") > 0 &&
  now(said, "peak") > 1.05 * now(said, "level") &&
  now(said, "peakAt") < setTo(said, "minutes");
const moreMovedThanLeft = (said: Said) =>
  now(said, "moved") > now(said, "left") && now(said, "tissue") > now(said, "gone");
const moreLeftThanMoved = (said: Said) =>
  now(said, "left") > now(said, "moved") && now(said, "gone") > now(said, "tissue");

const fall = [
  claim(
    fallen,
    (said: Said) =>
      ` The plasma has fallen from ${ngml(now(said, "peak"))} (at ${duration(now(said, "peakAt"))}) to ${ngml(now(said, "level"))}`,
  ),
  [
    claim(
      both(fallen, moreMovedThanLeft),
      () => ": mostly because the drug has moved, and only in part because it has left.",
    ),
    claim(
      both(fallen, moreLeftThanMoved),
      () => ": mostly because the drug has left the body, and only in part because it has moved.",
    ),
    claim(fallen, () => ": in part because the drug has moved, in part because it has left the body."),
  ],
];

/** Between the two peaks: what more the tissues hold, or hold less, and what more is gone. */
const turned = (said: Said, name: string) =>
  (now(said, name) - was(said, name)) * Math.sign(setTo(said, "duration") - setFrom(said, "duration"));
const byTissue = (said: Said) =>
  turned(said, "tissueAtPeak") > 0 && turned(said, "tissueAtPeak") >= turned(said, "goneAtPeak");
const byLoss = (said: Said) =>
  turned(said, "goneAtPeak") > 0 && turned(said, "goneAtPeak") > turned(said, "tissueAtPeak");

const alone = {
  duration: [
    claim(
      known("peak"),
      (said: Said) =>
        `Given over ${lasting(setTo(said, "duration"))} instead of ${lasting(setFrom(said, "duration"))}, the plasma peaks at ${ngml(now(said, "peak"))} instead of ${number(was(said, "peak"))}`,
    ),
    [
      claim(both(falls("peak"), byTissue), () => ": the tissues have more time to fill while it runs. "),
      claim(both(falls("peak"), byLoss), () => ": more has left the body by the time it ends. "),
      claim(both(rises("peak"), byTissue), () => ": the tissues have less time to fill while it runs. "),
      claim(both(rises("peak"), byLoss), () => ": less has left the body by the time it ends. "),
      claim(known("peak"), () => ". "),
    ],
  ],
  dose: [
    claim(
      both(stays("gone"), stays("blood"), stays("tissue")),
      () => "Every share stays as it was, because nothing here saturates: only the milligrams change. ",
    ),
  ],
  set: [
    claim(
      known("body"),
      ({ before, ...said }: Said) =>
        `${setName(String(said.values.set))} instead of ${setName(String(before?.values.set))}: ${percent(now(said, "body"))} of the dose is still in the body after ${at(said)} instead of ${percent(before?.summary.body ?? Number.NaN)}. Both describe published data, measured in different people. `,
    ),
  ],
};

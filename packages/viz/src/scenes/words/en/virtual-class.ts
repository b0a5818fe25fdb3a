import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, lasting, number, withUnit } from "../../../text/number-text.js";
import { setName } from "../../../text/set-name.js";
import { alike, both, changed, known, knownTwice, near, now, setFrom, setTo, was } from "../../shared/said.js";
import { blank, capital, stop, withoutDose } from "../phrases/en.js";

const level = (value: number) => withUnit(value, "ng/mL");
const percent = (share: number) => withUnit(100 * share, "%", 2);

/** The words of the scene "One drip, a hundred students: one curve?". */
export const virtualClass = {
  title: "One drip, a hundred students: one curve?",
  lead: "Bodies differ: the same prescription gives every student a different curve.",
  controls: {
    dose: "dose",
    duration: "given over",
    level: "level",
    student: "student number",
    seed: "class number",
    people: "people",
    set: "how they differ",
    hours: "values at",
  },
  sets: {
    "simons-2022": "Simons, adults",
    "otto-2021": "Otto, men",
    "herd-2007": "Herd, children",
    "ketamine-disposition": "default, chosen",
  },
  panels: {
    fan: { title: "ketamine in plasma: the class, and one student", short: "ketamine in plasma" },
    above: { title: "share of the class above the level" },
    icons: { title: "the same share, of a hundred" },
    who: { title: "the student compared with the typical person", short: "student / typical person" },
  },
  percentiles: {
    p5: { name: "5th", label: "5th percentile" },
    p25: { name: "25th", label: "25th percentile" },
    p50: { name: "median", label: "median" },
    p75: { name: "75th", label: "75th percentile" },
    p95: { name: "95th", label: "95th percentile" },
  },
  student: { name: "student", label: "the student" },
  above: { name: "above", label: "share above the level" },
  icons: { above: "above the level", below: "below it" },
  level: "level",
  traits: { CL: { label: "clearance", short: "clearance" }, V1: { label: "central volume", short: "central volume" } },
  usual: "the typical person",
  times: (value: number) => `× ${number(value, value < 1 ? 2 : 3)}`,
  steps: [
    {
      values: { seed: 2, student: 7, dose: 0.5, duration: 40, level: 150, people: "100", set: "otto-2021", hours: 40 },
      caption:
        "A hundred students, half a milligram of S-ketamine per kilogram: half of them lie in the dark band, nine in ten in the pale one, and student 7 above both.",
      holds: (said) => now(said, "student") > now(said, "p95"),
    },
    {
      values: { seed: 3, student: 7, dose: 0.5, duration: 40, level: 150, people: "100", set: "otto-2021", hours: 40 },
      caption: "Another hundred students: different people, nearly the same bands.",
      holds: (said) => near(now(said, "p5"), was(said, "p5")) && near(now(said, "p95"), was(said, "p95")),
    },
    {
      values: { seed: 3, student: 7, dose: 0.5, duration: 40, level: 150, people: "30", set: "otto-2021", hours: 40 },
      caption: "Thirty are few: the outer percentiles are then one or two people.",
      holds: (said) => 0.05 * now(said, "n") < 2,
    },
    {
      values: { seed: 2, student: 7, dose: 0.5, duration: 40, level: 150, people: "100", set: "herd-2007", hours: 40 },
      caption:
        "Children in an emergency department differ more, or the few samples tell less: a published spread holds both.",
      holds: (said, [men]) => men !== undefined && spreadOf(said) > spreadOf(men),
    },
    {
      values: { seed: 2, student: 7, dose: 0.5, duration: 40, level: 150, people: "100", set: "herd-2007", hours: 180 },
      caption: "Three hours after the start they lie further apart still: the effect of clearance grows with time.",
      holds: (said) => now(said, "p95") / now(said, "p5") > was(said, "p95") / was(said, "p5"),
    },
  ],
  says,
  liberties: [
    {
      text: "How much people differ was published for the parameters of each set; for the default it is a judgement, rounded from four of them.",
      evidence: "illustrative",
    },
    {
      text: "Differences are lognormal. Parameters vary together only where a set says so; elsewhere they are drawn independently, which is rarely true.",
    },
    { text: "Everybody weighs 70 kg: differences in weight and age are left out, and so is measurement error." },
    { text: "The children's spread is shown in bodies of 70 kg, so that the classes can be compared." },
    { text: "The same number of class and student is always the same person, in any order and any size of class." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const CONTROLS = ["dose", "duration", "level", "student", "seed", "people", "set"];
const spreadOf = (said: Said) => now(said, "p95") / now(said, "p5");

/** How far the class lies apart now, and why this student lies where it does. */
function says(said: Said): readonly Claim<Said>[] {
  if (setTo(said, "dose") === 0) return spoken(said, [withoutDose("No dose, no difference.")]);
  const [name, ...more] = changed(said, CONTROLS);
  if (name === undefined || more.length > 0 || setFrom(said, "dose") === 0) return spoken(said, opening);
  return spoken(said, alone[name as keyof typeof alone]);
}

const range = (said: Said) =>
  `at ${lasting(setTo(said, "hours"))} half of the class lies between ${number(now(said, "p25"))} and ${level(now(said, "p75"))}`;
const ordered = (said: Said) =>
  now(said, "p5") <= now(said, "p25") && now(said, "p25") <= now(said, "p75") && now(said, "p75") <= now(said, "p95");
/** Where nothing has arrived yet nobody differs. */
const someLevel = (said: Said) => now(said, "p5") > 0;
const wide = [
  claim(
    (said: Said) => ordered(said) && someLevel(said),
    (said) =>
      `, nine in ten between ${number(now(said, "p5"))} and ${level(now(said, "p95"))}, a ${number(spreadOf(said), 2)}-fold range`,
  ),
  claim(ordered, (said: Said) => `, nine in ten between ${number(now(said, "p5"))} and ${level(now(said, "p95"))}`),
];
const spread = [claim(ordered, (said: Said) => range(said)), wide];
const above = claim(
  known("above"),
  (said: Said) => `; ${percent(now(said, "above"))} are above ${level(setTo(said, "level"))}`,
);
const aboveTwice = claim(
  knownTwice("above"),
  (said: Said) =>
    `; ${percent(now(said, "above"))} are above ${level(setTo(said, "level"))} instead of ${percent(was(said, "above"))}`,
);
const rank = (said: Said) => now(said, "below") * now(said, "n");
/** Between two moments of the run the rank is read off a line between them. */
const counted = (said: Said) => Math.abs(rank(said) - Math.round(rank(said))) < 1e-6;
const whoHas = (said: Said, about: string) =>
  `Student ${now(said, "one")} has ${level(now(said, "student"))}, more than ${about}${Math.round(rank(said))} of ${now(said, "n")} (clearance ${virtualClass.times(now(said, "CL"))}, central volume ${virtualClass.times(now(said, "V1"))})`;
const who = [
  claim(counted, (said: Said) => whoHas(said, "")),
  claim(known("below"), (said: Said) => whoHas(said, "about ")),
];

/** Further than this from the middle of the class, or from the typical person, is worth a reason. */
const APART = 1.1;
const high = (said: Said) => now(said, "student") > APART * now(said, "p50");
const low = (said: Said) => now(said, "student") < now(said, "p50") / APART;
const lacks = (name: string) => (said: Said) => now(said, name) < 1 / APART;
/** Until the drip ends a smaller central volume means a higher level; later it may as well mean a lower one. */
const early = (said: Said) => setTo(said, "hours") <= setTo(said, "duration");
/** Before that, and within half an hour, too little has been cleared to set anybody apart. */
const late = (said: Said) => setTo(said, "hours") >= Math.max(setTo(said, "duration"), 30);
/** That neither of the two numbers points the way in which somebody lies apart. */
const unexplained = (way: 1 | -1) => (said: Said) =>
  early(said) && ["CL", "V1"].every((name) => way * (now(said, name) - 1) >= 0);
const exceeds = (name: string) => (said: Said) => now(said, name) > APART;

/** What sets somebody apart from the middle of the class: named as a reason only where it points the right way. */
const reasons = [
  claim(
    both(high, early, lacks("CL"), lacks("V1")),
    () =>
      ": higher than the middle of the class, with less clearance and a smaller central volume than the typical person",
  ),
  claim(
    both(high, late, lacks("CL")),
    () => ": higher than the middle of the class, because who clears less keeps more",
  ),
  claim(
    both(high, early, lacks("V1")),
    () => ": higher than the middle of the class, because a smaller central volume dilutes it less",
  ),
  claim(
    both(low, early, exceeds("CL"), exceeds("V1")),
    () =>
      ": lower than the middle of the class, with more clearance and a larger central volume than the typical person",
  ),
  claim(
    both(low, late, exceeds("CL")),
    () => ": lower than the middle of the class, because who clears more keeps less",
  ),
  claim(
    both(low, early, exceeds("V1")),
    () => ": lower than the middle of the class, because a larger central volume dilutes it more",
  ),
  claim(
    both(high, unexplained(1)),
    () =>
      ": higher than the middle of the class, which neither clearance nor central volume explains: the tissues take up less",
  ),
  claim(
    both(low, unexplained(-1)),
    () =>
      ": lower than the middle of the class, which neither clearance nor central volume explains: the tissues take up more",
  ),
  claim(high, () => ": higher than the middle of the class"),
  claim(low, () => ": lower than the middle of the class"),
  claim(
    (said: Said) => !high(said) && !low(said),
    () => ": near the middle of the class",
  ),
];

const opening = [claim(ordered, (said: Said) => capital(range(said))), wide, above, stop(), blank(), who, stop()];

const alone = {
  dose: [
    claim(
      (said: Said) => alike(spreadOf(said), was(said, "p95") / was(said, "p5")) || !someLevel(said),
      () => "Another dose moves everybody by the same factor: ",
    ),
    ...spread,
    aboveTwice,
    stop(),
  ],
  duration: [
    claim(known("p50"), (said: Said) => `Given over ${exactly(setTo(said, "duration"), "min")}: `),
    ...spread,
    stop(),
    claim(
      known("p50"),
      () =>
        " The earlier you look, the more the central volume decides who is high; the later, the more clearance does.",
    ),
  ],
  student: [who, reasons, stop()],
  seed: [
    claim(known("n"), (said: Said) =>
      now(said, "n") === 100 ? "Another hundred students: " : `Another ${now(said, "n")} students: `,
    ),
    ...spread,
    aboveTwice,
    stop(),
  ],
  people: [
    claim(known("n"), (said: Said) => `${now(said, "n")} instead of ${was(said, "n")} people: `),
    ...spread,
    stop(),
    claim(known("n"), () => " The more there are, the less the outer percentiles depend on single people."),
  ],
  set: [
    claim(known("n"), ({ before, values }: Said) => `${setOf(values)} instead of ${setOf(before?.values ?? values)}: `),
    ...spread,
    stop(),
  ],
  level: [
    claim(
      knownTwice("above"),
      (said: Said) =>
        `${percent(now(said, "above"))} are above ${level(setTo(said, "level"))}, instead of ${percent(was(said, "above"))} above ${level(setFrom(said, "level"))}.`,
    ),
  ],
};

const setOf = ({ set }: Said["values"]) =>
  set === "ketamine-disposition" ? "The default's spread" : setName(String(set));

import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, lasting, withUnit } from "../../../text/number-text.js";
import {
  alike,
  both,
  changed,
  falls,
  type Holds,
  inProportion,
  known,
  knownTwice,
  near,
  not,
  now,
  ratioIn,
  ratioOf,
  rises,
  setFrom,
  setTo,
  slope,
  slopeAboveOne,
  slopeBelowOne,
  stays,
} from "../../shared/said.js";
import { capital, moves, stop, times, timesAs, withoutDose } from "../phrases/en.js";

const level = (value: number) => withUnit(value, "ng/mL");
const percent = (value: number) => withUnit(value, "%", 2);
const points = (value: number) => withUnit(value, "points", 2);
const drugNames: Readonly<Record<string, string>> = {
  ketamine: "the racemate",
  esketamine: "S-ketamine",
  arketamine: "R-ketamine",
};

/** The words of the scene "From the drip to the mood". */
export const dripToMood = {
  title: "From the drip to the mood",
  lead: "What does one infusion do, from the blood to the channel, to the network, to the days after?",
  controls: {
    dose: "dose",
    duration: "given over",
    weight: "body weight",
    drug: "drug",
    hours: "values at",
    days: "mood at",
  },
  presets: {
    depression: { label: "depression drip", detail: "0.5 mg/kg over 40 min" },
    pain: { label: "pain bolus", detail: "0.3 mg/kg over 15 min" },
    anaesthetic: { label: "anaesthetic push", detail: "2 mg/kg over 1 min" },
  },
  panels: {
    plasma: { title: "ketamine in plasma" },
    metabolites: { title: "norketamine and hydroxynorketamine", short: "norketamine and HNK" },
    site: { title: "effect site" },
    block: { title: "NMDA channels blocked" },
    release: { title: "cortical glutamate release" },
    analgesia: { title: "analgesia" },
    dissociation: { title: "dissociation, CADSS", short: "dissociation" },
    pressure: { title: "mean arterial pressure, rise", short: "arterial pressure, rise" },
    mood: { title: "antidepressant response: MADRS, drug minus placebo", short: "mood: MADRS over placebo" },
  },
  lines: {
    Cket: { name: "arterial", label: "ketamine, arterial" },
    Cketv: { name: "venous", label: "ketamine, venous" },
    Cnk: { name: "norketamine", label: "norketamine" },
    Chnk: { name: "HNK (×÷ 4)", label: "hydroxynorketamine" },
    Ce: { name: "site", label: "effect site" },
    Cu: { name: "free", label: "free at the site" },
    B: { name: "1 mM Mg²⁺", label: "blocked, 1 mM Mg²⁺" },
    B0: { name: "no Mg²⁺", label: "blocked, no Mg²⁺" },
    release: { name: "release ~", label: "glutamate release ~" },
    analgesia: { name: "analgesia ~", label: "analgesia ~" },
    dissociation: { name: "CADSS ~", label: "dissociation ~" },
    MAP: { name: "MAP", label: "arterial pressure" },
    MADRS: { name: "MADRS", label: "mood, MADRS" },
  },
  steps: [
    {
      values: { drug: "ketamine", dose: 0.5, duration: 40, weight: 70, hours: 40, days: 1440 },
      caption: "The depression drip: half a milligram per kilogram over forty minutes, read off as the drip ends.",
      holds: (said) => now(said, "arterialAt") === setTo(said, "hours"),
    },
    {
      values: { drug: "ketamine", dose: 0.5, duration: 2, weight: 70, hours: 2, days: 1440 },
      caption: "The same dose as a push: the blood peaks four and a half times as high, the mood does not notice.",
      holds: (said, [drip]) =>
        drip !== undefined &&
        near(now(said, "arterial") / now(drip, "arterial"), 4.5) &&
        now(said, "site") < 1.5 * now(drip, "site") &&
        alike(now(said, "mood"), now(drip, "mood")),
    },
    {
      values: { drug: "ketamine", dose: 1, duration: 40, weight: 70, hours: 40, days: 1440 },
      caption: "Twice the dose over forty minutes: concentrations double, dissociation rises by half.",
      holds: (said, [drip]) =>
        drip !== undefined &&
        near(now(said, "arterial") / now(drip, "arterial"), 2) &&
        near(now(said, "block") / now(drip, "block"), 1.95) &&
        now(said, "bare") < 1.5 * now(drip, "bare") &&
        near(now(said, "dissociation") / now(drip, "dissociation"), 1.5),
    },
    {
      values: { drug: "esketamine", dose: 0.5, duration: 40, weight: 70, hours: 40, days: 1440 },
      caption:
        "S-ketamine alone, milligram for milligram: a little less in the plasma, and half as much block again at the channel.",
      holds: (said, [drip]) =>
        drip !== undefined &&
        now(said, "arterial") < now(drip, "arterial") &&
        now(said, "arterial") > 0.95 * now(drip, "arterial") &&
        near(now(said, "block") / now(drip, "block"), 1.55),
    },
    {
      values: { drug: "ketamine", dose: 0.5, duration: 40, weight: 70, hours: 240, days: 10080 },
      caption:
        "After four hours a tenth of the peak is left in the blood; after a week more than half of the mood response is.",
      holds: (said) =>
        near(now(said, "level") / now(said, "arterial"), 0.1) && now(said, "moodNow") > 0.5 * now(said, "mood"),
    },
  ],
  asleep: "half of adults cannot be roused",
  baseline: "before the drug",
  says,
  liberties: [
    {
      text: "The kinetics are a composite of three published models and not one published fit; an anaesthetic infusion is under-predicted by about 40 %.",
      evidence: "derived",
    },
    {
      text: "Hydroxynorketamine is uncertain by a factor of 2 to 4 either way: read the band and not the line.",
      evidence: "read",
    },
    {
      text: "The venous curve is a low-pass of the arterial one: good for infusions of 20 min and longer, not for the first minutes after a push.",
      evidence: "derived",
    },
    {
      text: "Published affinities for the NMDA channel differ more than eightfold; the bands span 0.33 to 2.8 µmol/L.",
      evidence: "unverified",
    },
    {
      text: "The glutamate circuit, disinhibition of pyramidal cells, is the leading account and not an established fact; most of its constants are chosen.",
      evidence: "illustrative",
    },
    {
      text: "The steepness of analgesia and dissociation (gamma 1.5) is chosen; they share one concentration of half effect.",
      evidence: "illustrative",
    },
    {
      text: "Blood pressure follows five read points; a plain infusion raised it half as much as drawn, a push by a third more.",
      evidence: "fitted",
    },
    {
      text: "The mood curve is driven by the dose and not by the concentration; its six parameters were fitted to nine numbers, and trials disagree.",
      evidence: "fitted",
    },
    {
      text: "One average adult: people differ by 20 to 30 % in clearance alone. Tolerance, other drugs and illness are left out.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const CONTROLS = ["dose", "duration", "weight", "drug"];

/** What changed, by how much, and why. */
function says(said: Said): readonly Claim<Said>[] {
  const { before, values } = said;
  const names = changed(said, CONTROLS);
  if (Number(values.dose) === 0)
    return spoken(said, [withoutDose("No dose, no drug: every curve lies at its baseline.")]);
  if (before === undefined || names.length === 0) return spoken(said, opening);
  if (Number(before.values.dose) === 0) return spoken(said, afterNone);
  return spoken(said, names.length > 1 ? several : (alone[names[0] as keyof typeof alone] ?? opening));
}

const opening = [
  claim(
    both(
      known("arterial", "venous"),
      (said: Said) => Math.abs(now(said, "arterialAt") - setTo(said, "duration")) < 0.01,
    ),
    (said: Said) =>
      `${regimen(said.values)}: arterial ketamine peaks at ${level(now(said, "arterial"))} when the drip ends and venous blood, which is what trials sample, at ${level(now(said, "venous"))}.`,
  ),
  claim(
    (said: Said) => now(said, "bare") > now(said, "block"),
    (said: Said) =>
      ` Without magnesium up to ${percent(now(said, "bare"))} of the NMDA channels would be blocked, with 1\u202fmM of it ${percent(now(said, "block"))}.`,
  ),
  [
    claim(
      (said: Said) => Number.isNaN(now(said, "mood")),
      () => " For the mood there are no numbers.",
    ),
    claim(
      (said: Said) => alike(now(said, "moodNow"), now(said, "mood"), 2),
      (said) =>
        ` ${lasting(setTo(said, "days"))} after the start the MADRS is ${points(now(said, "moodNow"))} better than with placebo, the most it gets.`,
    ),
    claim(
      known("moodNow", "mood"),
      (said: Said) =>
        ` ${lasting(setTo(said, "days"))} after the start the MADRS is ${points(now(said, "moodNow"))} better than with placebo; at most it is ${points(now(said, "mood"))}.`,
    ),
  ],
];

const peaks = moves("the arterial peak", "arterial", "ng/mL");
const bare = moves("the block without magnesium", "bare", "%", 2);
const block = moves("the block with magnesium", "block", "%", 2);
const dissociation = moves("dissociation", "dissociation", "points", 2);

const afterNone = [
  claim(
    (said: Said) => setFrom(said, "dose") === 0,
    (said) => `${exactly(setTo(said, "dose"), "mg/kg")} after none: `,
  ),
  peaks,
  claim(known("block"), () => " and "),
  block,
  stop(),
];

/** That something has moved the same way as the level at the effect site, under the same drug: then a slope says something. */
const followed = (name: string) =>
  both(not(stays(name, 2)), (said) => changed(said, ["drug"]).length === 0 && slope(said, name, ratioIn("site")) > 0);
/** How something has followed the level at the effect site. */
const following = (name: string, what: string) => [
  claim(
    both(followed(name), slopeBelowOne(name, ratioIn("site"))),
    () => `, less than in proportion to the level at the effect site, because ${what}`,
  ),
  claim(
    both(followed(name), slopeAboveOne(name, ratioIn("site"))),
    () => ", more than in proportion to the level at the effect site, because its curve is steep there",
  ),
];

/** The ways in which a change moves the arterial peak: up, down, or neither. */
const causes = (said: Said) => {
  const sign = (name: string, way: number) => way * Math.sign(setTo(said, name) - setFrom(said, name));
  const shareOfS = (drug: unknown) => ["arketamine", "ketamine", "esketamine"].indexOf(String(drug));
  const all: readonly (readonly [way: number, up: string, down: string])[] = [
    [sign("dose", 1), "more is given", "less is given"],
    [sign("duration", -1), "it is given faster", "it is given more slowly"],
    [sign("weight", 1), "a heavier body clears less per kilogram", "a lighter body clears more per kilogram"],
    [
      Math.sign(shareOfS(said.before?.values.drug) - shareOfS(said.values.drug)),
      "the body clears R more slowly than S",
      "the body clears S faster than R",
    ],
  ];
  const told = (way: number) => all.flatMap(([one, up, down]) => (one === way ? [way > 0 ? up : down] : []));
  return { up: told(1), down: told(-1) };
};
const listed = (all: readonly string[]) => all.join(" and ");
const because = (direction: Holds, way: "up" | "down") =>
  claim(
    (said: Said) => direction(said) && causes(said)[way].length > 0,
    (said) => {
      const { [way]: for_, [way === "up" ? "down" : "up"]: against } = causes(said);
      return `, because ${listed(for_)}${against.length > 0 ? `, although ${listed(against)}` : ""}`;
    },
  );

const several = [
  claim(
    (said: Said) => changed(said, CONTROLS).length > 1,
    (said) => `${order(said.values)} instead of ${order(said.before?.values ?? said.values)}: `,
  ),
  peaks,
  [because(rises("arterial"), "up"), because(falls("arterial"), "down")],
  claim(known("dissociation"), () => "; "),
  dissociation,
  following("dissociation", "the effect saturates"),
  claim(known("block"), () => "; "),
  block,
  following("block", "the channels saturate"),
  stop(),
];

const alone = {
  duration: [
    [
      claim(
        (said: Said) => setTo(said, "duration") > setFrom(said, "duration"),
        (said) => `${capital(timesAs(ratioOf("duration")(said)))} as slow: `,
      ),
      claim(
        (said: Said) => setTo(said, "duration") < setFrom(said, "duration"),
        (said) => `${capital(timesAs(1 / ratioOf("duration")(said)))} as fast: `,
      ),
    ],
    peaks,
    [
      claim(falls("arterial"), () => ", because more has left the blood by the time the drip ends"),
      claim(rises("arterial"), () => ", because less has left the blood by the time the drip ends"),
    ],
    stop(),
    claim(both(knownTwice("mood"), stays("mood")), () => " The mood curve stays: in this model it follows the dose."),
  ],
  dose: [
    claim(
      (said: Said) => setTo(said, "dose") > 0,
      (said) => `${capital(times(ratioOf("dose")(said)))} the dose: `,
    ),
    peaks,
    claim(
      inProportion("arterial", ratioOf("dose")),
      () => ", in proportion, because nothing in the kinetics saturates",
    ),
    claim(known("bare"), () => "; "),
    bare,
    claim(slopeBelowOne("bare", ratioOf("dose")), () => ", less than in proportion, because the channels saturate"),
    stop(),
  ],
  weight: [
    [
      claim(
        (said: Said) => setTo(said, "weight") > setFrom(said, "weight"),
        () => "A heavier body at the same mg/kg: ",
      ),
      claim(
        (said: Said) => setTo(said, "weight") < setFrom(said, "weight"),
        () => "A lighter body at the same mg/kg: ",
      ),
    ],
    peaks,
    claim(
      (said: Said) => (setTo(said, "weight") > setFrom(said, "weight") ? rises : falls)("arterial")(said),
      () => ", because clearance grows more slowly than weight (exponent 0.75)",
    ),
    stop(),
  ],
  drug: [
    claim(
      (said: Said) => changed(said, ["drug"]).length === 1,
      ({ before, values }) => `${capital(nameOf(values))} instead of ${nameOf(before?.values ?? values)}: `,
    ),
    peaks,
    [because(rises("arterial"), "up"), because(falls("arterial"), "down")],
    claim(known("dissociation"), () => "; "),
    dissociation,
    claim(not(stays("dissociation", 2)), () => ", because only S was found to act there"),
    claim(known("block"), () => "; "),
    block,
    stop(),
  ],
};

const nameOf = ({ drug }: Said["values"]) => drugNames[String(drug)] ?? String(drug);
const regimen = ({ dose, duration }: Said["values"]) =>
  `${exactly(Number(dose), "mg/kg")} over ${exactly(Number(duration), "min")}`;
/** The regimen, and to whom or of what where that may have changed as well. */
const order = (values: Said["values"]) =>
  `${regimen(values)}${Number(values.weight) === 70 ? "" : ` at ${exactly(Number(values.weight), "kg")}`}${nameOf(values) === drugNames.ketamine ? "" : ` of ${nameOf(values)}`}`;

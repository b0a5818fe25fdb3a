import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import {
  alike,
  both,
  changed,
  inProportion,
  known,
  knownTwice,
  near,
  now,
  ratioOf,
  setTo,
  slopeBelowOne,
  was,
} from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const level = (value: number) => withUnit(value, "ng/mL");
const percent = (value: number) => withUnit(value, "%", 2);

const hands = {
  ketamine: { name: "racemic", how: "the racemate" },
  esketamine: { name: "S", how: "S-ketamine alone" },
  arketamine: { name: "R", how: "R-ketamine alone" },
} as const;

/** The words of the scene "Left hand or right hand: does it matter?". */
export const leftOrRightHand = {
  title: "Left hand or right hand: does it matter?",
  lead: "Two mirror images, S (left) and R (right): the same dose of both together, of S, and of R.",
  controls: { drug: "look at", dose: "dose", hours: "values at" },
  hands,
  panels: {
    blood: { title: "ketamine in arterial blood" },
    free: { title: "free at the effect site" },
    block: { title: "NMDA channels blocked, 1 mM Mg²⁺", short: "channels blocked, 1 mM Mg²⁺" },
    mirror: { title: "the two molecules, and the mirror between them", short: "the two molecules" },
    ratio: { title: "R as a percentage of S, same dose (dots: measured)", short: "R as % of S" },
    dissociation: { title: "dissociation, CADSS", short: "dissociation" },
    pressure: { title: "mean arterial pressure, rise", short: "arterial pressure, rise" },
  },
  blocks: (share: number) => `blocks ${percent(share)}`,
  of: (hand: keyof typeof hands, what: string) => `${hands[hand].name}, ${what}`,
  what: {
    blood: "arterial",
    free: "free",
    block: "blocked",
    dissociation: "CADSS",
    pressure: "pressure",
  },
  rows: {
    area: "area under the curve in blood",
    free: "free at the site, peak",
    affinity: "affinity for the channel",
    block: "channels blocked, peak",
    hypnosis: "potency as an anaesthetic",
    analgesia: "analgesia, peak",
    dissociation: "dissociation, peak",
    pressure: "rise of arterial pressure",
    mood: "mood in people",
  },
  share: (value: number) => withUnit(100 * value, "%"),
  same: "as much as S",
  none: "none found",
  missing: "no numbers",
  measured: (citation: string, conditions: string) => `${citation}: ${conditions}`,
  steps: [
    {
      values: { drug: "ketamine", dose: 0.5, hours: 40 },
      caption: "Both hands together: half of the dose is S and half is R.",
      holds: (said) => now(said, "both") < now(said, "R") && now(said, "both") > now(said, "S"),
    },
    {
      values: { drug: "esketamine", dose: 0.5, hours: 40 },
      caption:
        "S alone, milligram for milligram: hardly less in the blood than both together, 1.6 times the block, more dissociation.",
      holds: (said) =>
        near(now(said, "S"), now(said, "both")) &&
        alike(now(said, "blockS") / now(said, "block"), 1.6, 2) &&
        now(said, "cadss") > now(said, "cadssBoth"),
    },
    {
      values: { drug: "arketamine", dose: 0.5, hours: 40 },
      caption: "R alone: a little more in the blood, under a quarter of the block of S, and no dissociation found.",
      holds: (said) => now(said, "R") > now(said, "S") && now(said, "blockR") < now(said, "blockS") / 4,
    },
    {
      values: { drug: "arketamine", dose: 1, hours: 40 },
      caption:
        "Twice as much R still blocks less than half a milligram per kilogram of S: the fit differs, not the level.",
      holds: (said, [, , half]) => half !== undefined && now(said, "blockR") < now(half, "blockS"),
    },
    {
      values: { drug: "arketamine", dose: 0.5, hours: 240 },
      caption: "What R does to blood pressure and to people's mood is not drawn, because no numbers were found.",
      holds: known("R"),
    },
  ],
  says,
  liberties: [
    {
      text: "S and R share one distribution; only clearance differs, by the ratio of one study in 32 patients. Two others found 6 and 20 % instead of 16 %.",
      evidence: "derived",
    },
    {
      text: "The free fraction is that of plasma, where no difference was found; in a solution of albumin alone R was bound more.",
      evidence: "read",
    },
    {
      text: "The affinities of S and R are that of the racemate, scaled by binding constants of 0.3 and 1.4 µmol/L in membranes of rat brain. Published affinities of the racemate differ more than eightfold; the ratio of S to R is better known than either.",
      evidence: "derived",
    },
    {
      text: "Analgesia and dissociation follow S alone, because R was found not to contribute to either in one study of escalating infusions in 17 men.",
      evidence: "read",
    },
    {
      text: "Potency as an anaesthetic is the ratio of the levels at which surgical patients woke, 500 ng/mL of S and 1700 of R.",
      evidence: "derived",
    },
    {
      text: "No dose–response data on mood or blood pressure after R-ketamine in people were found. An empty place says nothing about what R does.",
      evidence: "read",
    },
    { text: "Given alone, S and R do not turn into each other here. One average adult of 70 kg." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const dose = (said: Said) => `${exactly(setTo(said, "dose"), "mg/kg")} over ${withUnit(40, "min")}`;

/** Where the two hands differ and where not. */
function says(said: Said): readonly Claim<Said>[] {
  const [name, ...more] = changed(said, ["dose", "drug"]);
  if (name === "dose" && more.length === 0) return spoken(said, dosed);
  return spoken(said, byHand[String(said.values.drug) as keyof typeof byHand]);
}

const fit = claim(
  (said: Said) => now(said, "blockS") > now(said, "block") && now(said, "block") > now(said, "blockR"),
  (said) =>
    `S blocks ${percent(now(said, "blockS"))} of the channels with magnesium present, the racemate ${percent(now(said, "block"))}, R ${percent(now(said, "blockR"))}`,
);

const linear = ratioOf("dose");
const dosed = [
  claim(
    both(inProportion("S", linear), inProportion("R", linear), inProportion("both", linear)),
    (said: Said) => `The dose times ${number(linear(said))}: the levels of all three times ${number(linear(said))}, `,
  ),
  claim(
    knownTwice("blockS", "blockR"),
    (said: Said) =>
      `the block by S from ${number(was(said, "blockS"), 2)} to ${percent(now(said, "blockS"))}, by R from ${number(was(said, "blockR"), 2)} to ${percent(now(said, "blockR"))}.`,
  ),
  claim(
    known("blockS", "blockR"),
    (said: Said) => ` R blocks ${percent((100 * now(said, "blockR")) / now(said, "blockS"))} of what S does`,
  ),
  [
    claim(
      both(slopeBelowOne("blockS", linear), slopeBelowOne("blockR", linear)),
      () => ", and both less than in proportion to the dose, because the channels begin to saturate",
    ),
    claim(
      slopeBelowOne("blockS", linear),
      () => "; S not quite in proportion to the dose, because the channels begin to saturate",
    ),
    claim(
      both(inProportion("blockS", linear), inProportion("blockR", linear)),
      () => ", and both nearly in proportion to the dose, because so few channels are blocked",
    ),
  ],
  stop(),
];

const byHand = {
  ketamine: [
    claim(
      (said: Said) => Math.abs(now(said, "R") / now(said, "S") - 1) < 0.1,
      (said) =>
        `${dose(said)} of each: in the blood the hands hardly differ (S ${level(now(said, "S"))}, R ${level(now(said, "R"))} at the peak)`,
    ),
    claim(
      (said: Said) => near(now(said, "free") / (now(said, "R") / now(said, "S")), 1),
      () => ", and the same share is free",
    ),
    claim(
      (said: Said) => now(said, "blockS") > 2 * now(said, "blockR"),
      () => ". At the channel they do: ",
    ),
    fit,
    stop(),
    claim(
      (said: Said) => now(said, "cadss") > 0,
      () => " Analgesia and dissociation were found with S alone; for R and people's mood no numbers were found.",
    ),
  ],
  esketamine: [
    claim(
      (said: Said) => now(said, "S") < now(said, "both"),
      (said) =>
        `S alone, ${dose(said)}: the arterial peak is ${level(now(said, "S"))} against ${level(now(said, "both"))} with the racemate, because the body clears S faster. `,
    ),
    fit,
    claim(
      (said: Said) => now(said, "fit") > 1,
      (said) => `, because S fits it ${number(now(said, "fit"), 2)} times as well as R.`,
    ),
    claim(
      (said: Said) => now(said, "cadss") > now(said, "cadssBoth"),
      (said) =>
        ` Dissociation reaches ${number(now(said, "cadss"), 2)} points instead of ${number(now(said, "cadssBoth"), 2)}: the whole dose is the hand that was found to cause it.`,
    ),
  ],
  arketamine: [
    claim(
      (said: Said) => now(said, "R") > now(said, "S"),
      (said) =>
        `R alone, ${dose(said)}: the arterial peak is ${level(now(said, "R"))} against ${level(now(said, "S"))} with S, because the body clears R ${percent(now(said, "slower"))} more slowly. `,
    ),
    fit,
    stop(),
    claim(
      known("R"),
      () =>
        " R was found not to add to analgesia or dissociation; for its effect on blood pressure and on people's mood no numbers were found, so nothing is drawn.",
    ),
  ],
};

import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";

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
    ratio: { title: "R as a share of S, same dose (dots: measured)", short: "R as a share of S" },
    dissociation: { title: "dissociation, CADSS", short: "dissociation" },
    pressure: { title: "mean arterial pressure, rise", short: "arterial pressure, rise" },
  },
  of: (hand: keyof typeof hands, what: string) => `${hands[hand].name}, ${what}`,
  what: {
    blood: "arterial",
    free: "free",
    block: "blocked",
    dissociation: "CADSS",
    pressure: "pressure",
  },
  rows: {
    area: "area under the level in blood",
    free: "free at the site, at most",
    affinity: "affinity for the channel",
    block: "channels blocked, at most",
    hypnosis: "strength as an anaesthetic",
    analgesia: "analgesia, at most",
    dissociation: "dissociation, at most",
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
    },
    {
      values: { drug: "esketamine", dose: 0.5, hours: 40 },
      caption:
        "S alone, milligram for milligram: hardly less in the blood, half as much block again, more dissociation.",
    },
    {
      values: { drug: "arketamine", dose: 0.5, hours: 40 },
      caption: "R alone: a little more in the blood, a quarter of the block of S, and no dissociation found.",
    },
    {
      values: { drug: "arketamine", dose: 1, hours: 40 },
      caption: "Twice as much R still blocks less than S does: what differs is the fit and not the level.",
    },
    {
      values: { drug: "arketamine", dose: 0.5, hours: 240 },
      caption: "What R does to pressure and to the mood of people is not drawn, because no numbers were found.",
    },
  ],
  says,
  liberties: [
    {
      text: "S and R share one distribution; only clearance differs, by the ratio of one study in 32 patients. Two others found 6 and 20 % instead of 16 %.",
      evidence: "derived",
    },
    {
      text: "The free share is taken from plasma, where no difference was found; in a solution of albumin alone R was bound more.",
      evidence: "read",
    },
    {
      text: "The affinities of S and R are that of the racemate, scaled by binding constants of 0.3 and 1.4 µmol/L in membranes of rat brain. In print the racemate's own differs eightfold; the ratio of S to R is better known than either.",
      evidence: "derived",
    },
    {
      text: "Analgesia and dissociation follow S alone, because R was found not to contribute to either in one study of escalating infusions in 17 men.",
      evidence: "read",
    },
    {
      text: "Strength as an anaesthetic is the ratio of levels at which surgical patients woke, 500 ng/mL of S and 1700 of R.",
      evidence: "derived",
    },
    {
      text: "Of the mood after R-ketamine in people no dose and response were found, and of the pressure none either. An empty place says nothing about what R does.",
      evidence: "read",
    },
    { text: "S and R given alone do not change into each other here. One average adult of 70 kg." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"] };

/** Where the two hands differ and where not. */
function says({ before, values, summary }: Said): string {
  const { S = 0, R = 0, block = 0, blockS = 0, blockR = 0, both = 0, cadss = 0, cadssBoth = 0, slower = 0 } = summary;
  const was = before?.values;
  const old = before?.summary;
  const dose = `${withUnit(Number(values.dose), "mg/kg")} over ${withUnit(40, "min")}`;
  if (was && old && was.drug === values.drug && was.dose !== values.dose) {
    const ratio = number(Number(values.dose) / Number(was.dose), 2);
    return `The dose times ${ratio}: the levels of all three times ${ratio}, the block by S from ${number(old.blockS ?? 0, 2)} to ${percent(blockS)}, by R from ${number(old.blockR ?? 0, 2)} to ${percent(blockR)}. R keeps ${percent((100 * blockR) / blockS)} of what S blocks, because so few channels are blocked that none of it saturates.`;
  }
  const fit = `S blocks ${percent(blockS)} of the channels beside magnesium, the racemate ${percent(block)}, R ${percent(blockR)}`;
  switch (hands[values.drug as keyof typeof hands]) {
    case hands.esketamine:
      return `S alone, ${dose}: the arterial peak is ${level(S)} against ${level(both)} with the racemate, because the body clears S faster. ${fit}, because S fits it 4.7 times as well as R. Dissociation reaches ${number(cadss, 2)} points instead of ${number(cadssBoth, 2)}: all of the dose is of the hand that was found to cause it.`;
    case hands.arketamine:
      return `R alone, ${dose}: the arterial peak is ${level(R)} against ${level(S)} with S, because the body clears R ${percent(slower)} more slowly. ${fit}. R was found not to add to analgesia or dissociation; of its effect on pressure and on the mood of people no numbers were found, so nothing is drawn.`;
    default:
      return `${dose} of each: in the blood the hands hardly differ (S ${level(S)}, R ${level(R)} at the peak), and the same share is free. At the channel they do: ${fit}. Analgesia and dissociation were found with S alone; of R and the mood of people no numbers were found.`;
  }
}

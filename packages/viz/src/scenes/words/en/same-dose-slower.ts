import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";

const level = (value: number) => withUnit(value, "ng/mL");
const percent = (value: number) => withUnit(value, "%", 2);

/** The words of the scene "Why is a slow infusion not like a push?". */
export const sameDoseSlower = {
  title: "Why is a slow infusion not like a push?",
  lead: "One dose, given twice: as a push of one minute, and as slowly as the slider says.",
  controls: { duration: "duration", dose: "dose", hours: "values at" },
  pace: "given over",
  top: (word: string, value: number) => `${word} ${number(value)}`,
  panels: {
    blood: { title: "ketamine in arterial blood" },
    site: { title: "ketamine at the effect site", short: "effect site" },
    peaks: { title: "the highest level, by how slowly it is given", short: "highest level" },
    where: { title: "where the dose is when the last of it goes in", short: "where the dose is then" },
  },
  lines: {
    pushBlood: { name: "push", label: "artery, push" },
    slowBlood: { name: "slow", label: "artery, slow" },
    pushSite: { name: "push", label: "site, push" },
    slowSite: { name: "slow", label: "site, slow" },
    Cmax: { name: "artery", label: "highest in the artery" },
    Cemax: { name: "site", label: "highest at the site" },
    central: { name: "blood", label: "in the blood" },
    tissues: { name: "tissues", label: "in tissues" },
    changed: { name: "changed", label: "changed" },
  },
  steps: [
    {
      values: { duration: 1, dose: 0.5, hours: 5 },
      caption: "A push: almost all of the dose is in the blood at once, and the blood is rid of half of it in minutes.",
    },
    {
      values: { duration: 10, dose: 0.5, hours: 10 },
      caption: "Ten minutes are enough to halve the peak in the blood; at the site little is lost.",
    },
    {
      values: { duration: 40, dose: 0.5, hours: 40 },
      caption:
        "Over forty minutes the blood peaks at a fifth: as the drip ends, half of the dose is already in the tissues.",
    },
    {
      values: { duration: 120, dose: 0.5, hours: 120 },
      caption: "Over two hours the site follows the blood closely, and nearly half of the dose is changed by then.",
    },
    {
      values: { duration: 120, dose: 1.3, hours: 120 },
      caption: "It takes 2.6 times the dose over two hours to bring the site as high as the push did in nine minutes.",
    },
  ],
  says,
  liberties: [
    {
      text: "The body is three spaces, the first of 25 L and mixed at once. A real push meets the lungs first, so the height of the first minute is not to be read off.",
      evidence: "read",
    },
    {
      text: "Blood here is that first space: blood and what it washes at once.",
      evidence: "read",
    },
    {
      text: "One lag, half of it passed in 8.3 min, stands for the whole brain; it was measured for analgesia of S-ketamine. Falling asleep lags less.",
      evidence: "read",
    },
    {
      text: "The kinetics are a composite of three published models and not one published fit; changed is all that is no longer ketamine.",
      evidence: "derived",
    },
    { text: "One average adult of 70 kg. How a push or a drip is tolerated is not in the picture." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"] };

/** What the slower one does to the peaks, and why. */
function says({ before, values, summary }: Said): string {
  const { slow = 0, push = 0, slowSite = 0, pushSite = 0, pushSiteAt = 0 } = summary;
  const [dose, minutes] = [Number(values.dose), Number(values.duration)];
  const was = before?.values;
  if (minutes === 1) {
    return `Both are a push now: ${withUnit(dose, "mg/kg")} in one minute takes the artery to ${level(push)}. The effect site follows late, to ${level(pushSite)} after ${withUnit(pushSiteAt, "min")}, when the blood has already fallen below it.`;
  }
  if (was && was.dose !== values.dose && was.duration === values.duration) {
    return `${times(dose / Number(was.dose))} the dose: every level is ${times(dose / Number(was.dose)).toLowerCase()} as high and the shapes stay, push and slow alike, because nothing in the kinetics saturates. The slow one still reaches ${percent((100 * slow) / push)} of the push in the artery.`;
  }
  return `${withUnit(dose, "mg/kg")} over ${withUnit(minutes, "min")} instead of one: the arterial peak is ${level(slow)} instead of ${level(push)} (${percent((100 * slow) / push)}), at the effect site ${level(slowSite)} instead of ${level(pushSite)} (${percent((100 * slowSite) / pushSite)}). ${because(summary)} The area under both curves is the same, because the dose is.`;
}

function because({ central = 0, tissues = 0, changed = 0 }: Said["summary"]): string {
  return `By the time the drip ends ${percent(tissues)} of the dose has gone on to the tissues and ${percent(changed)} is changed; ${percent(central)} is in the blood.`;
}

const times = (ratio: number) => {
  const known = [
    [2, "Twice"],
    [0.5, "Half"],
  ] as const;
  return known.find(([near]) => Math.abs(ratio / near - 1) < 0.02)?.[1] ?? `${number(ratio, 2)} times`;
};

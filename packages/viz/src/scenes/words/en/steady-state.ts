import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";

const level = (value: number) => withUnit(value, "ng/mL");
const hours = (value: number) => withUnit(value, "h", 2);

/** The words of the scene "When does it stop rising?". */
export const steadyState = {
  title: "When does it stop rising?",
  lead: "The same dose again and again, and the same amount as a drip without end.",
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
    drip: { title: "the same amount as a drip that never ends", short: "the same amount as a drip" },
    settled: { title: "in the end: mean, and swing from lowest to highest", short: "in the end: mean and swing" },
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
      caption: "Once a day: every dose finds an empty body, and nothing adds up.",
    },
    {
      values: { interval: 6, dose: 0.3, hours: 2520 },
      caption: "Every six hours: ketamine hardly adds up, norketamine almost doubles its peak.",
    },
    {
      values: { interval: 2, dose: 0.3, hours: 2760 },
      caption:
        "Every two hours: the floor under the peaks rises, and on average there is almost twice as much norketamine as ketamine.",
    },
    {
      values: { interval: 2, dose: 0.1, hours: 2760 },
      caption: "A third of the dose: a third of every level, reached just as late. The time belongs to the drug.",
    },
    {
      values: { interval: 6, dose: 0.6, hours: 2520 },
      caption: "Twice the dose at the old interval: twice as high everywhere, and no hour sooner.",
    },
  ],
  says,
  liberties: [
    {
      text: "The kinetics are a composite of three published models and not one published fit.",
      evidence: "derived",
    },
    {
      text: "Norketamine leaves at the pace of one published fit in healthy men; during three days of drip in intensive care norketamine stayed at 1000 ng/mL beside 1200 of ketamine, where this model has half as much again as ketamine.",
      evidence: "read",
    },
    {
      text: "In children on long drips norketamine was cleared faster from hour to hour; here clearance stays what it is.",
      evidence: "read",
    },
    {
      text: "Each dose runs in over 15 min; dose and interval are chosen to show the rule and are nobody's regimen.",
      evidence: "illustrative",
    },
    { text: "One average adult of 70 kg. Tolerance, and what the liver does after days, are left out." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"] };

/** Where it ends, when, and what of that the slider moves. */
function says({ before, values, summary }: Said): string {
  const { first = 0, peak = 0, floor = 0, mean = 0, firstN = 0, peakN = 0, meanN = 0, late = 0, lateN = 0 } = summary;
  const when = `${withUnit(90, "%")} of it is reached after ${hours(late / 60)}, norketamine's ${level(meanN)} after ${hours(lateN / 60)}`;
  const was = before?.values;
  const old = before?.summary;
  if (old && was?.interval !== values.interval && was?.dose === values.dose) {
    return `Every ${hours(Number(values.interval))} instead of ${hours(Number(was?.interval))}: ketamine settles around ${level(mean)} instead of ${level(old.mean ?? 0)}, between ${number(floor)} and ${level(peak)}; norketamine's peak ends at ${number(peakN / firstN, 2)} times that of the first dose. As a drip, ${when}, as before: how high depends on the interval, how soon on the drug alone.`;
  }
  if (old && was?.dose !== values.dose && was?.interval === values.interval) {
    const ratio = number(Number(values.dose) / Number(was?.dose), 2);
    return `The dose times ${ratio}, every level times ${ratio}: ketamine settles around ${level(mean)} instead of ${level(old.mean ?? 0)}. As a drip, ${when}, as before: how high depends on the dose, how soon on the drug alone.`;
  }
  return `${withUnit(Number(values.dose), "mg/kg")} every ${hours(Number(values.interval))}: ketamine's peak ends at ${level(peak)} after ${number(first)} with the first dose, and ${level(floor)} is left before the next; norketamine's goes from ${number(firstN)} to ${level(peakN)}, because it leaves more slowly. As a drip the same amount ends at ${level(mean)}; ${when}.`;
}

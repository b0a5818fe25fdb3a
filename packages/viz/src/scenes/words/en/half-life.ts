import type { Said, SceneSpec } from "../../../scene/spec.js";
import { duration, number, withUnit } from "../../../text/number-text.js";

/** Below this the seconds matter. */
const spoken = (minutes: number) => (minutes < 10 ? withUnit(minutes, "min", 2) : duration(Math.round(minutes)));

/** The words of the scene "Which half-life?". */
export const halfLife = {
  title: "Which half-life does one mean?",
  lead: "Each halving of the curve takes longer than the one before.",
  controls: { duration: "duration", dose: "dose", since: "values at" },
  presets: {
    push: { label: "push", detail: "0.5 mg/kg over 1 min" },
    drip: { label: "depression drip", detail: "0.5 mg/kg over 40 min" },
    night: { label: "long drip", detail: "0.5 mg/kg over 8 h" },
  },
  pace: "given over",
  panels: {
    share: { title: "what is left of the level, after the last drop", short: "left of the level" },
    level: { title: "the same, logarithmic: ketamine in the artery", short: "ketamine, logarithmic" },
    first: { title: "time to fall by half, by how long it was given", short: "time to fall by half" },
    published: { title: "half-lives in print, all of ketamine", short: "half-lives in print" },
  },
  lines: {
    share: { name: "left", label: "left of the level" },
    level: { name: "level", label: "ketamine, arterial" },
    terminal: { name: "last phase", label: "last phase, drawn back" },
    one: { name: "to 1/2", label: "to a half" },
    two: { name: "1/2 to 1/4", label: "from a half to a quarter" },
    three: { name: "1/4 to 1/8", label: "from a quarter to an eighth" },
  },
  rule: {
    first: (minutes: number) => `here, to 1/2: ${spoken(minutes)}`,
    terminal: (minutes: number) => `last phase: ${spoken(minutes)}`,
  },
  fallen: (parts: number, minutes: number) => `1/${parts} after ${spoken(minutes)}`,
  interval: (k: number, minutes: number) => (k === 0 ? `halved in ${spoken(minutes)}` : `again in ${spoken(minutes)}`),
  tick: duration,
  row: { first: "first phase", S: "S-ketamine", R: "R-ketamine" },
  /** As published: one value with its spread, or both ends of a range. */
  value: (values: readonly number[], unit: string, error?: number) =>
    `${values.map((value) => number(value)).join("\u2013")}\u202f${unit}${error === undefined ? "" : ` ± ${number(error)}`}`,
  steps: [
    {
      values: { duration: 1, dose: 0.5, since: 10 },
      caption:
        "After a push the first half is gone in three and a half minutes: it went to the tissues, not out of the body.",
    },
    {
      values: { duration: 1, dose: 0.5, since: 240 },
      caption: "The same curve, hours later: now it takes three hours to halve, because the tissues give back.",
    },
    {
      values: { duration: 40, dose: 0.5, since: 60 },
      caption: "After forty minutes the first half takes nine minutes: the tissues have taken their share already.",
    },
    {
      values: { duration: 480, dose: 0.5, since: 60 },
      caption: "After eight hours it takes an hour. The last phase is what it was.",
    },
    {
      values: { duration: 480, dose: 2, since: 60 },
      caption: "Four times the dose lifts the curve and changes not one of the times.",
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
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"] };

/** What the curve takes to halve, and why it is not one number. */
function says({ before, values, summary }: Said): string {
  const { one = 0, two = 0, three = 0, terminal = 0 } = summary;
  const given = duration(Number(values.duration));
  const was = before?.values;
  const all = `the level halves in ${spoken(one)}, again in ${spoken(two)} and once more in ${spoken(three)}; in the end every halving takes ${spoken(terminal)}`;
  if (was && was.dose !== values.dose && was.duration === values.duration) {
    const ratio = Number(values.dose) / Number(was.dose);
    return `The dose times ${number(ratio, 2)}, every level times ${number(ratio, 2)}, and not one of these times changes: ${all}. Nothing in these kinetics saturates.`;
  }
  if (was && was.duration !== values.duration) {
    const first = before.summary.one ?? 0;
    return one > first
      ? `Given over ${given}, it takes ${spoken(one)} to fall by half instead of ${spoken(first)}: the longer it runs, the fuller the tissues are, and the less there is that the blood can lose to them. The last phase stays at ${spoken(terminal)}.`
      : `Given over ${given}, it takes ${spoken(one)} to fall by half instead of ${spoken(first)}: the tissues are still empty and take from the blood faster than the liver does. The last phase stays at ${spoken(terminal)}.`;
  }
  return `After ${withUnit(Number(values.dose), "mg/kg")} over ${given} ${all}. It is one drug and one curve: at first ketamine goes from the blood to the tissues, and only in the end does the pace show how fast the body is rid of it.`;
}

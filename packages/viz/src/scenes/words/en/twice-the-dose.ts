import type { Values } from "../../../drawing/view.js";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";

const dose = (value: number) => withUnit(value, "mg/kg");
const percent = (value = Number.NaN) => withUnit(value, "%", 2);

/** The words of the scene "What does twice the dose do?". */
export const twiceTheDose = {
  title: "What does twice the dose do?",
  lead: "One dose and the double of it, each over forty minutes.",
  controls: { dose: "dose" },
  presets: {
    low: { label: "a small dose", detail: "0.1 mg/kg over 40 min" },
    depression: { label: "depression drip", detail: "0.5 mg/kg over 40 min" },
    high: { label: "twice the drip", detail: "1 mg/kg over 40 min" },
  },
  panels: {
    blood: { title: "ketamine in arterial blood" },
    channels: { title: "of 100 NMDA channels, at the most, no magnesium", short: "of 100 channels, at the most" },
    block: { title: "channels blocked, no magnesium", short: "channels blocked" },
  },
  lines: {
    once: { name: "once", label: "the dose" },
    twice: { name: "twice", label: "twice the dose" },
  },
  top: (value: number) => number(value),
  once: (values: Values) => `blocked by ${dose(Number(values.dose))}`,
  twice: (values: Values) => `more by ${dose(2 * Number(values.dose))}`,
  free: "free of both",
  steps: [
    {
      values: { dose: 0.5 },
      caption: "The depression drip and the double of it: the level in the blood doubles, the block does not.",
    },
    {
      values: { dose: 0.1 },
      caption: "A small dose leaves most channels free, so the double of it finds nearly as many again to block.",
    },
    {
      values: { dose: 1 },
      caption:
        "A large dose has blocked most channels already: the double of it adds few, and the blood doubles all the same.",
    },
  ],
  says({ values, summary }: Said): string {
    const { once = 0, twice = 0, bareOnce = 0, bareTwice = 0, restOnce, restTwice } = summary;
    const [one, two] = [dose(Number(values.dose)), dose(2 * Number(values.dose))];
    return `${two} instead of ${one}: the peak in the artery doubles, from ${number(once)} to ${withUnit(twice, "ng/mL")}, but the channels blocked rise only from ${number(bareOnce, 2)} to ${percent(bareTwice)}, because the more are blocked, the fewer are left. With magnesium in the pore of a cell at rest ${percent(restOnce)} become ${percent(restTwice)}: so few are blocked that their share still grows nearly in proportion.`;
  },
  liberties: [
    {
      text: "The kinetics are a composite of three published models, all of them linear: no level here bends with the dose.",
      evidence: "derived",
    },
    {
      text: "The channels counted are those without magnesium, with every gate open, at equilibrium with the free drug at the effect site.",
      evidence: "derived",
    },
    {
      text: "Published affinities for the NMDA channel differ eightfold: the count moves with them, the bend stays.",
      evidence: "unverified",
    },
    { text: "One average adult of 70 kg. How a dose is tolerated is not in the picture." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"]; steps: SceneSpec["steps"] };

import type { Values } from "../../../drawing/view.js";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { known, now, setTo } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const dose = (value: number) => exactly(value, "mg/kg");
const percent = (value: number) => withUnit(value, "%", 2);

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
      holds: (said) => doubles("once", "twice")(said) && gain("bareOnce", "bareTwice")(said) < 1.5,
    },
    {
      values: { dose: 0.1 },
      caption: "A small dose leaves most channels free, so the double of it finds nearly as many again to block.",
      holds: (said) => now(said, "bareOnce") < 50 && gain("bareOnce", "bareTwice")(said) > 1.7,
    },
    {
      values: { dose: 1 },
      caption:
        "A large dose has blocked most channels already: the double of it adds few, and the blood doubles all the same.",
      holds: (said) =>
        now(said, "bareOnce") > 50 && gain("bareOnce", "bareTwice")(said) < 1.3 && doubles("once", "twice")(said),
    },
  ],
  says,
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
      text: "Published affinities for the NMDA channel differ more than eightfold: the count moves with them, the bend stays.",
      evidence: "unverified",
    },
    { text: "One average adult of 70 kg. How a dose is tolerated is not in the picture." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const gain = (one: string, two: string) => (said: Said) => now(said, two) / now(said, one);
const doubles = (one: string, two: string) => (said: Said) => Math.abs(gain(one, two)(said) - 2) < 0.002;
const rest = gain("restOnce", "restTwice");

/** What doubles with the dose, and what does not. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    claim(
      doubles("once", "twice"),
      (facts) =>
        `${dose(2 * setTo(facts, "dose"))} instead of ${dose(setTo(facts, "dose"))}: the peak in the artery doubles, from ${number(now(facts, "once"))} to ${withUnit(now(facts, "twice"), "ng/mL")}`,
    ),
    claim(
      (facts) => gain("bareOnce", "bareTwice")(facts) < 2,
      (facts) =>
        `, but the channels blocked rise only from ${number(now(facts, "bareOnce"), 2)} to ${percent(now(facts, "bareTwice"))}, because the more are blocked, the fewer are left`,
    ),
    stop(),
    claim(
      known("restOnce", "restTwice"),
      (facts) =>
        ` With magnesium in the pore of a cell at rest ${percent(now(facts, "restOnce"))} become ${percent(now(facts, "restTwice"))}: `,
    ),
    [
      claim(
        (facts) => rest(facts) >= 1.9,
        () => "so few are blocked that their share still grows nearly in proportion.",
      ),
      claim(
        (facts) => rest(facts) < 1.9,
        () => "even these no longer grow quite in proportion.",
      ),
    ],
  ]);
}

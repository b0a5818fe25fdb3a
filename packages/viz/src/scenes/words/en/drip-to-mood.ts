import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";

const level = (value: number) => withUnit(value, "ng/mL");
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
    },
    {
      values: { drug: "ketamine", dose: 0.5, duration: 2, weight: 70, hours: 2, days: 1440 },
      caption: "The same dose as a push: the blood sees a spike, the effect site half of it, the mood nothing.",
    },
    {
      values: { drug: "ketamine", dose: 1, duration: 40, weight: 70, hours: 40, days: 1440 },
      caption: "Twice the dose: concentrations double, block and effects do not, because they saturate.",
    },
    {
      values: { drug: "esketamine", dose: 0.5, duration: 40, weight: 70, hours: 40, days: 1440 },
      caption: "S-ketamine alone, milligram for milligram: lower in plasma and stronger at the channel.",
    },
    {
      values: { drug: "ketamine", dose: 0.5, duration: 40, weight: 70, hours: 240, days: 10080 },
      caption: "Four hours later the drug is almost gone; a week later the mood still is not where it began.",
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
      text: "Published affinities for the NMDA channel differ eightfold; the bands span them.",
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
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"] };

/** One sentence: what changed, by how much, and why. */
function says({ before, values, summary }: Said): string {
  const { arterial = 0, venous = 0, block = 0, bare = 0, dissociation = 0, mood = 0 } = summary;
  const dose = Number(values.dose);
  if (!before || changedNames(before.values, values).length === 0) {
    return (
      `${regimen(values)}: arterial ketamine peaks at ${level(arterial)} when the drip ends and ` +
      `venous blood, which is what trials sample, at ${level(venous)}. Up to ${withUnit(bare, "%", 2)} of the NMDA channels are blocked, but ${withUnit(block, "%", 2)} beside magnesium; ` +
      (Number.isNaN(mood)
        ? "for the mood there are no numbers."
        : `the mood lifts over the next day, by ${number(mood, 2)} MADRS points over placebo.`)
    );
  }
  const was = before.summary;
  const changed = changedNames(before.values, values);
  const move = (name: string, unit: string) => {
    const [a, b] = [was[name] as number, summary[name] as number];
    const to = withUnit(b, unit);
    if (number(a) === number(b)) return `stays at ${to}`;
    return `${b > a ? "rises" : "falls"} from ${number(a)} to ${to}`;
  };
  const peaks = `the arterial peak ${move("arterial", "ng/mL")}`;
  if (changed.length > 1) {
    return `${regimen(values)} instead of ${regimen(before.values)}: ${peaks}, because the blood shows how fast a dose comes as well as how much; dissociation ${move("dissociation", "points")} and the block beside magnesium ${move("block", "%")}, because both saturate.`;
  }
  const ratio = Number(values[changed[0] as string]) / Number(before.values[changed[0] as string]);
  switch (changed[0]) {
    case "duration":
      return ratio > 1
        ? `${capital(pace(ratio))} as slow: ${peaks}, because more has left the blood by the time the drip ends. The mood curve stays: in this model it follows the dose.`
        : `${capital(pace(1 / ratio))} as fast: ${peaks}, because less has left the blood by the time the drip ends. The mood curve stays: in this model it follows the dose.`;
    case "dose":
      if (dose === 0) return "No dose, no drug: every curve lies at its baseline.";
      if (Number(before.values.dose) === 0)
        return `${withUnit(dose, "mg/kg")} after none: ${peaks} and the block ${move("block", "%")}.`;
      return `${capital(times(ratio))} the dose: ${peaks}, in proportion, because nothing in the kinetics saturates; the block without magnesium ${move("bare", "%")}, because the channels do.`;
    case "weight":
      return `${ratio > 1 ? "A heavier" : "A lighter"} body at the same mg/kg: ${peaks}, because clearance grows more slowly than weight (exponent 0.75).`;
    case "drug":
      return `${capital(drugNames[String(values.drug)] ?? "another drug")} instead of ${drugNames[String(before.values.drug)]}: ${peaks}, because the body clears S faster than R; dissociation ${move("dissociation", "points")}, because only S was found to act there, and the block ${move("block", "%")}.`;
    default:
      return `${peaks}; dissociation is at most ${withUnit(dissociation, "points")}.`;
  }
}

const changedNames = (before: Said["values"], now: Said["values"]) =>
  ["dose", "duration", "weight", "drug"].filter((name) => before[name] !== now[name]);
const regimen = ({ dose, duration }: Said["values"]) =>
  `${withUnit(Number(dose), "mg/kg")} over ${withUnit(Number(duration), "min")}`;
const pace = (ratio: number) => (Math.abs(ratio - 2) < 0.04 ? "twice" : `${number(ratio, 2)} times`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How many times as much, as people say it. */
const names = [
  [2, "twice"],
  [3, "three times"],
  [4, "four times"],
  [0.5, "half"],
  [0.25, "a quarter of"],
  [1 / 3, "a third of"],
] as const;
const times = (ratio: number) =>
  names.find(([near]) => Math.abs(ratio / near - 1) < 0.02)?.[1] ?? `${number(ratio, 2)} times`;

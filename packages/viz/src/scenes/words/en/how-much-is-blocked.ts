import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";

const free = (value: unknown) => withUnit(Number(value), "µmol/L");
const share = (value = Number.NaN) => withUnit(value, "%", 2);

/** The words of the scene "How much is blocked?". */
export const howMuchIsBlocked = {
  title: "How much is blocked?",
  lead: "Which share of the NMDA channels does a free concentration hold, and whose channels were they?",
  controls: { concentration: "free drug", drug: "drug", subunit: "receptor with" },
  drugs: { ketamine: "ketamine", memantine: "memantine" },
  panels: {
    drugs: { title: "five drugs in one pore, no magnesium", short: "five drugs, no magnesium" },
    subunits: { title: "one drug, one kind of receptor, as published", short: "one drug, one receptor" },
  },
  abscissa: "free concentration",
  lines: {
    "s-ketamine": { name: "S-ketamine", label: "S-ketamine" },
    ketamine: { name: "ketamine", label: "ketamine, racemate" },
    "r-ketamine": { name: "R-ketamine", label: "R-ketamine" },
    memantine: { name: "memantine", label: "memantine" },
    dizocilpine: { name: "MK-801", label: "dizocilpine, MK-801" },
    none: { name: "no Mg²⁺", label: "no Mg²⁺, lowest IC50 in print" },
    noneLow: { name: "", label: "no Mg²⁺, highest IC50 in print" },
    one: { name: "1 mM Mg²⁺", label: "1 mM Mg²⁺, lowest IC50 in print" },
    oneLow: { name: "", label: "1 mM Mg²⁺, highest IC50 in print" },
  },
  half: "half of the channels",
  steps: [
    {
      values: { concentration: 0.5, drug: "ketamine", subunit: "GluN2A" },
      caption:
        "Half a micromole per litre is free at the end of a depression drip: much without magnesium, little beside it.",
    },
    {
      values: { concentration: 0.5, drug: "ketamine", subunit: "GluN2C" },
      caption:
        "Receptors with GluN2C, on interneurons among others, feel several times as much of it when magnesium is there.",
    },
    {
      values: { concentration: 0.5, drug: "memantine", subunit: "GluN2A" },
      caption: "Memantine holds as many channels as ketamine at the same concentration, and no patient sleeps.",
    },
    {
      values: { concentration: 10, drug: "ketamine", subunit: "GluN2A" },
      caption: "Twenty times the concentration is an anaesthetic push: now magnesium hardly protects.",
    },
  ],
  says({ before, values, summary }: Said): string {
    const { ketamine, high0, low0, high1, low1 } = summary;
    const between = (low = 0, high = 0) =>
      number(low, 2) === number(high, 2) ? share(low) : `${number(low, 2)} to ${share(high)}`;
    const name = howMuchIsBlocked.drugs[values.drug as "ketamine"];
    const first =
      before && before.values.concentration !== values.concentration
        ? `${free(values.concentration)} instead of ${free(before.values.concentration)}: the reference channel goes from ${share(before.summary.ketamine)} to ${share(ketamine)} blocked by ketamine, less than in proportion where the curve bends.`
        : `${free(values.concentration)} of free ketamine blocks ${share(ketamine)} of the reference channel without magnesium.`;
    return `${first} Of ${values.subunit} receptors ${name} holds ${between(low0, high0)} without magnesium and ${between(low1, high1)} beside 1 mM: the span is what laboratories disagree on.`;
  },
  liberties: [
    {
      text: "Equilibrium at −70 mV with every gate open. A dose lasts minutes and MK-801 needs more than an hour: its curve is not reached.",
      evidence: "read",
    },
    {
      text: "A constant found for one receptor, one cell and one voltage is not the constant; the right panel shows how far two laboratories are apart.",
      evidence: "unverified",
    },
    {
      text: "S- and R-ketamine keep the ratio of their binding constants; their block was put on the scale of the racemate.",
      evidence: "derived",
    },
    {
      text: "Norketamine is left out of this panel: only its binding to membranes was measured, and a binding constant is not a constant of block.",
    },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"]; steps: SceneSpec["steps"] };

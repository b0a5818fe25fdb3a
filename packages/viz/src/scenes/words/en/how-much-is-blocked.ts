import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { alike, changed, known, knownTwice, near, now, ratioOf, setTo, slopeBelowOne, was } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const free = (value: unknown) => exactly(Number(value), "µmol/L");
const share = (value = Number.NaN) => withUnit(value, "%", 2);

/** The words of the scene "How much is blocked?". */
export const howMuchIsBlocked = {
  title: "How much is blocked?",
  lead: "What share of the NMDA channels does a free concentration block, and in whose channels was that measured?",
  controls: { concentration: "free drug", drug: "drug", subunit: "receptor with" },
  drugs: { ketamine: "ketamine", memantine: "memantine" },
  panels: {
    drugs: { title: "five drugs in one pore, no magnesium", short: "five drugs, no magnesium" },
    channels: { title: "of a hundred channels without magnesium", short: "of a hundred channels" },
    subunits: { title: "one drug, one kind of receptor, as published", short: "one drug, one receptor" },
  },
  blockedBy: (drug: "ketamine" | "memantine") => `hold ${drug}`,
  free: "stay free",
  abscissa: "free concentration",
  lines: {
    "s-ketamine": { name: "S-ketamine", label: "S-ketamine" },
    ketamine: { name: "ketamine", label: "ketamine, racemate" },
    "r-ketamine": { name: "R-ketamine", label: "R-ketamine" },
    memantine: { name: "memantine", label: "memantine" },
    dizocilpine: { name: "MK-801", label: "dizocilpine, MK-801" },
    none: { name: "no Mg²⁺", label: "no Mg²⁺, lowest published IC50" },
    noneLow: { name: "", label: "no Mg²⁺, highest published IC50" },
    one: { name: "1 mM Mg²⁺", label: "1 mM Mg²⁺, lowest published IC50" },
    oneLow: { name: "", label: "1 mM Mg²⁺, highest published IC50" },
  },
  half: "half of the channels",
  steps: [
    {
      values: { concentration: 0.5, drug: "ketamine", subunit: "GluN2A" },
      caption:
        "Half a micromole per litre is free at the end of a depression drip: it blocks much without magnesium, little with it.",
      holds: (said) => now(said, "low0") > 40 && now(said, "high1") < 10,
    },
    {
      values: { concentration: 0.5, drug: "ketamine", subunit: "GluN2C" },
      caption:
        "Receptors with GluN2C, on interneurons among others: with magnesium present, three to four times as many are blocked.",
      holds: (said, [first]) =>
        first !== undefined &&
        ["low1", "high1"].every((name) => {
          const ratio = now(said, name) / now(first, name);
          return ratio >= 3 && ratio <= 4;
        }),
    },
    {
      values: { concentration: 0.5, drug: "memantine", subunit: "GluN2A" },
      caption:
        "Memantine blocks nearly as many channels as ketamine at the same concentration, and puts nobody to sleep.",
      holds: (said) => now(said, "memantine") > 0.9 * now(said, "ketamine"),
    },
    {
      values: { concentration: 3, drug: "ketamine", subunit: "GluN2A" },
      caption:
        "Six times as much is free after an anaesthetic push: four fifths would be blocked without magnesium, less than two fifths are with it.",
      holds: (said, [first]) =>
        first !== undefined &&
        alike(setTo(said, "concentration") / setTo(first, "concentration"), 6) &&
        near(now(said, "ketamine"), 81) &&
        now(said, "high1") < 40,
    },
  ],
  says,
  liberties: [
    {
      text: "Equilibrium at −70 mV with every gate open. A dose lasts minutes and MK-801 needs more than an hour, so its curve is never reached. Its IC50 here is as measured, about 80 times the constant that its rates give (see the scene on memantine and dizocilpine), because no experiment waits that long.",
      evidence: "read",
    },
    {
      text: "A constant measured at one receptor, in one cell, at one voltage is not the constant; the right panel shows how far two laboratories are apart.",
      evidence: "unverified",
    },
    {
      text: "S- and R-ketamine keep the ratio of their binding constants; their block is put on the scale of the racemate.",
      evidence: "derived",
    },
    {
      text: "Norketamine is left out of this panel: only its binding to membranes was measured, and a binding constant is not a constant of block.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const bends = slopeBelowOne("ketamine", ratioOf("concentration"));
const moved = (said: Said) => changed(said, ["concentration"]).length > 0;
const between = (low: string, high: string) => (said: Said) =>
  alike(now(said, low), now(said, high), 2)
    ? share(now(said, low))
    : `${number(now(said, low), 2)} to ${share(now(said, high))}`;

/** How much is blocked at the reference channel, and in the receptors that were chosen. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    ...(moved(said) ? changedTo : opening),
    claim(
      (facts) => now(facts, "low0") <= now(facts, "high0") && now(facts, "low1") <= now(facts, "high1"),
      ({ values, ...facts }) =>
        ` In ${values.subunit} receptors ${howMuchIsBlocked.drugs[values.drug as "ketamine"]} blocks ${between("low0", "high0")({ values, ...facts })} without magnesium and ${between("low1", "high1")({ values, ...facts })} with 1\u202fmM of it`,
    ),
    claim(
      (facts) =>
        !alike(now(facts, "low0"), now(facts, "high0"), 2) || !alike(now(facts, "low1"), now(facts, "high1"), 2),
      () => ": the range is what laboratories disagree on",
    ),
    stop(),
  ]);
}

const opening = [
  claim(
    known("ketamine"),
    (said: Said) =>
      `${free(said.values.concentration)} of free ketamine blocks ${share(now(said, "ketamine"))} of the reference channel without magnesium.`,
  ),
];
const changedTo = [
  claim(
    knownTwice("ketamine"),
    (said: Said) =>
      `${free(said.values.concentration)} instead of ${free(said.before?.values.concentration)}: ketamine's block of the reference channel goes from ${share(was(said, "ketamine"))} to ${share(now(said, "ketamine"))}`,
  ),
  claim(bends, () => ", less than in proportion, because the curve bends"),
  stop(),
];

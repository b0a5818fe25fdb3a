import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { alike, changed, falls, known, knownTwice, now, rises, setTo, was } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const volt = (value: unknown) => exactly(Number(value), "mV");
const level = (value = Number.NaN) => withUnit(value, "µmol/L", 2);
const share = (value = Number.NaN) => withUnit(value, "%", 2);

/** The words of the scene "Why do the dish and the brain disagree?". */
export const sameDrugOtherIC50 = {
  title: "Why do the dish and the brain disagree?",
  lead: "One drug, one channel, one constant, and a different IC50 for every voltage and every bath.",
  controls: { voltage: "voltage", magnesium: "magnesium", drug: "drug", concentration: "free drug" },
  drugs: { ketamine: "ketamine", memantine: "memantine" },
  abscissa: "membrane voltage",
  panels: {
    IC50: { title: "concentration that blocks half of the current (dots: published)", short: "IC50 (dots: published)" },
    curve: { title: "what a free concentration blocks", short: "block" },
  },
  concentration: "free concentration",
  point: (citation: string, conditions: string, magnesium = 0) =>
    `${citation}: ${conditions}; ${withUnit(magnesium, "mM")} Mg²⁺`,
  lines: {
    dish: { name: "no Mg²⁺", label: "IC50, no Mg²⁺" },
    brain: { name: "with Mg²⁺", label: "IC50, with Mg²⁺" },
    dishBlock: { name: "no Mg²⁺", label: "blocked, no Mg²⁺" },
    brainBlock: { name: "with Mg²⁺", label: "blocked, with Mg²⁺" },
  },
  steps: [
    {
      values: { voltage: -70, magnesium: 1, drug: "ketamine", concentration: 0.5 },
      caption:
        "In a dish without magnesium 0.71 µmol/L blocks half; with magnesium it takes more than twenty times as much.",
      holds: (said) => alike(now(said, "dish"), 0.71, 2) && timesMore(said) > 20,
    },
    {
      values: { voltage: -30, magnesium: 1, drug: "ketamine", concentration: 0.5 },
      caption: "Depolarise, and magnesium leaves faster than ketamine: the same drug is now more potent.",
      holds: falls("brain"),
    },
    {
      values: { voltage: 40, magnesium: 1, drug: "ketamine", concentration: 0.5 },
      caption:
        "Far from rest the field drives ketamine out as well: there is a most potent voltage, and it is not rest.",
      holds: (said) => rises("dish")(said) && now(said, "brain") > now(said, "lowest") && now(said, "lowestAt") > -60,
    },
    {
      values: { voltage: -70, magnesium: 1, drug: "memantine", concentration: 0.5 },
      caption: "Memantine sits a little deeper in the field; otherwise the story is the same.",
      holds: (said) => timesMore(said) > 20 && now(said, "lowestAt") > -60,
    },
  ],
  says,
  liberties: [
    {
      text: "Woodhull block with one depth in the field, and magnesium by Jahr and Stevens, both at equilibrium.",
      evidence: "read",
    },
    {
      text: "Dots are published IC50s of the chosen drug, dark without magnesium, red with it, hollow where known second-hand; their receptors, cells and agonists differ, which is the point.",
      evidence: "unverified",
    },
    { text: "Use, trapping and desensitisation shift an IC50 too and are not in these lines." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const name = ({ values }: Said) => sameDrugOtherIC50.drugs[values.drug as "ketamine"];
const timesMore = (said: Said) => now(said, "brain") / now(said, "dish");

/** What blocks half here, what there, and where it is lowest. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, changed(said, ["voltage"]).length > 0 ? turned : opening);
}

const turned = [
  claim(
    knownTwice("brain"),
    (said: Said) =>
      `${volt(said.values.voltage)} instead of ${volt(said.before?.values.voltage)}: the IC50 with magnesium goes from ${level(was(said, "brain"))} to ${level(now(said, "brain"))}`,
  ),
  claim(
    (said: Said) => now(said, "lowest") <= now(said, "brain") * (1 + 1e-6),
    (said) => `; it is lowest, ${level(now(said, "lowest"))}, at ${withUnit(now(said, "lowestAt"), "mV")}`,
  ),
  stop(),
];

const opening = [
  claim(
    known("dish", "brain"),
    (said: Said) =>
      `At ${volt(said.values.voltage)} it takes ${level(now(said, "dish"))} of ${name(said)} to block half of the current without magnesium and ${level(now(said, "brain"))} with ${exactly(setTo(said, "magnesium"), "mM")} of it`,
  ),
  [
    claim(
      (said: Said) => alike(timesMore(said), 1, 2),
      () => ", practically as much",
    ),
    claim(
      (said: Said) => timesMore(said) > 1,
      (said) => `, ${number(timesMore(said), 2)} times as much`,
    ),
  ],
  claim(
    (said: Said) => now(said, "bare") >= now(said, "blocked"),
    (said) =>
      `; ${exactly(setTo(said, "concentration"), "µmol/L")} blocks ${share(now(said, "bare"))} without it and ${share(now(said, "blocked"))} with it`,
  ),
  stop(),
];

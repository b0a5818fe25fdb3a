import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";

const volt = (value: unknown) => withUnit(Number(value), "mV");
const level = (value = Number.NaN) => withUnit(value, "µmol/L", 2);
const share = (value = Number.NaN) => withUnit(value, "%", 2);

/** The words of the scene "Why do the dish and the brain disagree?". */
export const sameDrugOtherIC50 = {
  title: "Why do the dish and the brain disagree?",
  lead: "One drug, one channel, one constant; and an IC50 for every voltage and every bath.",
  controls: { voltage: "voltage", magnesium: "magnesium", drug: "drug", concentration: "free drug" },
  drugs: { ketamine: "ketamine", memantine: "memantine" },
  abscissa: "membrane voltage",
  panels: {
    IC50: { title: "concentration that blocks half of the current (dots: in print)", short: "IC50 (dots: in print)" },
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
        "In a dish without magnesium 0.7 µmol/L blocks half; beside magnesium it takes more than twenty times as much.",
    },
    {
      values: { voltage: -30, magnesium: 1, drug: "ketamine", concentration: 0.5 },
      caption: "Depolarise, and magnesium leaves faster than ketamine: the same drug is now more potent.",
    },
    {
      values: { voltage: 40, magnesium: 1, drug: "ketamine", concentration: 0.5 },
      caption:
        "Far from rest the field throws ketamine out as well: there is a most potent voltage, and it is not rest.",
    },
    {
      values: { voltage: -70, magnesium: 1, drug: "memantine", concentration: 0.5 },
      caption: "Memantine sits a little deeper in the field; otherwise the story is the same.",
    },
  ],
  says({ before, values, summary }: Said): string {
    const { dish, brain, lowest, lowestAt, blocked, bare } = summary;
    const name = sameDrugOtherIC50.drugs[values.drug as "ketamine"];
    const times = number((brain ?? 0) / (dish ?? 1), 2);
    const state = `At ${volt(values.voltage)} half of the current needs ${level(dish)} of ${name} without magnesium and ${level(brain)} beside ${withUnit(Number(values.magnesium), "mM")}, ${times} times as much`;
    if (before && before.values.voltage !== values.voltage) {
      return `${volt(values.voltage)} instead of ${volt(before.values.voltage)}: the IC50 beside magnesium goes from ${level(before.summary.brain)} to ${level(brain)}; it is lowest, ${level(lowest)}, at ${volt(lowestAt)}.`;
    }
    return `${state}; ${withUnit(Number(values.concentration), "µmol/L")} blocks ${share(bare)} there and ${share(blocked)} here.`;
  },
  liberties: [
    {
      text: "Woodhull block with one depth in the field, and magnesium by Jahr and Stevens, both at equilibrium.",
      evidence: "read",
    },
    {
      text: "Dots are published IC50s of the chosen drug, dark without magnesium, red beside it, hollow where known second-hand; their receptors, cells and agonists differ, which is the point.",
      evidence: "unverified",
    },
    { text: "Use, trapping and desensitisation shift an IC50 too and are not in these lines." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"]; steps: SceneSpec["steps"] };
